#!/usr/bin/env bats
# A page that tries to leave the kiosk, in a real browser under the session's policies. They are laid
# over the system's for these browsers alone, in a world whose only network is its own loopback.

policies=$BATS_TEST_DIRNAME/../packages/huis-kiosk-session/files/etc/chromium/policies

setup_file() {
  export away=$BATS_FILE_TMPDIR/away
  cat >"$BATS_FILE_TMPDIR/serve" <<'SERVE'
# Usage: serve PORT FOLDER; every path is a file, every request is noted in FOLDER.asked
use strict; use IO::Socket::INET;
my ($port, $folder) = @ARGV; $SIG{CHLD} = 'IGNORE';
my $server = IO::Socket::INET->new(LocalAddr => '127.0.0.1', LocalPort => $port, Listen => 9,
  ReuseAddr => 1) or die;
while (my $visitor = $server->accept) {
  next if fork;
  my ($path) = (<$visitor> // '') =~ m{^GET /(\w*)} or exit;
  open my $asked, '>>', "$folder.asked"; print $asked "/$path\n"; close $asked;
  open my $page, '<', "$folder/" . ($path || 'home'); local $/;
  print $visitor "HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n", <$page> // ''; exit;
}
SERVE
  cat >"$BATS_FILE_TMPDIR/browse" <<'BROWSE'
ip link set lo up
mount --bind "$1" /etc/chromium
perl "$BATS_FILE_TMPDIR/serve" 8080 "$BATS_FILE_TMPDIR/kiosk" 3>&- &
perl "$BATS_FILE_TMPDIR/serve" 8081 "$BATS_FILE_TMPDIR/away" 3>&- &
for _ in {1..100}; do
  (: </dev/tcp/127.0.0.1/8080) 2>/dev/null && (: </dev/tcp/127.0.0.1/8081) 2>/dev/null && break
  sleep 0.1
done
timeout 20 chromium --headless=new --no-sandbox --disable-gpu --no-first-run \
  --user-data-dir="$BATS_TEST_TMPDIR/profile" --virtual-time-budget=3000 --dump-dom "$2" 2>/dev/null
BROWSE
  mkdir -p "$BATS_FILE_TMPDIR"/{kiosk,away,none,ours/policies}
  mkdir "$BATS_FILE_TMPDIR/ours/policies/managed"
  # All but the one that shuts out whoever reads the page from outside, as this test does.
  grep -v DeveloperToolsAvailability "$policies/managed/huis-kiosk-session.json" \
    >"$BATS_FILE_TMPDIR/ours/policies/managed/huis-kiosk-session.json"
  echo '<p>AWAY</p>' >"$BATS_FILE_TMPDIR/away/home"
  tries script '<script>setTimeout(() => { location = "http://127.0.0.1:8081/"; }, 100)</script>'
  tries link '<a href="http://127.0.0.1:8081/">x</a><script>document.links[0].click()</script>'
  tries frame '<iframe src="http://127.0.0.1:8081/"></iframe>'
  tries window '<script>open("http://127.0.0.1:8081/")</script>'
  tries name '<script>location = "http://localhost:8081/"</script>'
  tries form '<form action="http://127.0.0.1:8081/"></form><script>document.forms[0].submit()</script>'
}

# Usage: tries NAME HTML
tries() {
  printf '<!doctype html><p>HOME</p>%s\n' "$2" >"$BATS_FILE_TMPDIR/kiosk/$1"
}

setup() {
  command -v chromium >/dev/null || skip "there is no Chromium here"
  [[ -d /etc/chromium ]] || skip "this Chromium is not Debian's"
  unshare --mount --net --pid --fork true 2>/dev/null || skip "no world of its own can be made here"
  rm -f "$BATS_FILE_TMPDIR"/*.asked
}

# Usage: browse none|ours ADDRESS
browse() {
  run unshare --mount --net --pid --fork --kill-child \
    bash "$BATS_FILE_TMPDIR/browse" "$BATS_FILE_TMPDIR/$1" "$2"
}

@test "the kiosk's own pages are shown" {
  browse ours http://127.0.0.1:8080/script
  grep -qx /script "$BATS_FILE_TMPDIR/kiosk.asked"
}

@test "without the policies every way out leads out" {
  for way in script link frame name form; do
    rm -f "$away.asked"
    browse none "http://127.0.0.1:8080/$way"
    [[ -e $away.asked ]] || { echo "$way"; return 1; }
  done
}

@test "with them none does" {
  for way in script link frame window name form; do
    browse ours "http://127.0.0.1:8080/$way"
    [[ ! -e $away.asked && $output != *AWAY* ]] || { echo "$way"; return 1; }
    grep -qx "/$way" "$BATS_FILE_TMPDIR/kiosk.asked"
  done
}

@test "files and sources are not shown" {
  browse none file:///etc/os-release
  [[ $output == *VERSION_CODENAME* ]]
  browse ours file:///etc/os-release
  [[ $output != *VERSION_CODENAME* ]]
  browse ours view-source:http://127.0.0.1:8080/script
  [[ $output != *"http://127.0.0.1:8081/"* ]]
}

@test "developer's tools are shut out" {
  grep -q '"DeveloperToolsAvailability": 2' "$policies/managed/huis-kiosk-session.json"
}
