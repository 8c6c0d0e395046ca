#!/bin/sh
# Installs Source Reader for you alone, under your home folder. Nothing else is changed; no password is needed.
# Run it again to put a later version in place of this one.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
bin=$HOME/.local/bin
program=$data/source-reader-app

mkdir -p "$data" "$bin"
rm -rf "$program.new"
cp -R "$here/program" "$program.new"
cp "$here/uninstall.sh" "$program.new/uninstall.sh"
(cd "$here/share" && find . -type f) | sed 's|^\./||' > "$program.new/installed-files"
rm -rf "$program.old"
[ ! -e "$program" ] || mv "$program" "$program.old"
mv "$program.new" "$program"
rm -rf "$program.old"

(cd "$here/share" && find . -type d) | while read -r folder; do mkdir -p "$data/$folder"; done
while read -r file; do cp "$here/share/$file" "$data/$file"; done < "$program/installed-files"
# A path in a desktop entry: quoted, with " ` $ \ escaped for the command line, then \ once more for the file, and % doubled.
quoted=$(printf '%s' "$program/source-reader" | sed -e 's/[\\"`$]/\\&/g' -e 's/\\/\\\\/g' -e 's/%/%%/g')
escaped=$(printf '%s' "$quoted" | sed 's/[\\&|]/\\&/g')
sed "s|^Exec=source-reader|Exec=\"$escaped\"|" "$here/share/applications/source-reader.desktop" > "$data/applications/source-reader.desktop"
ln -sf "$program/source-reader" "$bin/source-reader"

refresh() { if command -v "$1" >/dev/null 2>&1; then "$@" >/dev/null 2>&1 || true; fi; }
refresh update-mime-database "$data/mime"
refresh update-desktop-database "$data/applications"
refresh gtk-update-icon-cache -q -t "$data/icons/hicolor"
refresh xdg-mime default source-reader.desktop application/vnd.source-reader.comparison+zip

echo "Source Reader is installed. You find it in the menu of your desktop, or start $bin/source-reader."
echo "To remove it: sh \"$program/uninstall.sh\""
