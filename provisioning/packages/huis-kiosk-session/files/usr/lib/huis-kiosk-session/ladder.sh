# shellcheck shell=bash disable=SC2034 # whoever reads this takes the step
# What to do about a page that gives no sign of life: load it anew, start the browser anew, start the
# machine anew. Knows no clock and does nothing: `watch` tells it the time and takes the step.
# The page beats every 20 seconds. Sets: step, reloads, starts, seen.

# A page that is being loaded misses a few.
silent_seconds=90
most_reloads=2
reload_seconds=60
# Starts of the browser without a beat, before the machine is to blame.
most_starts=4
# A restart of the machine that helped may be needed again after an hour; one that did not help (a
# broken cable, no browser) would only wear the card out.
machine_seconds=3600
machine_hopeless_seconds=$((6 * 3600))

quiet_since=
reloads=0
starts=0
seen=no

# A session begins. Usage: begin NOW; NOW in seconds since the machine started, as below
begin() {
  quiet_since=$1
  reloads=0
  starts=$((starts + 1))
  step=none
  ((starts <= most_starts)) || ask_for_machine "$1"
}

# Usage: look NOW AGE; AGE: seconds since the last beat, "never", or "away" when the kiosk is silent
look() {
  local now=$1 age=$2
  step=none
  case $age in
    # A page can't reach it either, and beats again by itself.
    away) quiet_since=$now ;;
    never) ;;
    *) hear "$now" "$age" ;;
  esac
  local quiet=$((now - quiet_since))
  ((quiet >= silent_seconds + reloads * reload_seconds)) || return 0
  if ((reloads < most_reloads)); then
    reloads=$((reloads + 1))
    step=reload
  else
    step=restart
  fi
}

# A beat of this session's own page ends all that was tried.
hear() {
  local at=$(($1 - $2))
  ((at > quiet_since)) || return 0
  quiet_since=$at
  reloads=0
  starts=1
  seen=yes
}

ask_for_machine() {
  local least=$machine_hopeless_seconds
  [[ $seen != yes ]] || least=$machine_seconds
  (($1 < least)) || step=machine
}
