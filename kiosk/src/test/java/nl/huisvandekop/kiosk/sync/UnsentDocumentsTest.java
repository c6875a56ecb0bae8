package nl.huisvandekop.kiosk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.kiosk.document.Documents;
import nl.huisvandekop.kiosk.testing.FakeKioskClock;
import nl.huisvandekop.protocol.DocumentKind;
import nl.huisvandekop.protocol.Rejected;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnsentDocumentsTest {
  private static final String ID = "koffie";

  @TempDir Path folder;
  private final FakeKioskClock clock = FakeKioskClock.at("2026-11-24T09:15:00Z");
  private final FakeServer server = new FakeServer(clock, "kiosk-1");
  private TestKiosk kiosk;
  private UnsentDocuments unsent;

  @BeforeEach
  void start() {
    kiosk = new TestKiosk(folder.resolve("kiosk.db"), clock, server).enrolled();
    unsent = new UnsentDocuments(kiosk.store);
  }

  @AfterEach
  void stop() {
    kiosk.close();
  }

  private void edit(String title) {
    Map<String, Object> body =
        Map.of(
            "title", title,
            "start", "2026-11-24T10:00:00",
            "end", "2026-11-24T11:00:00",
            "withoutSignUp", true,
            "byPartner", false,
            "groupOffer", false,
            "sensitive", false);
    kiosk.store.write(connection -> Documents.put(connection, ID, DocumentKind.ACTIVITY, body));
  }

  private String title() {
    return kiosk.text("SELECT body ->> 'title' FROM document WHERE id = ?", ID);
  }

  private void refuse() throws Exception {
    server.rejects = key -> new Rejected("documents", key, "row-not-understood", "x", false);
    kiosk.syncAll();
    server.rejects = key -> null;
  }

  @Test
  void whatWaitsAndWhatWasRefusedAreToldApart() throws Exception {
    edit("Koffie");
    assertEquals(null, unsent.list().get(0).code());
    refuse();
    assertEquals("row-not-understood", unsent.list().get(0).code());
    assertEquals(false, unsent.list().get(0).retry());
  }

  @Test
  void retriedItGoesOutAsItIs() throws Exception {
    edit("Koffie");
    refuse();
    unsent.retry(ID);
    kiosk.syncAll();
    assertEquals("Koffie", server.state.documents.get(ID).body().get("title"));
    assertEquals(List.of(), unsent.list());
  }

  @Test
  void discardedTheServersVersionComesBack() throws Exception {
    edit("Koffie");
    kiosk.syncAll();
    edit("Thee");
    refuse();
    assertEquals("Thee", title());
    unsent.discard(ID);
    kiosk.syncAll();
    assertEquals("Koffie", title());
    assertEquals("Koffie", server.state.documents.get(ID).body().get("title"));
  }

  @Test
  void whatTheServerNeverHadIsGoneForGood() throws Exception {
    edit("Koffie");
    refuse();
    unsent.discard(ID);
    kiosk.syncAll();
    assertEquals(0, kiosk.number("SELECT count(*) FROM document"));
    assertEquals(0, kiosk.number("SELECT count(*) FROM offered_document"));
  }

  @Test
  void whatOnlyWaitsIsNotTouched() {
    edit("Koffie");
    assertThrows(Problem.class, () -> unsent.discard(ID));
    assertThrows(Problem.class, () -> unsent.retry(ID));
    assertEquals("Koffie", title());
  }
}
