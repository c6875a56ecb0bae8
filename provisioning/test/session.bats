#!/usr/bin/env bats
# shellcheck disable=SC2016,SC2030,SC2031 # fakes are scripts too; each test has a shell of its own
# What becomes of a page that gives no sign of life, with a made-up clock; and which screen is touched.

session=$BATS_TEST_DIRNAME/../packages/huis-kiosk-session

setup() {
  # shellcheck source=provisioning/packages/huis-kiosk-session/files/usr/lib/huis-kiosk-session/ladder.sh
  source "$session/files/usr/lib/huis-kiosk-session/ladder.sh"
  now=100
  taken=
}

# A session that looks every ten seconds, until it begins anew or the time is over. The page beat
# last at BEAT on the same clock. Usage: session_of SECONDS BEAT|never|away; adds to taken
session_of() {
  local end=$((now + $1)) age
  begin "$now"
  note
  while ((now < end)); do
    now=$((now + 10))
    age=$2
    [[ $2 == never || $2 == away ]] || age=$((now - $2))
    look "$now" "$age"
    note
    [[ $step != restart ]] || return 0
  done
}

note() {
  [[ $step == none ]] || taken+=" $step@$((now - 100))"
}

@test "a page that beats is left alone" {
  begin 100
  for ((now = 110; now < 10000; now += 10)); do
    look "$now" 15
    [[ $step == none ]]
  done
}

@test "a silent page is loaded anew twice, then its browser is started anew" {
  session_of 1000 never
  [[ $taken == " reload@90 reload@150 restart@210" ]]
}

@test "a page that died is missed from its last beat on" {
  session_of 1000 150
  [[ $taken == " reload@140 reload@200 restart@260" ]]
}

@test "a page that came back may be loaded anew as often again" {
  begin 100
  look 190 never
  [[ $step == reload && $reloads == 1 ]]
  look 200 5
  [[ $step == none && $reloads == 0 ]]
  look 290 95
  [[ $step == reload && $reloads == 1 ]]
}

@test "the beat of an earlier session's page is not this one's" {
  begin 100
  look 190 95
  [[ $step == reload && $seen == no && $starts == 1 ]]
}

@test "while the kiosk itself is away nothing is held against the page" {
  session_of 4000 away
  [[ $taken == "" ]]
  look $((now + 80)) never
  [[ $step == none ]]
}

@test "browsers that don't help bring the machine to restart, an hour after its start" {
  seen=yes
  while ((now < 8000)); do session_of 1000 never; done
  [[ $taken != *machine@[0-9]' '* && $taken != *machine@[0-9][0-9][0-9]' '* ]]
  [[ $taken == *" machine@3570 "* ]]
}

@test "a machine that never had a living page is restarted after six hours at the earliest" {
  while ((now < 21600)); do session_of 1000 never; done
  [[ $taken != *machine* ]]
  session_of 10 never
  [[ $taken == *machine* ]]
}

@test "a browser that ends at once counts as one that did not help" {
  seen=yes
  for now in 5000 5010 5020 5030; do
    begin "$now"
    [[ $step == none ]]
  done
  begin 5040
  [[ $step == machine ]]
}

@test "a living page ends all counting" {
  seen=yes
  starts=4
  begin 5000
  [[ $step == machine ]]
  look 5060 10
  [[ $starts == 1 ]]
  begin 6000
  [[ $step == none && $starts == 2 ]]
}

# What is around the watcher: it ends by itself with the browser's restart. Usage: watch_with ANSWER
watch_with() {
  export HUIS_RUN=$BATS_TEST_TMPDIR PATH=$BATS_TEST_TMPDIR/bin:$PATH said=$1
  mkdir -p "$BATS_TEST_TMPDIR/bin"
  # Every pause is a minute of the machine's.
  printf '#!/bin/bash\necho "%s"\n' "\$said" >"$BATS_TEST_TMPDIR/bin/curl"
  printf '#!/bin/bash\necho "$*" >>%q\n' "$BATS_TEST_TMPDIR/keys" >"$BATS_TEST_TMPDIR/bin/wtype"
  printf '#!/bin/bash\n' >"$BATS_TEST_TMPDIR/bin/systemd-notify"
  printf '#!/bin/bash\nread -r up _ <%q\necho $((${up%%.*} + 60)).0 >%q\n' \
    "$BATS_TEST_TMPDIR/uptime" "$BATS_TEST_TMPDIR/uptime" >"$BATS_TEST_TMPDIR/bin/sleep"
  chmod +x "$BATS_TEST_TMPDIR"/bin/*
  export HUIS_UPTIME=$BATS_TEST_TMPDIR/uptime
  echo "${2:-100}.0" >"$HUIS_UPTIME"
  mkdir -p "$BATS_TEST_TMPDIR/here"
  cp "$session/programs/usr/lib/huis-kiosk-session/watch" \
    "$session/files/usr/lib/huis-kiosk-session/ladder.sh" "$BATS_TEST_TMPDIR/here/"
  run "$BATS_TEST_TMPDIR/here/watch"
}

@test "the watcher loads anew by a key, ends for a restart, and counts" {
  watch_with '{"seconds":null}'
  [[ $status == 1 ]]
  [[ $(sort -u "$BATS_TEST_TMPDIR/keys") == "-k F5" && $(wc -l <"$BATS_TEST_TMPDIR/keys") == 2 ]]
  grep -qx 'all_reloads=2' "$BATS_TEST_TMPDIR/counts"
  grep -qx 'starts=1' "$BATS_TEST_TMPDIR/counts"
}

@test "the watcher asks for the machine after four sessions" {
  for _ in 1 2 3 4; do
    watch_with '{"seconds":null}' 30000
    [[ ! -e $BATS_TEST_TMPDIR/reboot ]]
  done
  watch_with '{"seconds":null}' 30000
  [[ -e $BATS_TEST_TMPDIR/reboot ]]
  grep -qx 'all_starts=5' "$BATS_TEST_TMPDIR/counts"
}

@test "the touch is turned with the screen that is connected" {
  export HUIS_SYSTEM=$BATS_TEST_TMPDIR PATH=$BATS_TEST_TMPDIR/bin:$PATH
  mkdir -p "$BATS_TEST_TMPDIR"/{bin,sys/class/drm/card1-{DSI-2,HDMI-A-1}}
  printf '#!/bin/bash\necho "$1" >>%q\n' "$BATS_TEST_TMPDIR/said" >"$BATS_TEST_TMPDIR/bin/udevadm"
  chmod +x "$BATS_TEST_TMPDIR/bin/udevadm"
  echo disconnected >"$BATS_TEST_TMPDIR/sys/class/drm/card1-HDMI-A-1/status"
  echo connected >"$BATS_TEST_TMPDIR/sys/class/drm/card1-DSI-2/status"
  "$session/programs/usr/lib/huis-kiosk-session/map-touch"
  grep -q 'ENV{WL_OUTPUT}="DSI-2"' \
    "$BATS_TEST_TMPDIR/run/udev/rules.d/62-huis-kiosk-session-touch.rules"
  [[ $(head -n 1 "$BATS_TEST_TMPDIR/said") == control ]]
}
