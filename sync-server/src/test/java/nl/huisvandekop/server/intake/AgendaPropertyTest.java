package nl.huisvandekop.server.intake;

import static nl.huisvandekop.server.intake.IntakeWorld.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.huisvandekop.protocol.Document;
import nl.huisvandekop.protocol.Rejected;
import nl.huisvandekop.protocol.SyncAnswer;
import nl.huisvandekop.server.store.Database;
import nl.huisvandekop.server.store.EachDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/**
 * Two kiosks of one site change the same documents, over a line that loses and doubles: in the end
 * both and the server hold the same, and no volunteer's change was overwritten unseen.
 */
@EachDatabase
class AgendaPropertyTest {
  private static final int STEPS = 200;

  private final long seed = Long.getLong("huis.seed", new Random().nextLong());
  private final Random random = new Random(seed);
  private final List<Agenda> agendas = new ArrayList<>();
  private final List<Late> late = new ArrayList<>();

  private int titles;

  @Parameter Database database;
  @TempDir Path folder;
  private IntakeWorld world;

  private static final class Entry {
    private String title;
    private long version;
    private long base;
    private boolean pending;
  }

  private static final class Agenda {
    private final String kiosk;
    private final Map<String, Entry> entries = new TreeMap<>();

    /** What its volunteers wrote, or saw of the other kiosk. */
    private final Set<String> knownTitles = new TreeSet<>();

    private Agenda(String kiosk) {
      this.kiosk = kiosk;
    }
  }

  @Test
  void bothKiosksAndTheServerEndWithTheSameAgenda() {
    world = new IntakeWorld(database, folder);
    try {
      world.site("hv-a");
      for (String kiosk : List.of("k1", "k2")) {
        world.kiosk(kiosk, "hv-a", NOON.minusSeconds(86_400));
        agendas.add(new Agenda(kiosk));
      }
      for (int step = 0; step < STEPS; step++) {
        Agenda agenda = agendas.get(random.nextInt(2));
        if (random.nextInt(3) == 0) {
          edit(agenda, "doc-" + random.nextInt(4));
        } else {
          sync(agenda, random.nextInt(3) == 0);
        }
      }
      for (int round = 0; round < 4; round++) {
        agendas.forEach(agenda -> sync(agenda, false));
      }
      assertSame();
    } finally {
      world.close();
    }
  }

  private void edit(Agenda agenda, String id) {
    Entry entry = agenda.entries.computeIfAbsent(id, key -> new Entry());
    entry.title = "titel " + ++titles;
    agenda.knownTitles.add(entry.title);
    entry.version = Math.max(entry.version, entry.base) + 1;
    entry.pending = true;
  }

  private void sync(Agenda agenda, boolean answerIsLost) {
    RequestJson request = new RequestJson(agenda.kiosk, NOON);
    Map<String, Long> sent = new TreeMap<>();
    agenda.entries.forEach(
        (id, entry) -> {
          request.holds(id, entry.base);
          if (entry.pending) {
            sent.put(id, entry.version);
            request.document(id, "activity", entry.version, entry.base, body(entry.title));
          }
        });
    if (!late.isEmpty() && random.nextInt(4) == 0) {
      // A request of this run that was under way for long; its answer reaches nobody.
      Late copy = late.get(random.nextInt(late.size()));
      send(copy.agenda(), copy.bytes());
    }
    late.add(new Late(agenda, request.bytes()));
    SyncAnswer answer = send(agenda, request.bytes());
    if (!answerIsLost) {
      apply(agenda, sent, answer);
    }
  }

  private record Late(Agenda agenda, byte[] bytes) {}

  /** What a kiosk replaces on the server its volunteers have seen. */
  private SyncAnswer send(Agenda agenda, byte[] request) {
    Map<String, String> before = titlesOnServer();
    SyncAnswer answer = world.send(agenda.kiosk, request);
    Map<String, String> after = titlesOnServer();
    before.forEach(
        (id, title) ->
            assertTrue(
                title.equals(after.get(id)) || agenda.knownTitles.contains(title),
                "seed " + seed + ": " + title + " was overwritten unseen"));
    return answer;
  }

  private void apply(Agenda agenda, Map<String, Long> sent, SyncAnswer answer) {
    Set<String> refused = answer.rejected().stream().map(Rejected::key).collect(Collectors.toSet());
    sent.forEach(
        (id, version) -> {
          Entry entry = agenda.entries.get(id);
          if (!refused.contains(id)) {
            entry.base = version;
            entry.pending = false;
          }
        });
    answer.documents().forEach(theirs -> meet(agenda, theirs));
  }

  /** The volunteer sees both, and keeps one of them. */
  private void meet(Agenda agenda, Document theirs) {
    Entry entry = agenda.entries.computeIfAbsent(theirs.id(), key -> new Entry());
    String title = (String) theirs.body().get("title");
    if (theirs.version() <= entry.base) {
      return;
    }
    agenda.knownTitles.add(title);
    if (entry.pending && !entry.title.equals(title) && random.nextBoolean()) {
      entry.base = theirs.version();
      entry.version = Math.max(entry.version, theirs.version()) + 1;
      return;
    }
    entry.title = title;
    entry.version = theirs.version();
    entry.base = theirs.version();
    entry.pending = false;
  }

  private static String body(String title) {
    return RequestJson.activityBody(title, false);
  }

  private Map<String, String> titlesOnServer() {
    Map<String, String> titles = new TreeMap<>();
    world
        .rows("SELECT id, body FROM document")
        .forEach(
            row ->
                titles.put(
                    (String) row.get("id"),
                    ((String) row.get("body")).replaceFirst(".*\"title\":\"([^\"]*)\".*", "$1")));
    return titles;
  }

  private void assertSame() {
    Map<String, String> server = titlesOnServer();
    assertEquals(4, server.size(), "seed " + seed);
    for (Agenda agenda : agendas) {
      Map<String, String> held = new TreeMap<>();
      agenda.entries.forEach((id, entry) -> held.put(id, entry.title));
      assertEquals(server, held, "seed " + seed + ", " + agenda.kiosk);
    }
  }
}
