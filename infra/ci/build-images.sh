#!/usr/bin/env bash
# Makes images that answer to postgres:17 and nats:2.10 as far as the tests use them, out of Debian's packages: no image registry is asked.
#   build-images.sh prepare   unpacks the packages (root, mmdebstrap, Debian's mirror); kept in the cache
#   build-images.sh load      builds and tags the images (a Docker engine, no network)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
suite=trixie postgres=17 nats=2.10
cache=${XDG_CACHE_HOME:-$HOME/.cache}/jiuyuan/images
key=$(cat "$here/build-images.sh" "$here/postgres-entrypoint.sh" | sha256sum | cut -c1-12)
context=$cache/$key

sources() { # the machine's own mirror, with the suite we want
  local own=/etc/apt/sources.list.d/debian.sources
  if [ -e "$own" ]; then
    awk 'BEGIN { RS = ""; ORS = "\n\n" } !/security/' "$own" | sed "s/^Suites:.*/Suites: $suite/"
  else
    local uri
    uri=$(grep -hE '^deb ' /etc/apt/sources.list | grep -v security | grep -oE 'https?://[^ ]+' | head -n 1)
    printf 'Types: deb\nURIs: %s\nSuites: %s\nComponents: main\nSigned-By: /usr/share/keyrings/debian-archive-keyring.gpg\n' "$uri" "$suite"
  fi
}

put() { # root file...: the files and the libraries that they are linked with
  local root=$1 file
  shift
  for file; do
    echo "$file"
    chroot "$tree" "$loader" --list "$file" 2> /dev/null | grep -oE '/[^ )]+' || true
  done | sort -u | while read -r file; do
    mkdir -p "$root${file%/*}"
    cp -L "$tree$file" "$root$file"
  done
}

skeleton() {
  local link applet
  mkdir -p "$1"/{etc,tmp,root,run,proc,sys,dev,usr/{bin,lib,lib64,sbin,local/bin},var/lib}
  for link in bin lib lib64 sbin; do ln -s "usr/$link" "$1/$link"; done
  chmod 1777 "$1/tmp"
  cp "$tree/usr/bin/busybox" "$1/usr/bin/"
  chroot "$tree" /usr/bin/busybox --list | while read -r applet; do
    [ -e "$1/usr/bin/$applet" ] || ln -s busybox "$1/usr/bin/$applet"
  done
  printf 'root:x:0:0:root:/root:/bin/sh\npostgres:x:999:999::/var/lib/postgresql:/bin/sh\n' > "$1/etc/passwd"
  printf 'root:x:0:\npostgres:x:999:\n' > "$1/etc/group"
  printf 'hosts: files dns\n' > "$1/etc/nsswitch.conf"
}

postgres_context() {
  local root=$work/postgres lib=/usr/lib/postgresql/$postgres program
  skeleton "$root"
  rm -f "$root/usr/bin/setpriv"
  # shellcheck disable=SC2046
  put "$root" /usr/bin/setpriv "$lib"/bin/{postgres,initdb,pg_ctl,pg_isready,psql} \
    $(cd "$tree" && ls -d "usr/lib/postgresql/$postgres/lib/"*.so | grep -v llvmjit | sed 's,^,/,')
  mkdir -p "$root/usr/share/postgresql" "$root/usr/lib/locale" "$root/run/postgresql" "$root/var/lib/postgresql"
  ln -s /run "$root/var/run"
  cp -r "$tree/usr/share/postgresql/$postgres" "$root/usr/share/postgresql/"
  cp -r "$tree/usr/share/zoneinfo" "$root/usr/share/"
  cp -r "$tree/usr/lib/locale/C.utf8" "$root/usr/lib/locale/"
  for program in "$root$lib"/bin/*; do ln -s "$lib/bin/${program##*/}" "$root/usr/bin/${program##*/}"; done
  install -m 755 "$here/postgres-entrypoint.sh" "$root/usr/local/bin/docker-entrypoint.sh"
  chown -R 999:999 "$root/var/lib/postgresql" "$root/run/postgresql"
  tar -C "$root" -cf "$1/rootfs.tar" .
  cat > "$1/Dockerfile" << 'EOD'
FROM scratch
ADD rootfs.tar /
ENV PATH=/usr/local/bin:/usr/bin PGDATA=/var/lib/postgresql/data LANG=C.UTF-8
VOLUME /var/lib/postgresql/data
EXPOSE 5432
STOPSIGNAL SIGINT
ENTRYPOINT ["docker-entrypoint.sh"]
CMD ["postgres"]
EOD
}

nats_context() {
  local root=$work/nats
  skeleton "$root"
  put "$root" /usr/sbin/nats-server
  tar -C "$root" -cf "$1/rootfs.tar" .
  cat > "$1/Dockerfile" << 'EOD'
FROM scratch
ADD rootfs.tar /
ENV PATH=/usr/local/bin:/usr/sbin:/usr/bin
EXPOSE 4222 6222 8222
ENTRYPOINT ["nats-server"]
EOD
}

prepare() {
  [ -e "$context/done" ] && return
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  tree=$work/tree
  sources > "$work/debian.sources"
  mmdebstrap --mode=root --variant=extract --quiet --aptopt='APT::Install-Recommends "false"' \
    --include="base-files,libc-bin,tzdata,busybox-static,util-linux,postgresql-$postgres,nats-server" \
    "$suite" "$tree" "$work/debian.sources"
  loader=$(cd "$tree" && find usr/lib -name 'ld-linux-*.so.*' | head -1)
  loader=/$loader
  mkdir -p "$context"/{postgres,nats}
  postgres_context "$context/postgres"
  nats_context "$context/nats"
  touch "$context/done"
}

load() {
  export DOCKER_BUILDKIT=0
  docker build -q -t "postgres:$postgres" "$context/postgres" > /dev/null 2>&1
  docker build -q -t "nats:$nats" "$context/nats" > /dev/null 2>&1
}

case "${1:-}" in
  prepare) prepare ;;
  load) load ;;
  *) echo "build-images.sh prepare|load" >&2 && exit 2 ;;
esac
