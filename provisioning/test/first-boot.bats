#!/usr/bin/env bats
# The first start on a made-up machine: what it leaves, what it says, and that a power cut at any
# command of it does no harm.
# shellcheck disable=SC2030,SC2031 # each test has a shell of its own

bats_require_minimum_version 1.5.0

setup() {
  # shellcheck source=provisioning/test/machine.bash
  source "$BATS_TEST_DIRNAME/machine.bash"
  make_machine "$BATS_TEST_TMPDIR/kiosk"
}

# All that a start left behind, but for what tells how often it was tried.
left() {
  (cd "$1" && find root boot machine -type f \
    ! -path 'machine/calls' ! -path 'machine/journal' ! -path 'machine/asked' ! -path 'machine/bin/*' \
    ! -name enrol-begun ! -name apt.log -print0 | sort -z | xargs -0 sha256sum)
}

@test "a kiosk is set up, with nothing secret left on the first partition" {
  run boot
  [ "$status" -eq 0 ]
  [ -e "$MACHINE/rebooted" ]
  [ "$(cat "$MACHINE/label")" = huis-data ]
  [ "$(cat "$MACHINE/data-partition")" = "17842176,,L" ]
  grep -qx 'BUTTON_PIN=5' "$HUIS_ROOT/etc/huis-kiosk/kiosk.properties"
  grep -qx 'SYNC_SERVER=https://huis.example.nl' "$HUIS_ROOT/etc/huis-kiosk/kiosk.properties"
  grep -qx 'SCREEN_ROTATION=90' "$HUIS_ROOT/etc/default/huis-kiosk-session"
  grep -q 'RuntimeWatchdogSec=15' "$HUIS_ROOT/etc/systemd/system.conf.d/90-huis.conf"
  grep -q 'Storage=volatile' "$HUIS_ROOT/etc/systemd/journald.conf.d/90-huis.conf"
  grep -q 'overlayroot=tmpfs:recurse=0$' "$HUIS_BOOT/cmdline.txt"
  [ "$(cat "$MACHINE/asked")" = H7K2-9MXQ-4T02 ]
  [ "$(cat "$MACHINE/pin")" = 76543 ]
  [ ! -e "$HUIS_BOOT/huis/site.properties" ]
  run ! grep -rq -e H7K2 -e 76543 -e secret-of-the-wifi "$HUIS_BOOT"
  grep -q secret-of-the-wifi "$HUIS_ROOT/etc/netplan/50-huis.yaml"
  [ "$(stat -c %a "$HUIS_ROOT/etc/netplan/50-huis.yaml")" = 600 ]
  [ ! -e "$HUIS_ROOT/usr/sbin/policy-rc.d" ]
}

@test "neither the code, the PIN nor the Wi-Fi's password is on a command line, in the journal or on screen" {
  boot
  run ! grep -q -e H7K2 -e 76543 -e secret-of-the-wifi "$MACHINE/calls" "$MACHINE/journal" "$HUIS_TTY"
}

@test "a power cut at any command leaves a card that becomes the same kiosk" {
  boot
  local calls reference n
  calls=$(wc -l <"$MACHINE/calls")
  reference=$(left "$BATS_TEST_TMPDIR/kiosk")
  [ "$calls" -gt 60 ]
  for ((n = 1; n <= calls; n++)); do
    make_machine "$BATS_TEST_TMPDIR/kiosk"
    CUT=$n run boot
    [ "$status" -ne 0 ]
    # A cut at the very end is no cut: what was left to do was the restart.
    if [ -e "$HUIS_BOOT/huis/site.properties" ]; then
      CUT=0 run boot
      [ "$status" -eq 0 ] || { echo "cut at $n of $calls" && cat "$MACHINE/journal" && false; }
    fi
    : >"$MACHINE/rebooted"
    diff <(echo "$reference") <(left "$BATS_TEST_TMPDIR/kiosk") ||
      { echo "cut at command $n of $calls" && false; }
  done
}

@test "a step that is done is not done again" {
  boot
  printf 'CARD_ID=card-1\nOVERLAY=on\nPACKAGES=card\n' >"$HUIS_BOOT/huis/site.properties"
  boot
  run ! grep -q -e '^apt-get' -e '^mkfs' -e '^runuser' "$MACHINE/calls"
}

@test "a card that was written again is set up again and keeps its data" {
  boot
  sed -e 's/card-1/card-2/' -e 's/BUTTON_PIN=5/BUTTON_PIN=6/' -e '/CODE/d' \
    >"$HUIS_BOOT/huis/site.properties" <<'SITE'
CARD_ID=card-1
HOSTNAME=huis-kiosk
TIME_ZONE=Europe/Amsterdam
PACKAGES=card
OVERLAY=on
BUTTON_PIN=5
SITE
  run boot
  [ "$status" -eq 0 ]
  grep -qx 'BUTTON_PIN=6' "$HUIS_ROOT/etc/huis-kiosk/kiosk.properties"
  [ ! -e "$MACHINE/lost" ]
  run ! grep -q '^mkfs' "$MACHINE/calls"
}

@test "a card copied onto a larger one gives the data its room" {
  boot
  echo 124735488 >"$MACHINE/card-sectors" # 64 GB
  printf 'CARD_ID=card-2\nHOSTNAME=h\nTIME_ZONE=Europe/Amsterdam\nPACKAGES=card\nOVERLAY=on\n' \
    >"$HUIS_BOOT/huis/site.properties"
  run boot
  [ "$status" -eq 0 ]
  [ "$(cat "$MACHINE/data-sectors")" -eq $((124735488 - 17842176)) ]
  [ ! -e "$MACHINE/lost" ]
}

@test "two cards with one code: the second says so, and becomes a kiosk that waits for another" {
  echo H7K2-9MXQ-4T02 >"$MACHINE/codes-used"
  run boot
  [ "$status" -eq 0 ]
  grep -q 'Setting up waits: enrol' "$MACHINE/journal"
  [ -e "$MACHINE/rebooted" ]
  [ "$(wc -l <"$MACHINE/asked")" -eq 1 ]
}

@test "a code that this very card used before the power went is no fault" {
  make_server
  sed -i '$d' "$MACHINE/server"
  # shellcheck disable=SC2016 # for the fake server's shell
  echo 'kill -KILL -- "-$(ps -o pgid= -p $$ | tr -d " ")"' >>"$MACHINE/server"
  run boot
  [ "$status" -ne 0 ]
  run boot
  [ "$status" -eq 0 ]
  run ! grep -q 'Setting up waits: enrol' "$MACHINE/journal"
}

@test "a server that does not answer is asked again for ten minutes, then the kiosk goes on alone" {
  echo 'De server is niet te bereiken. (server-not-reachable)' >"$MACHINE/server-says"
  run boot
  [ "$status" -eq 0 ]
  [ "$(wc -l <"$MACHINE/asked")" -eq 10 ]
}

# Usage: stops_with PAGE WORDS
stops_with() {
  run boot
  [ "$status" -eq 1 ]
  grep -q "Setting up waits: $1" "$MACHINE/journal"
  screen | grep -q "$2"
  grep -q "\"state\":\"waiting\",\"name\":\"$1\"" "$HUIS_ROOT/run/huis/first-boot.json"
  [ -e "$HUIS_BOOT/huis/site.properties" ]
}

@test "a 32-bit system is refused" {
  echo armhf >"$MACHINE/architecture"
  stops_with architecture 'VERKEERDE VERSIE'
}

@test "another release is refused" {
  echo 'VERSION_CODENAME=bookworm' >"$HUIS_ROOT/etc/os-release"
  stops_with architecture 'VERKEERDE VERSIE'
}

@test "a card that is too small is refused" {
  echo 15000000 >"$MACHINE/card-sectors"
  stops_with card-small 'Deze kaart is 7 GB'
}

@test "a card without room for the data is refused" {
  echo 61268992 >"$MACHINE/system-sectors"
  stops_with card-used 'AL EENS GEBRUIKT'
}

@test "without a network nothing is fetched, and a cable is the way out" {
  rm "$MACHINE/network"
  sed -i 's/^PACKAGES=.*/PACKAGES=repository/' "$HUIS_BOOT/huis/site.properties"
  stops_with no-network 'steek een netwerkkabel'
  : >"$MACHINE/network"
  printf 'x' >"$HUIS_BOOT/huis/repository.asc"
  run boot
  [ "$status" -eq 0 ]
}

@test "without a network a card with its own packages becomes a kiosk" {
  rm "$MACHINE/network"
  echo 'De server is niet te bereiken. (server-not-reachable)' >"$MACHINE/server-says"
  run boot
  [ "$status" -eq 0 ]
  [ "$(wc -l <"$MACHINE/asked")" -eq 1 ]
  grep -q 'apt-get .*sourcelist=.*card.list.* install huis-kiosk huis-kiosk-session overlayroot' \
    "$MACHINE/calls"
}

@test "what apt says decides which page stands there" {
  sed -i 's/^PACKAGES=.*/PACKAGES=repository\nREPOSITORY=https:\/\/p.example.nl/' \
    "$HUIS_BOOT/huis/site.properties"
  printf 'x' >"$HUIS_BOOT/huis/repository.asc"
  echo 'E: The following signatures were invalid: EXPKEYSIG 0123' >"$MACHINE/apt-says"
  stops_with key 'VERLOPEN'
  echo 'E: Release file is not valid yet (invalid for another 3d)' >"$MACHINE/apt-says"
  stops_with clock 'DE KLOK'
  echo 'dpkg: error: No space left on device' >"$MACHINE/apt-says"
  stops_with full 'DE KAART IS VOL'
  echo 'E: Failed to fetch' >"$MACHINE/apt-says"
  stops_with packages 'https://p.example.nl'
}

@test "a setting that the kiosk refuses is shown as the kiosk says it" {
  echo 'SCREEN_MM is "1x1", expected such as 217x136' >"$MACHINE/refused-settings"
  stops_with settings 'SCREEN_MM is'
}

@test "what no step foresaw is said too" {
  rm "$HUIS_ROOT/etc/hosts" && mkdir "$HUIS_ROOT/etc/hosts.new"
  stops_with failed 'Bij: Instellingen'
}

@test "a Windows laptop's line ends change nothing" {
  sed -i 's/$/\r/' "$HUIS_BOOT/huis/site.properties"
  run boot
  [ "$status" -eq 0 ]
  grep -qx 'BUTTON_PIN=5' "$HUIS_ROOT/etc/huis-kiosk/kiosk.properties"
}
