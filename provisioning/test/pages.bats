#!/usr/bin/env bats
# What the screen shows before there is a kiosk fits the smallest screen: 44 columns, 15 lines.

bats_require_minimum_version 1.5.0

setup() {
  # shellcheck source=provisioning/test/machine.bash
  source "$BATS_TEST_DIRNAME/machine.bash"
  make_machine "$BATS_TEST_TMPDIR/kiosk"
  here=$provisioning/first-boot root=$HUIS_ROOT
  # shellcheck source=provisioning/first-boot/steps
  source "$here/steps"
  # shellcheck source=provisioning/first-boot/page
  source "$here/page"
}

# Usage: fits NAME (of what stands on the screen)
fits() {
  local lines
  # The first line holds what clears the screen.
  lines=$(wc -l <"$HUIS_TTY")
  ((lines <= 15)) || { echo "$1: $lines lines" && cat "$HUIS_TTY" && return 1; }
  ! tail -n +2 "$HUIS_TTY" | grep -E '^.{46}' || { echo "$1: too wide" && return 1; }
}

@test "every page fits" {
  local name long
  # The longest that the kiosk says of a code, and an address longer than a line.
  long="De klok van de kiosk staat niet goed of is nog niet nagekeken. Daardoor kan het certificaat \
van de server niet worden nagekeken. Zet eerst de klok goed. (clock-before-certificate)"
  while read -r name; do
    case $name in
      enrol | settings) show_page "$name" "$long" 10 ;;
      *) show_page "$name" "https://pakketten.een-lange-naam.example.nl/huis" ;;
    esac
    fits "$name"
  done < <(sed -n 's/^== page\.//p' "$words")
}

@test "the progress fits, whichever step runs and however long the place's name is" {
  site[NAME]="Huis van de Wieringerwaarders te Barsinge"
  local number
  for ((number = 1; number <= ${#steps[@]}; number++)); do
    show_progress "$number"
    fits "progress $number"
  done
}

@test "every step has a name, and every page that a step shows exists" {
  local name
  for name in "${steps[@]}"; do
    [ -n "$(say "step.$name")" ]
  done
  while read -r name; do
    say "page.$name" >/dev/null || { echo "no page $name" && false; }
  done < <(grep -ohE '(stop_with|show_page) [a-z-]+' "$here"/* | cut -d ' ' -f 2 | sort -u)
  run ! say page.that-is-not-there
}

@test "only letters that the console's font has" {
  iconv -f UTF-8 -t ISO-8859-15 "$words" >/dev/null
}
