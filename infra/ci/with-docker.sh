#!/usr/bin/env bash
# with-docker.sh COMMAND ARGUMENT...
# Runs the command beside a throw-away Docker engine, for a machine with root and Debian's docker.io but without a running engine.
# Engine, bridge, firewall rules and containers live in namespaces made here: the machine's own network is not touched, nothing
# inside reaches further than this machine, and all of it is gone when the command ends, however it ends.
# Ends as the command does; with 125 if the engine could not be had, and then the command was not run.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)

if [ -z "${WITH_DOCKER_STATE:-}" ]; then
  [ "$(id -u)" = 0 ] || { echo 'with-docker: an engine of our own needs root' >&2; exit 125; }
  "$here/build-images.sh" prepare || exit 125
  state=$(mktemp -d "${TMPDIR:-/tmp}/with-docker.XXXXXX")
  trap 'rm -rf "$state"' EXIT
  trap 'exit 143' TERM INT HUP
  WITH_DOCKER_STATE=$state setpriv --pdeathsig KILL unshare --net --mount --pid --cgroup --fork --kill-child --mount-proc \
    --propagation private "$0" "$@" &
  code=0
  wait $! || code=$?
  [ -e "$state/ran" ] || code=125
  exit "$code"
fi

state=$WITH_DOCKER_STATE
unset WITH_DOCKER_STATE
ip link set lo up

# cgroup v1: mounted again, so that this namespace's own groups are their root and the containers stay inside our limits.
hierarchies=$(awk '$3 == "cgroup" && $2 ~ "^/sys/fs/cgroup/" { sub(".*/", "", $2); print $2 }' /proc/mounts)
if [ -n "$hierarchies" ]; then
  umount -R /sys/fs/cgroup
  mount -t tmpfs -o mode=755 cgroup /sys/fs/cgroup
  for hierarchy in $hierarchies; do
    mkdir "/sys/fs/cgroup/$hierarchy"
    options=$hierarchy
    [ "$hierarchy" = systemd ] && options=none,name=systemd
    mount -t cgroup -o "$options" cgroup "/sys/fs/cgroup/$hierarchy"
  done
fi

export DOCKER_HOST=unix://$state/docker.sock
dockerd --data-root="$state/data" --exec-root="$state/exec" --pidfile="$state/docker.pid" --host="$DOCKER_HOST" \
  > "$state/dockerd.log" 2>&1 &
engine=$!
for _ in $(seq 150); do
  docker version > /dev/null 2>&1 && break
  kill -0 "$engine" 2> /dev/null || { tail -20 "$state/dockerd.log" >&2; exit 1; }
  sleep 0.1
done
docker version > /dev/null

export TESTCONTAINERS_RYUK_DISABLED=true      # its image cannot be had here; the namespaces clean up instead
export TESTCONTAINERS_HOST_OVERRIDE=127.0.0.1 # published ports are reached over loopback
"$here/build-images.sh" load
touch "$state/ran"
code=0
"$@" || code=$?
kill "$engine"
wait "$engine" || true
find /sys/fs/cgroup/*/docker -depth -type d -exec rmdir {} + 2> /dev/null || true
exit "$code"
