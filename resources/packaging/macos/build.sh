#!/usr/bin/env bash
# Builds "Source Reader.app" and a disk image:  bash resources/packaging/macos/build.sh [OUT]
# Needs Python 3.11 or later from python.org (universal). Neither signed nor notarised. Not run yet: see ../README.md.
set -euo pipefail
root=$(cd "$(dirname "$0")/../../.." && pwd)
out=${1:-$root/build/bundle}
mkdir -p "$out"
out=$(cd "$out" && pwd)
version=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' "$root/reader/__init__.py")

if [ ! -x "$out/venv/bin/pyinstaller" ]; then
  "${PYTHON:-python3}" -m venv "$out/venv"
  "$out/venv/bin/pip" install --quiet "$root[bundle]"
fi
"$out/venv/bin/pip" install --quiet --no-deps --force-reinstall "$root"
(cd "$out" && venv/bin/pyinstaller --noconfirm --log-level WARN --distpath dist --workpath work "$root/resources/packaging/source-reader.spec")

image=$out/image
rm -rf "$image"
mkdir "$image"
cp -R "$out/dist/Source Reader.app" "$image/"
ln -s /Applications "$image/Applications"
hdiutil create -quiet -ov -fs HFS+ -format UDZO -volname "Source Reader" -srcfolder "$image" "$out/source-reader-$version-macos-$(uname -m).dmg"
rm -rf "$image"
du -sh "$out"/dist/*.app "$out"/*.dmg
