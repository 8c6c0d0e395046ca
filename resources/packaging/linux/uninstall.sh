#!/bin/sh
# Takes away what install.sh put in place. Your articles, comparisons and preferences stay where they are.
set -eu
data=${XDG_DATA_HOME:-$HOME/.local/share}
config=${XDG_CONFIG_HOME:-$HOME/.config}
bin=$HOME/.local/bin
program=$data/source-reader-app

if [ ! -f "$program/installed-files" ]; then
  echo "Source Reader is not installed in $data." >&2
  exit 1
fi
# Removes a folder if it is empty, and then those that held it, up to the person's data folder.
tidy() {
  folder=$1
  while [ "$folder" != "$data" ] && rmdir "$folder" 2>/dev/null; do folder=$(dirname "$folder"); done
}
refresh() { if command -v "$1" >/dev/null 2>&1; then "$@" >/dev/null 2>&1 || true; fi; }

while read -r file; do
  rm -f "$data/$file"
  tidy "$(dirname "$data/$file")"
done < "$program/installed-files"
if [ "$(readlink "$bin/source-reader" 2>/dev/null)" = "$program/source-reader" ]; then rm -f "$bin/source-reader"; fi
rmdir "$bin" 2>/dev/null || true

# What other programs put beside our files stays and is indexed anew; an index of nothing goes.
if [ -d "$data/mime/packages" ]; then refresh update-mime-database "$data/mime"; else rm -rf "$data/mime"; fi
if ls "$data"/applications/*.desktop >/dev/null 2>&1; then
  refresh update-desktop-database "$data/applications"
else
  rm -f "$data/applications/mimeinfo.cache"
  tidy "$data/applications"
fi
if [ "$(ls -A "$data/icons/hicolor" 2>/dev/null)" = "icon-theme.cache" ]; then
  rm -f "$data/icons/hicolor/icon-theme.cache"
  tidy "$data/icons/hicolor"
fi
for list in "$config/mimeapps.list" "$data/applications/mimeapps.list"; do
  if [ -f "$list" ]; then
    sed -i '/source-reader\.desktop/d' "$list"
    grep -q = "$list" || rm -f "$list"
  fi
done

rm -rf "$program" "$program.new" "$program.old"
echo "Source Reader is removed. Your articles, comparisons and preferences were left alone."
