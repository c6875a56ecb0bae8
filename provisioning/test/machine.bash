# shellcheck shell=bash
# A made-up machine for the tests of the first start: a folder as its disk, fakes for its commands.
# Sets: MACHINE, HUIS_ROOT, HUIS_BOOT, HUIS_TTY.

provisioning=$(cd -P -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
faked=(cloud-init udevadm chown setfont sleep sync partx tune2fs useradd usermod netplan systemctl id
  journalctl dpkg findmnt lsblk blockdev blkid sfdisk resize2fs mkfs.ext4 e2label mountpoint mount ip
  timedatectl apt-get runuser)
# All else that may be run: a command that somebody forgot to fake must not be this machine's own.
harmless=(bash cat chmod cmp cp cut dd dirname env fold grep head install ln mkdir mv paste ps rm sed sort
  stat tail timeout tr wc)

# Usage: make_machine FOLDER
make_machine() {
  local name
  export MACHINE=$1/machine HUIS_ROOT=$1/root HUIS_BOOT=$1/boot HUIS_TTY=$1/screen
  export CUT=0 HUIS_PAUSE_SECONDS=0 HUIS_MINUTE_SECONDS=0
  rm -rf "$1"
  mkdir -p "$MACHINE/bin" "$HUIS_ROOT"/{etc,usr/sbin,usr/share/zoneinfo/Europe} "$HUIS_BOOT/huis/packages"
  for name in "${faked[@]}"; do
    ln -s "$provisioning/test/machine-fake" "$MACHINE/bin/$name"
  done
  for name in "${harmless[@]}"; do
    ln -s "$(type -P "$name")" "$MACHINE/bin/$name"
  done
  cp -r "$provisioning/first-boot" "$HUIS_BOOT/huis/first-boot"
  echo arm64 >"$MACHINE/architecture"
  echo 62333952 >"$MACHINE/card-sectors" # 32 GB
  echo 4800000 >"$MACHINE/system-sectors"
  : >"$MACHINE/network"
  : >"$MACHINE/codes-used"
  echo 'VERSION_CODENAME=trixie' >"$HUIS_ROOT/etc/os-release"
  echo 'PARTUUID=0a1b2c3d-02 / ext4 defaults,noatime 0 1' >"$HUIS_ROOT/etc/fstab"
  printf '127.0.0.1 localhost\n127.0.1.1 raspberrypi\n' >"$HUIS_ROOT/etc/hosts"
  printf 'root:x:0:0::/root:/bin/bash\npi:x:1000:1000::/home/pi:/bin/bash\n' >"$HUIS_ROOT/etc/passwd"
  : >"$HUIS_ROOT/usr/share/zoneinfo/Europe/Amsterdam"
  echo 'console=tty1 root=PARTUUID=0a1b2c3d-02 rootwait quiet' >"$HUIS_BOOT/cmdline.txt"
  printf 'network:\n  version: 2\n# secret-of-the-wifi\n' >"$HUIS_BOOT/network-config"
  cat >"$HUIS_BOOT/huis/site.properties" <<'SITE'
# Instellingen
CARD_ID=card-1
NAME=Huis van Julianadorp
HOSTNAME=huis-kiosk
TIME_ZONE=Europe/Amsterdam
SCREEN_ROTATION=90
OVERLAY=on
PACKAGES=card
BUTTON_PIN=5
SCREEN_MM=155x88
SYNC_SERVER=https://huis.example.nl
CODE=H7K2-9MXQ-4T02
PIN=76543
SITE
  make_server
}

# A server that gives one code to one attempt, and counts what it was asked.
make_server() {
  cat >"$MACHINE/server" <<'SERVER'
#!/usr/bin/env bash
code=$(head -n 1)
echo "$code" >>"$MACHINE/asked"
if [[ -e $MACHINE/server-says ]]; then
  cat "$MACHINE/server-says"
  exit 1
fi
if grep -qx "$code" "$MACHINE/codes-used"; then
  echo "Deze aanmeldcode is al gebruikt. (code-used)"
  exit 1
fi
echo "$code" >>"$MACHINE/codes-used"
echo "kiosk-1 Huis van Julianadorp"
SERVER
  chmod +x "$MACHINE/server"
}

# One start of the machine, in a session of its own so that the power can be cut.
boot() {
  rm -f "$MACHINE/calls" "$MACHINE/rebooted"
  : >"$MACHINE/calls"
  PATH=$MACHINE/bin /usr/bin/setsid --wait bash "$HUIS_BOOT/huis/first-boot/first-boot" \
    >"$MACHINE/journal" 2>&1
}

screen() {
  tr -d '\033' <"$HUIS_TTY"
}
