package nl.huisvandekop.kiosk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.kiosk.checkin.CheckIns;
import nl.huisvandekop.kiosk.store.Backup;
import nl.huisvandekop.kiosk.store.Sql;
import nl.huisvandekop.kiosk.store.StoreException;
import nl.huisvandekop.kiosk.testing.FakeKioskClock;
import nl.huisvandekop.protocol.Cell;
import nl.huisvandekop.protocol.Source;
import nl.huisvandekop.protocol.SyncRequest;

/** One kiosk, its visitors and its server, driven by a seed. */
final class ExchangeWorld implements AutoCloseable {
  static final Instant BEGIN = Instant.parse("2026-11-24T09:00:00Z");

  private static final List<FakeServer.Line> BAD_LINES =
      List.of(
          FakeServer.Line.NO_CONNECTION,
          FakeServer.Line.ANSWER_LOST,
          FakeServer.Line.ANSWER_CUT,
          FakeServer.Line.LATE,
          FakeServer.Line.LOGIN_PAGE,
          FakeServer.Line.WRONG_SHAPE);

  final FakeKioskClock clock = new FakeKioskClock(BEGIN.plus(Duration.ofMinutes(5)));
  final FakeServer server = new FakeServer(clock, "kiosk-1");

  /** What fingers did, per clock hour; hours that come to nothing left out. */
  final Map<String, Integer> fingers = new HashMap<>();

  private final Random random;
  private final boolean copies;
  private final Path folder;
  private final TestKiosk kiosk;
  private final List<Tap> taps = new ArrayList<>();
  private final List<FakeServer.State> oldServers = new ArrayList<>();
  private Path backup;

  private static final class Tap {
    final UUID id = UUID.randomUUID();
    String hour;
    int people;
  }

  /** With {@code copies}: backups are restored, the server is set back, calls are doubled. */
  ExchangeWorld(Path folder, long seed, boolean copies) {
    this.random = new Random(seed);
    this.copies = copies;
    this.folder = folder;
    kiosk = new TestKiosk(folder.resolve("kiosk.db"), clock, server).enrolled();
    server.afterAccepted = this::holdToItsWord;
  }

  void step() throws Exception {
    if (random.nextInt(4) == 0) {
      // Before some statement of what comes, or of what comes after it.
      kiosk.plug.rearm(random.nextInt(30));
    }
    switch (random.nextInt(copies ? 13 : 11)) {
      case 0, 1, 2 -> tap();
      case 3 -> change();
      case 4 -> survive(() -> kiosk.live(Duration.ofMinutes(10 + random.nextInt(90))));
      case 5, 6 -> sync();
      case 7 -> powerCut();
      case 8 -> setBack();
      case 9 -> server.lines.add(FakeServer.Line.DOUBLED);
      case 10 -> server.deliverLate();
      case 11 -> backUp();
      default -> restore();
    }
  }

  /** The line is good, time goes by, and all that can go out does. */
  void quiet() throws Exception {
    server.lines.clear();
    kiosk.start();
    kiosk.live(Duration.ofHours(3));
    kiosk.syncAll();
    kiosk.syncAll();
    fingers.values().removeIf(people -> people == 0);
  }

  private void tap() {
    Tap tap = new Tap();
    tap.people = 1 + random.nextInt(4);
    tap.hour = clock.hour().toString();
    // The page repeats what it saw no answer to, with the same id.
    survive(() -> kiosk.checkIns.add(tap.id, tap.people, null, Source.SCREEN));
    taps.add(tap);
    fingers.merge(tap.hour, tap.people, Integer::sum);
  }

  private void change() {
    if (taps.isEmpty()) {
      return;
    }
    Tap tap = taps.remove(taps.size() - 1);
    boolean undo = random.nextBoolean();
    int people = undo ? 0 : 1 + random.nextInt(4);
    try {
      survive(
          () -> {
            if (undo) {
              undo(tap);
            } else {
              kiosk.checkIns.refine(tap.id, new CheckIns.Refinement(people, false, null));
            }
          });
      fingers.merge(tap.hour, people - tap.people, Integer::sum);
    } catch (Problem forgotten) {
      assertEquals("check-in-gone", forgotten.code());
    }
  }

  /** An undo whose answer got lost is asked again, and is then gone already. */
  private void undo(Tap tap) {
    String state =
        kiosk.store.read(
            connection ->
                Sql.find(
                        connection,
                        "SELECT undone FROM recent_check_in WHERE id = ?",
                        row -> row.getString(1),
                        tap.id.toString())
                    .orElse("gone"));
    if (!state.equals("1")) {
      kiosk.checkIns.undo(tap.id);
    }
  }

  private void sync() throws Exception {
    if (random.nextInt(3) == 0) {
      server.lines.add(BAD_LINES.get(random.nextInt(BAD_LINES.size())));
    }
    try {
      kiosk.sync();
    } catch (SyncProblem bad) {
      assertNotNull(bad.why());
    } catch (StoreException crash) {
      kiosk.start();
    }
  }

  private void powerCut() {
    clock.advance(Duration.ofMinutes(random.nextInt(400)));
    kiosk.start();
  }

  private void setBack() {
    if (!oldServers.isEmpty() && copies && random.nextBoolean()) {
      server.state = oldServers.get(random.nextInt(oldServers.size())).copy();
      // No call outlives the machine that it was for.
      server.late.clear();
    } else {
      oldServers.add(server.state.copy());
    }
  }

  private void backUp() {
    backup = folder.resolve(UUID.randomUUID() + ".db");
    survive(
        () -> {
          if (!java.nio.file.Files.exists(backup)) {
            Backup.copy(kiosk.file, backup);
          }
        });
  }

  /** A card is thrown away only once all that it counted is at the server. */
  private void restore() {
    kiosk.start();
    if (backup == null || !allIsThere()) {
      return;
    }
    kiosk.close();
    TestKiosk.copy(backup, kiosk.file);
    taps.clear();
    kiosk.start();
    kiosk.change("UPDATE sync_state SET stretch_broken = 1");
    server.late.clear();
    // Two losses at once, of the card and of the server, can't be made good.
    oldServers.clear();
  }

  /** Does it, again after each crash, until it is done. */
  private void survive(Runnable action) {
    while (true) {
      try {
        action.run();
        return;
      } catch (StoreException crash) {
        kiosk.start();
      }
    }
  }

  /** Of every hour that a request calls complete, each row of this card is on the server. */
  private void holdToItsWord(SyncRequest request) {
    boolean heard = request.completeFrom() != null && server.state.gave(request);
    if (!heard) {
      return;
    }
    List<Cell> held =
        hourCells(request.completeFrom().toString(), request.completeThrough().toString());
    for (Cell cell : held) {
      Cell there = server.state.cells.get(cell.key());
      assertNotNull(there, () -> "claimed but not there: " + cell);
      if (there.revision() == cell.revision()) {
        assertEquals(cell, there);
      }
    }
  }

  private List<Cell> hourCells(String from, String through) {
    return kiosk.store.read(
        connection ->
            Sql.list(
                connection,
                "SELECT epoch, period, source, value, revision FROM cell"
                    + " WHERE activity_id = '' AND period BETWEEN ? AND ?",
                row ->
                    new Cell(
                        row.getString(1),
                        row.getString(2),
                        null,
                        row.getString(3).equals("button") ? Source.BUTTON : Source.SCREEN,
                        row.getInt(4),
                        row.getLong(5)),
                from,
                through));
  }

  private boolean allIsThere() {
    return hourCells("", "~").stream()
        .allMatch(
            cell -> {
              Cell there = server.state.cells.get(cell.key());
              return there != null && there.revision() >= cell.revision();
            });
  }

  @Override
  public void close() {
    kiosk.close();
  }
}
