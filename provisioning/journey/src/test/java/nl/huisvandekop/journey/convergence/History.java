package nl.huisvandekop.journey.convergence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.kiosk.checkin.CheckIns.Refinement;
import nl.huisvandekop.kiosk.clock.ClockTrust;
import nl.huisvandekop.kiosk.store.StoreException;
import nl.huisvandekop.kiosk.sync.Identity;
import nl.huisvandekop.kiosk.sync.SyncProblem;
import nl.huisvandekop.protocol.Source;

/**
 * A played history of two sites with three kiosks, and beside it what fingers did. The seed decides
 * everything.
 */
final class History {
  static final List<String> SITES = List.of("hv-een", "hv-twee");

  private static final Instant BEGIN = Instant.parse("2026-10-24T08:20:00Z");
  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final List<String> ACTIVITIES = List.of("koffie", "taalcafe");
  private static final int MOST_TEN_MINUTES_UNTIL_A_DAY_IS_CLOSED = 25 * 6 + 8;
  private static final String OPENING_HOURS =
      """
      {"validFrom":"2026-01-01","week":{%s},"exceptions":[]}""";

  final Ledger ledger = new Ledger();
  final PlayedTime time = new PlayedTime(BEGIN);
  final CentralServer server;
  final List<Card> cards = new ArrayList<>();

  /** Sites of which hours may be missing for good: a card is gone, copied, or had no clock. */
  final Set<String> broken = new HashSet<>();

  /** The ten-minute slots in which some card of the site was alive. */
  final Map<String, Integer> upSlots = new TreeMap<>();

  private final Random random;
  private final Path folder;
  private final LossyNetwork network;
  private final Map<Card, Snapshot> backups =
      new TreeMap<>(java.util.Comparator.comparing(card -> card.file().toString()));
  private final List<ServerCopy> serverCopies = new ArrayList<>();
  private int enrolments;
  private boolean copied;
  private int folders;

  private record Snapshot(Path file, int undated) {}

  /** A copy of the server, and after how many enrolments it was made. */
  private record ServerCopy(Path file, int enrolments) {}

  History(Path folder, long seed) throws IOException, SyncProblem, InterruptedException {
    this.folder = folder;
    this.random = new Random(seed);
    server = new CentralServer(Files.createDirectories(folder.resolve("server")), time);
    network = new LossyNetwork(server, random);
    SITES.forEach(server::addSite);
    open(newCard(SITES.get(0)));
    open(newCard(SITES.get(1)));
    newCard(SITES.get(1));
    for (Card card : cards) {
      synced(card);
    }
    network.lossy(true);
  }

  void play(int steps) throws IOException, InterruptedException {
    for (int i = 0; i < steps; i++) {
      step();
    }
  }

  /** The line is good again, every card runs and is asked until it has nothing left to say. */
  void settle() throws IOException, InterruptedException {
    network.lossy(false);
    network.forgetLate();
    for (Card card : cards) {
      if (!card.runs()) {
        switchOn(card);
      }
      card.clock.trust(ClockTrust.SYNCED);
    }
    for (int i = 0; i < MOST_TEN_MINUTES_UNTIL_A_DAY_IS_CLOSED; i++) {
      tenMinutes();
    }
    for (int round = 0; round < 3; round++) {
      for (Card card : cards) {
        for (int i = 0; i < 40 && synced(card); i++) {
          // Until there is nothing more.
        }
      }
    }
  }

  private void step() throws IOException, InterruptedException {
    Card card = cards.get(random.nextInt(cards.size()));
    int choice = random.nextInt(100);
    if (!card.runs()) {
      if (choice < 50) {
        switchOn(card);
      } else {
        tenMinutes();
      }
    } else if (choice < 30) {
      mayCrash(card, () -> tap(card));
    } else if (choice < 38) {
      mayCrash(card, () -> refine(card));
    } else if (choice < 46) {
      mayCrash(card, () -> undo(card));
    } else if (choice < 62) {
      for (int i = random.nextInt(12); i >= 0; i--) {
        tenMinutes();
      }
    } else if (choice < 82) {
      mayCrash(card, () -> synced(card));
    } else {
      mishap(card, choice);
    }
  }

  private void mishap(Card card, int choice) throws IOException, InterruptedException {
    switch (choice) {
      case 82, 83, 84 -> network.deliverLate();
      case 85 -> {
        card.stop();
        switchOn(card);
      }
      case 87, 88 -> card.stop();
      case 89, 90 -> backups.put(card, new Snapshot(card.backup(), card.undated));
      case 91 -> restore(card);
      case 92 -> replace(card);
      case 93 -> copy(card);
      case 94, 95 -> serverCopies.add(new ServerCopy(server.backup(), enrolments));
      case 86, 96 -> restoreServer();
      case 97, 98 -> editOpeningHours(card);
      default -> {
        boolean trusted = card.trusted();
        card.clock.trust(trusted ? ClockTrust.UNKNOWN : ClockTrust.SYNCED);
        broken.add(card.site);
      }
    }
  }

  /** What a person or the program does, in which the plug may be pulled between any statements. */
  private interface Doing {
    void run() throws IOException, InterruptedException;
  }

  private void mayCrash(Card card, Doing doing) throws IOException, InterruptedException {
    if (random.nextInt(5) == 0) {
      card.crashAfter(random.nextInt(30));
    }
    doing.run();
    if (card.restartIfCrashed()) {
      markUp(card);
    }
  }

  private void tap(Card card) {
    String activity =
        random.nextInt(3) == 0 ? ACTIVITIES.get(random.nextInt(ACTIVITIES.size())) : null;
    boolean trusted = card.trusted();
    Tap tap =
        new Tap(
            UUID.randomUUID(),
            trusted ? hour() : null,
            trusted ? LocalDate.ofInstant(time.instant(), ZONE).toString() : null,
            trusted ? activity : null,
            1 + random.nextInt(4),
            0);
    // The page repeats what was not answered, and a child taps twice.
    int taps = 1 + random.nextInt(2);
    for (int i = 0; i < taps; i++) {
      insist(
          card,
          () -> card.checkIns().add(tap.id(), tap.people(), tap.activity(), Source.SCREEN),
          false);
    }
    count(card, tap, tap.people(), 1);
    card.recent.add(tap);
    markUp(card);
  }

  private void refine(Card card) {
    if (card.recent.isEmpty()) {
      return;
    }
    Tap before = card.recent.remove(random.nextInt(card.recent.size()));
    String activity = before.hour() == null ? null : ACTIVITIES.get(random.nextInt(2));
    Tap after = before.refined(activity, 1 + random.nextInt(4));
    Refinement said = new Refinement(after.people(), before.hour() != null, after.activity());
    insist(card, () -> card.checkIns().refine(before.id(), said), false);
    count(card, before, before.people(), -1);
    count(card, after, after.people(), 1);
    card.recent.add(after);
  }

  private void undo(Card card) {
    if (card.recent.isEmpty()) {
      return;
    }
    Tap tap = card.recent.remove(random.nextInt(card.recent.size()));
    insist(card, () -> card.checkIns().undo(tap.id()), true);
    count(card, tap, tap.people(), -1);
  }

  /** As the page does: the same again, until there is an answer. */
  private void insist(Card card, Runnable call, boolean mayBeDone) {
    boolean again = false;
    while (true) {
      try {
        call.run();
        return;
      } catch (StoreException crash) {
        if (!card.restartIfCrashed()) {
          throw crash;
        }
        markUp(card);
        again = true;
      } catch (Problem gone) {
        if (again && mayBeDone && gone.code().equals("check-in-gone")) {
          return;
        }
        throw gone;
      }
    }
  }

  private void count(Card card, Tap tap, int people, int sign) {
    if (tap.hour() == null) {
      card.undated += sign * people;
    } else {
      ledger.add(card.site, tap, sign * people);
    }
  }

  /** Whether there is more to send. */
  private boolean synced(Card card) throws InterruptedException {
    try {
      return card.sync();
    } catch (SyncProblem lost) {
      return false;
    } catch (StoreException crash) {
      if (!card.restartIfCrashed()) {
        throw crash;
      }
      markUp(card);
      return false;
    }
  }

  private void tenMinutes() {
    time.advance(Duration.ofMinutes(10));
    for (Card card : cards) {
      if (card.runs()) {
        card.tenMinutes();
        markUp(card);
      } else {
        card.clock.advance(Duration.ofMinutes(10));
      }
    }
  }

  private void switchOn(Card card) {
    card.start();
    markUp(card);
  }

  private void markUp(Card card) {
    if (card.trusted()) {
      int minute = time.instant().atZone(ZONE).getMinute();
      upSlots.merge(Ledger.hourKey(card.site, hour()), 1 << minute / 10, (a, b) -> a | b);
    }
  }

  private void restore(Card card) throws InterruptedException {
    Snapshot backup = backups.remove(card);
    if (backup == null) {
      return;
    }
    card.stop();
    Map<String, Integer> before = together();
    card.restore(backup.file());
    card.undated = backup.undated();
    lose(before, card.site);
    switchOn(card);
    admit(card);
  }

  private void replace(Card card) throws InterruptedException {
    String kiosk = card.identity().kioskId();
    boolean alone =
        cards.stream().filter(other -> other.runs() && sameKiosk(other, kiosk)).count() == 1;
    if (!alone || copied) {
      return;
    }
    card.stop();
    Map<String, Integer> before = together();
    cards.remove(card);
    backups.remove(card);
    lose(before, card.site);
    Card fresh = emptyCard(card.site);
    enrol(fresh, server.code(card.site, kiosk));
  }

  private static boolean sameKiosk(Card card, String kiosk) {
    return card.identity().kioskId().equals(kiosk);
  }

  private void copy(Card card) {
    if (copied) {
      return;
    }
    copied = true;
    broken.add(card.site);
    backups.remove(card);
    card.stop();
    Card copy = card.copy(newFolder());
    copy.undated = card.undated;
    cards.add(copy);
    switchOn(card);
    switchOn(copy);
  }

  /** Any copy takes the server's place, also a later one of a time that was given up. */
  private void restoreServer() throws InterruptedException {
    if (serverCopies.isEmpty()) {
      return;
    }
    ServerCopy copy = serverCopies.get(random.nextInt(serverCopies.size()));
    if (copied && copy.enrolments() != enrolments) {
      // Two cards with one identity can't both get a new token: only one of them is valid.
      return;
    }
    Map<String, Integer> before = together();
    server.restore(copy.file());
    changed(before);
    for (Card card : List.copyOf(cards)) {
      admit(card);
    }
  }

  /** A server or a card of back then may not know of the token that the other has. */
  private void admit(Card card) throws InterruptedException {
    Identity identity = card.identity();
    if (!server.knows(identity.token())) {
      if (!card.runs()) {
        switchOn(card);
      }
      enrol(card, server.code(card.site, identity.kioskId()));
    }
  }

  private void lose(Map<String, Integer> before, String site) {
    broken.add(site);
    changed(before);
  }

  /** What is nowhere any more is lost, and what a copy brings back is there again. */
  private void changed(Map<String, Integer> before) {
    network.forgetLate();
    Map<String, Integer> change = together();
    before.forEach((key, people) -> change.merge(key, -people, Integer::sum));
    change.values().removeIf(people -> people == 0);
    change.forEach(ledger::add);
    change.keySet().forEach(key -> broken.add(key.substring(0, key.indexOf(' '))));
  }

  /** What the server has once each card has told what it holds, per ledger key. */
  private Map<String, Integer> together() {
    Rows rows = Rows.ofServer(server.file());
    cards.forEach(card -> rows.merge(Rows.ofCard(card.file(), card.site)));
    return rows.sums();
  }

  private void editOpeningHours(Card card) {
    card.write(
        "UPDATE document SET version = max(version, base) + 1, body = ?, mark = 'new',"
            + " refusal_code = NULL, refusal_detail = NULL WHERE mark <> 'conflict'",
        openingHours());
  }

  /** The same hours in another order of days: another body with the same meaning. */
  private String openingHours() {
    List<String> days =
        new ArrayList<>(List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"));
    java.util.Collections.shuffle(days, random);
    return OPENING_HOURS.formatted(
        String.join(
            ",",
            days.stream()
                .map(day -> "\"" + day + "\":[{\"opens\":\"09:00\",\"closes\":\"17:00\"}]")
                .toList()));
  }

  private Card newCard(String site) throws InterruptedException {
    Card card = emptyCard(site);
    enrol(card, server.code(site, null));
    return card;
  }

  private Card emptyCard(String site) {
    Card card = new Card(newFolder(), site, time.instant(), network);
    cards.add(card);
    switchOn(card);
    return card;
  }

  private void enrol(Card card, String code) throws InterruptedException {
    enrolments++;
    for (int tries = 0; ; tries++) {
      try {
        card.enrol(code);
        return;
      } catch (SyncProblem lost) {
        if (tries == 50) {
          throw new AssertionError("no enrolment in fifty tries", lost);
        }
      }
    }
  }

  private void open(Card card) {
    card.write(
        "INSERT INTO document (id, kind, version, base, deleted, body, mark)"
            + " VALUES ('opening-hours-2026-01-01', 'opening-hours', 1, 0, 0, ?, 'new')",
        openingHours());
  }

  private Path newFolder() {
    try {
      return Files.createDirectories(folder.resolve("card-" + ++folders));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private long hour() {
    return Math.floorDiv(time.instant().getEpochSecond(), 3600);
  }
}
