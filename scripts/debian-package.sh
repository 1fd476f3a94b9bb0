#!/usr/bin/env bash
# Makes guanxi_VERSION_ARCHITECTURE.deb from a built program: scripts/debian-package.sh PROGRAM [FOLDER FOR THE PACKAGE]
set -euo pipefail
cd "$(dirname "$0")/.."

program=${1:?Name the built program, such as .build/release/guanxi.}
target=${2:-.build}
[[ -x "$program" ]] || { echo "debian-package: $program is no program. Build it first." >&2; exit 1; }
for tool in dpkg-deb dpkg-shlibdeps python3; do
  command -v "$tool" >/dev/null || { echo "debian-package: $tool is missing. Install the packages dpkg-dev and python3." >&2; exit 1; }
done

version=$("$program" --version)
architecture=$(dpkg --print-architecture)
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
chmod 0755 "$tree"

# Program and libraries stand in one folder, where it looks for them first ($ORIGIN).
install -D -m 0755 "$program" "$tree/usr/lib/guanxi/guanxi"
strip --strip-unneeded "$tree/usr/lib/guanxi/guanxi"
mkdir -p "$tree/usr/bin"
ln -s ../lib/guanxi/guanxi "$tree/usr/bin/guanxi"
install -D -m 0644 packaging/guanxi.service "$tree/lib/systemd/system/guanxi.service"
install -D -m 0644 packaging/guanxi.yaml "$tree/etc/guanxi/guanxi.yaml"
mkdir -p "$tree/usr/share/man/man1"
packaging/manual.py "$program" | gzip -9n > "$tree/usr/share/man/man1/guanxi.1.gz"
chmod 0644 "$tree/usr/share/man/man1/guanxi.1.gz"
install -D -m 0644 LICENSE "$tree/usr/share/doc/guanxi/copyright"
install -D -m 0755 packaging/postinst "$tree/DEBIAN/postinst"
echo /etc/guanxi/guanxi.yaml > "$tree/DEBIAN/conffiles"

# The libraries that come with the toolchain are no package of Debian: a program that needs them takes them along.
runtime=$(ldd "$program" | awk '/libswift|lib_Foundation|libFoundation|libdispatch|libBlocksRuntime/ { print $3 }')
if [[ -n "$runtime" ]]; then
  while read -r library; do install -D -m 0644 "$library" "$tree/usr/lib/guanxi/$(basename "$library")"; done <<<"$runtime"
fi

# dpkg-shlibdeps wants a source package around it.
mkdir "$tree/debian"
printf 'Source: guanxi\n\nPackage: guanxi\nArchitecture: any\n' > "$tree/debian/control"
depends=$(cd "$tree" && dpkg-shlibdeps -O --ignore-missing-info -l"$tree/usr/lib/guanxi" -e usr/lib/guanxi/guanxi 2>/dev/null | sed 's/^shlibs:Depends=//')
rm -r "$tree/debian"

cat > "$tree/DEBIAN/control" <<END
Package: guanxi
Version: $version
Architecture: $architecture
Maintainer: The authors of Guanxi <guanxi@localhost>
Depends: $depends, adduser
Recommends: fonts-noto-cjk, fonts-noto-color-emoji
Section: database
Priority: optional
Installed-Size: $(du -sk "$tree" | cut -f 1)
Description: relationship graphs of key accounts
 Which parts of a customer group are covered, who really decides there, and where
 the account hangs on one person: as reports, diagrams, pages, HTTP and Bolt.
END

package="$target/guanxi_${version}_$architecture.deb"
dpkg-deb --root-owner-group --build "$tree" "$package"
