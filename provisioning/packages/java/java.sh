# shellcheck shell=bash
# Read by program and archive, which lie beside it: how this package's program is run.
# Sets: name, jar, settings, archive, java, options, from_archive, to_archive; and from the
# package's own program.conf: heap_mb, serving, training.

here=$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")
# As the package, its user and its folders are called.
name=${here##*/}
# shellcheck source=/dev/null
source "$here/program.conf"
settings=/etc/$name/$program.properties
jar=/usr/share/$name/$jar_name

# The newest of the Java that this was tried on, wherever the system's default points.
find_java() {
  local feature candidate
  for feature in 25 21 17; do
    for candidate in /usr/lib/jvm/java-"$feature"-openjdk-*/bin/java; do
      if [[ -x $candidate ]]; then
        java=$candidate
        choose_options "$feature"
        return 0
      fi
    done
  done
  echo "$name: there is no Java 17, 21 or 25 in /usr/lib/jvm" >&2
  return 1
}

# An archive that is missing or of another Java or jar is left aside: the start then takes longer.
choose_options() {
  archive=/var/cache/$name/java-$1
  options=("-Xmx${HEAP_MB:-$heap_mb}m" "${java_options[@]}" -XX:+UseSerialGC -XX:-UsePerfData
    -XX:+ExitOnOutOfMemoryError -XX:-CreateCoredumpOnCrash)
  if (($1 >= 25)); then
    archive+=.aot
    to_archive=("-XX:AOTCacheOutput=")
    from_archive=("-XX:AOTCache=$archive" -Xlog:aot=off -Xlog:cds=off)
  else
    archive+=.jsa
    to_archive=("-XX:ArchiveClassesAtExit=")
    from_archive=("-XX:SharedArchiveFile=$archive" -Xshare:auto -Xlog:cds=off)
  fi
}
