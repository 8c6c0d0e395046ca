#!/usr/bin/env bash
# Builds the Linux bundle: a folder, the archive for a person's home, and the .deb.
#   bash resources/packaging/linux/build.sh [OUT]        (OUT: an empty or new folder, else build/bundle; needs python3 >= 3.11, dpkg-deb)
# PYTHON names another interpreter. Build on the oldest system that shall run it: the C library of the builder is the least one needed.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
out=${1:-$root/build/bundle}
mkdir -p "$out"
out=$(cd "$out" && pwd)
version=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' "$root/reader/__init__.py")
machine=$(uname -m)
name=source-reader-$version-linux-$machine

if [ ! -x "$out/venv/bin/pyinstaller" ]; then
  "${PYTHON:-python3}" -m venv "$out/venv"
  "$out/venv/bin/pip" install --quiet "$root[bundle]"
fi
# Files of earlier builds must not be packed: the package itself is installed anew each time.
"$out/venv/bin/pip" install --quiet --no-deps --force-reinstall "$root"
(cd "$out" && venv/bin/pyinstaller --noconfirm --log-level WARN --distpath dist --workpath work "$root/resources/packaging/source-reader.spec")

echo "archive"
tree=$out/$name
rm -rf "$tree"
mkdir -p "$tree/share"
cp -a "$out/dist/source-reader" "$tree/program"
cp "$here/install.sh" "$here/uninstall.sh" "$root/LICENSE" "$tree/"
cp "$here/README.txt" "$tree/README.txt"
bash "$here/share.sh" "$root" "$tree/share"
tar -C "$out" --owner=0 --group=0 --sort=name -czf "$out/$name.tar.gz" "$name"

echo "deb"
deb=$out/deb
rm -rf "$deb"
mkdir -p "$deb/DEBIAN" "$deb/usr/lib" "$deb/usr/bin" "$deb/usr/share/doc/source-reader"
cp -a "$out/dist/source-reader" "$deb/usr/lib/source-reader"
ln -s ../lib/source-reader/source-reader "$deb/usr/bin/source-reader"
bash "$here/share.sh" "$root" "$deb/usr/share"
cp "$root/LICENSE" "$deb/usr/share/doc/source-reader/copyright"
architecture=$(dpkg --print-architecture)
libc=$(getconf GNU_LIBC_VERSION | cut -d' ' -f2)
cat > "$deb/DEBIAN/control" <<CONTROL
Package: source-reader
Version: $version
Architecture: $architecture
Maintainer: The Source Reader authors <source-reader@localhost>
Section: text
Priority: optional
Installed-Size: $(du -sk "$deb/usr" | cut -f1)
Depends: libc6 (>= $libc), libegl1, libgl1
Recommends: shared-mime-info, desktop-file-utils, hicolor-icon-theme, libcups2 | libcups2t64
Description: see where articles about one event agree, differ and fall silent
 Puts several articles side by side, aligns the claims that state the same
 thing however they are worded or ordered, and shows discrepancies, unique
 details and omissions. Works offline. It never says who is right.
CONTROL
chmod -R u+rwX,go+rX,go-w "$deb"
dpkg-deb --build --root-owner-group "$deb" "$out/source-reader_${version}_${architecture}.deb" >/dev/null
rm -rf "$deb"

du -sh "$out/dist/source-reader" "$out/$name.tar.gz" "$out/source-reader_${version}_${architecture}.deb"
