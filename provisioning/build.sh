# shellcheck shell=bash
# Read by card, demo, verify and bench: finds Java, and builds what is missing or outdated.
# Sets: root, java, JAVA_HOME.

root=$(cd -P -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
child=

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

# Java 17 or later, by JAVA_HOME or else by PATH.
find_java() {
  local home version
  if [[ -n ${JAVA_HOME:-} ]]; then
    java=$JAVA_HOME/bin/java
    [[ -x $java ]] || fail "JAVA_HOME is $JAVA_HOME, but there is no bin/java in it."
  else
    java=$(command -v java) || fail "Java is missing. Install a JDK, 17 or later" \
      "(Debian: apt install openjdk-17-jdk-headless, or the newest there is)."
  fi
  version=$("$java" -XshowSettings:properties -version 2>&1 |
    sed -n 's/^ *java.specification.version = \([0-9]*\).*/\1/p')
  ((${version:-0} >= 17)) || fail "$java is Java ${version:-of an unknown version};" \
    "a JDK of 17 or later is needed (set JAVA_HOME or PATH to one)."
  home=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.home = //p')
  export JAVA_HOME=$home
}

# What a build needs on top: a compiler and Maven.
find_build_tools() {
  [[ -x $JAVA_HOME/bin/javac ]] || fail "$JAVA_HOME has no compiler: install a JDK, not only" \
    "a JRE (Debian: apt install openjdk-17-jdk-headless, or the newest there is)."
  command -v mvn >/dev/null || fail "Maven is missing (Debian: apt install maven)."
}

# Runs Maven in the project's root, all that it says through a filter, so that a signal ends it at
# once. Usage: maven FILTER ARGUMENT...
maven() {
  local filter=$1 status=0
  shift
  exec 3> >("$filter")
  local reader=$!
  (cd "$root" && exec mvn -B -ntp "$@") >&3 2>&1 &
  child=$!
  exec 3>&-
  wait "$child" || status=$?
  child=
  wait "$reader" || true
  return "$status"
}

end_child() {
  [[ -z $child ]] || kill "$child" 2>/dev/null || true
}
trap end_child EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
trap 'exit 129' HUP

built=$root/provisioning/journey/target/built

# True when something is missing, or a source is newer than the last build here. The jars' own age
# says nothing: Maven leaves one alone when nothing in it changed.
outdated() {
  [[ -e $built && -e $root/kiosk/target/kiosk.jar ]] || return 0
  [[ -e $root/sync-server/target/sync-server.jar ]] || return 0
  [[ -e $root/provisioning/card-writer/target/card.jar ]] || return 0
  [[ -n $(find "$root/pom.xml" "$root"/kiosk/{pom.xml,src/main} \
    "$root"/sync-server/{pom.xml,src/main,protocol/pom.xml,protocol/src/main} \
    "$root"/sync-server/chassis/{pom.xml,src/main} \
    "$root"/provisioning/card-writer/{pom.xml,src/main} "$root/provisioning/first-boot" \
    "$root"/provisioning/journey/{pom.xml,src/main} \
    -newer "$built" -print -quit) ]]
}

# Of Maven's many words: which module is being built, and what goes wrong.
modules_and_errors() {
  sed -u -n -e 's/^\[INFO\] Building \(Huis .*\) [0-9].*/  \1/p' -e '/^\[ERROR\]/p'
}

# Only the latter.
errors() {
  sed -u -n '/^\[ERROR\]/p'
}

# Notes that all is built from the sources as they were at a moment. Usage: mark_built STAMP_FILE
mark_built() {
  mv "$1" "$built"
}

build() {
  outdated || return 0
  find_build_tools
  echo "Building both programs (about a minute; the first time Maven also fetches libraries)"
  local begin=$SECONDS stamp
  stamp=$(mktemp)
  maven modules_and_errors -DskipTests package ||
    fail "The build failed; see above. All of its words: mvn -DskipTests package"
  mark_built "$stamp"
  echo "Built in $((SECONDS - begin)) s"
}

# The class path of the demonstration and the benchmarks: the journey's classes, and the jar that
# holds the libraries.
class_path() {
  echo "$root/provisioning/journey/target/classes:$root/kiosk/target/kiosk.jar"
}
