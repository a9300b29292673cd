#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# enter.sh ROOT COMMAND…: runs COMMAND as root with the folder ROOT as its file system.
#
# Everything happens in a mount namespace of its own: there is nothing to unmount afterwards, even when
# COMMAND is killed. pivot_root and not chroot, because the kernel refuses new user namespaces (and with
# them bubblewrap and flatpak) inside a chroot.
#
# SHOWN: folders of the machine that are to be seen at the same place inside, one a line.
set -eu

if [ "${1-}" != --inside-namespace ]; then
  exec unshare --mount --propagation private sh "$0" --inside-namespace "$@"
fi
shift
root=$1
shift

device () {
  mknod -m 666 "dev/$1" c "$2" "$3"
}

mount --bind "$root" "$root"
cd "$root"
mkdir -p dev proc sys run tmp .outside

mount -t tmpfs -o mode=755 tmpfs dev
mkdir dev/pts dev/shm
mount -t devpts -o newinstance,ptmxmode=0666,mode=620 devpts dev/pts
mount -t tmpfs -o mode=1777 tmpfs dev/shm
ln -s pts/ptmx dev/ptmx
ln -s /proc/self/fd dev/fd
ln -s fd/0 dev/stdin
ln -s fd/1 dev/stdout
ln -s fd/2 dev/stderr
device null 1 3
device zero 1 5
device full 1 7
device random 1 8
device urandom 1 9
device tty 5 0
device fuse 10 229

mount -t proc proc proc
mount --rbind /sys sys
mount -t tmpfs -o mode=755 tmpfs run
mount -t tmpfs -o mode=1777 tmpfs tmp

printf '%s\n' "${SHOWN-}" > dev/.shown
while read -r folder; do
  [ -n "$folder" ] || continue
  mkdir -p ".$folder"
  mount --bind "$folder" ".$folder"
done < dev/.shown
rm dev/.shown
unset SHOWN

here=${BEGIN_IN-/}
unset BEGIN_IN
pivot_root . .outside
cd /
umount -l /.outside
cd "$here" 2>/dev/null || :
exec "$@"
