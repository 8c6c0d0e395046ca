#!/usr/bin/env bash
# Lays out what a desktop reads (menu entry, icons, file type) under a share folder:  share.sh CHECKOUT SHARE
set -euo pipefail
root=$1
share=$2
type=application-vnd.source-reader.comparison+zip
install -Dm644 "$root/resources/desktop/source-reader.desktop" "$share/applications/source-reader.desktop"
install -Dm644 "$root/resources/desktop/source-reader.xml" "$share/mime/packages/source-reader.xml"
for size in 16 24 32 48 64 128 256 512; do
  icons=$share/icons/hicolor/${size}x$size
  install -Dm644 "$root/resources/icons/app-$size.png" "$icons/apps/source-reader.png"
  install -Dm644 "$root/resources/icons/app-comparison-$size.png" "$icons/mimetypes/$type.png"
done
install -Dm644 "$root/resources/icons/app.svg" "$share/icons/hicolor/scalable/apps/source-reader.svg"
install -Dm644 "$root/resources/icons/app-comparison.svg" "$share/icons/hicolor/scalable/mimetypes/$type.svg"
