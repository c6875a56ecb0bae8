package nl.huisvandekop.kiosk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.huisvandekop.kiosk.clock.ClockTrust;
import nl.huisvandekop.kiosk.testing.FakeKioskClock;
import nl.huisvandekop.protocol.Document;
import nl.huisvandekop.protocol.DocumentKind;
import nl.huisvandekop.protocol.Held;
import nl.huisvandekop.protocol.Rejected;
import nl.huisvandekop.protocol.Source;
import nl.huisvandekop.protocol.SyncRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentExchangeTest {
  private static final String ID = "koffie";

  @TempDir Path folder;
  private final FakeKioskClock clock = FakeKioskClock.at("2026-11-24T09:15:00Z");
  private final FakeServer server = new FakeServer(clock, "kiosk-1");
  private TestKiosk kiosk;

  @BeforeEach
  void start() {
    kiosk = new TestKiosk(folder.resolve("kiosk.db"), clock, server).enrolled();
  }

  @AfterEach
  void stop() {
    kiosk.close();
  }

  private static Map<String, Object> body(String title) {
    return body(title, false);
  }

  private static Map<String, Object> body(String title, boolean sensitive) {
    return Map.of(
        "title",
        title,
        "start",
        "2026-11-24T10:00:00",
        "end",
        "2026-11-24T11:00:00",
        "withoutSignUp",
        true,
        "byPartner",
        false,
        "groupOffer",
        false,
        "sensitive",
        sensitive);
  }

  private static Document theirs(int version, String title) {
    return new Document(ID, DocumentKind.ACTIVITY, version, version, false, body(title));
  }

  /** As the agenda does it. */
  private void edit(String title) {
    kiosk.change(
        "INSERT INTO document (id, kind, version, base, deleted, body, mark)"
            + " VALUES (?1, 'activity', 1, 0, 0, ?2, 'new')"
            + " ON CONFLICT DO UPDATE SET version = max(version, base) + 1, deleted = 0,"
            + " body = ?2, mark = 'new', refusal_code = NULL, refusal_detail = NULL",
        ID,
        DocumentContent.json(body(title)));
  }

  private void delete() {
    kiosk.change(
        "UPDATE document SET version = max(version, base) + 1, deleted = 1, body = NULL,"
            + " mark = 'new' WHERE id = ?",
        ID);
  }

  private String mark() {
    return kiosk.text("SELECT mark FROM document WHERE id = ?", ID);
  }

  private String title() {
    return kiosk.text("SELECT body ->> 'title' FROM document WHERE id = ?", ID);
  }

  private SyncRequest last() {
    return server.requests.get(server.requests.size() - 1);
  }

  @Test
  void aDocumentGoesUpAndIsThenHeld() throws Exception {
    edit("Koffie");
    kiosk.syncAll();
    assertEquals(body("Koffie"), server.state.documents.get(ID).body());
    assertEquals("acknowledged", mark());
    assertEquals(1, kiosk.number("SELECT base FROM document"));
    kiosk.syncAll();
    assertEquals(List.of(), last().documents());
    assertEquals(List.of(new Held(ID, 1)), last().holds());
  }

  @Test
  void documentsGoBothWaysWhileTheClockIsNotTrusted() throws Exception {
    clock.trust(ClockTrust.UNKNOWN);
    edit("Koffie");
    server.state.documents.put(
        "eten", new Document("eten", DocumentKind.ACTIVITY, 4, 4, false, body("Eten")));
    kiosk.syncAll();
    assertNotNull(server.state.documents.get(ID));
    assertEquals(4, kiosk.number("SELECT version FROM document WHERE id = 'eten'"));
  }

  @Test
  void aTombstoneGoesBothWays() throws Exception {
    edit("Koffie");
    kiosk.syncAll();
    delete();
    kiosk.syncAll();
    assertTrue(server.state.documents.get(ID).deleted());
    server.state.documents.put("x", new Document("x", DocumentKind.HEADCOUNT, 2, 2, true, null));
    kiosk.syncAll();
    assertEquals(1, kiosk.number("SELECT deleted FROM document WHERE id = 'x'"));
  }

  @Test
  void whatAnotherKioskChangedArrives() throws Exception {
    edit("Koffie");
    kiosk.syncAll();
    server.state.documents.put(ID, theirs(2, "Thee"));
    kiosk.syncAll();
    assertEquals("Thee", title());
    assertEquals("acknowledged", mark());
    edit("Thee en koffie");
    kiosk.syncAll();
    assertEquals(3, server.state.documents.get(ID).version());
  }

  @Test
  void aChangeOnBothSidesWaitsForAVolunteer() throws Exception {
    edit("Koffie");
    kiosk.syncAll();
    edit("Mijn koffie");
    server.state.documents.put(ID, theirs(2, "Hun koffie"));
    kiosk.syncAll();
    assertEquals("conflict", mark());
    assertEquals("Mijn koffie", title());
    kiosk.syncAll();
    assertEquals(List.of(), last().documents());
    List<DocumentConflicts.Conflict> shown = new DocumentConflicts(kiosk.store).list();
    assertEquals("Hun koffie", shown.get(0).theirs().body().get("title"));
  }

  @Test
  void keepingMineMakesItTheNextVersion() throws Exception {
    aChangeOnBothSidesWaitsForAVolunteer();
    new DocumentConflicts(kiosk.store).choose(ID, DocumentConflicts.Keep.MINE);
    kiosk.syncAll();
    assertEquals("Mijn koffie", server.state.documents.get(ID).body().get("title"));
    assertEquals("acknowledged", mark());
  }

  @Test
  void keepingTheirsTakesIt() throws Exception {
    aChangeOnBothSidesWaitsForAVolunteer();
    new DocumentConflicts(kiosk.store).choose(ID, DocumentConflicts.Keep.THEIRS);
    assertEquals("Hun koffie", title());
    kiosk.syncAll();
    assertEquals("acknowledged", mark());
    assertThrows(
        nl.huisvandekop.chassis.problem.Problem.class,
        () -> new DocumentConflicts(kiosk.store).choose(ID, DocumentConflicts.Keep.MINE));
  }

  @Test
  void aNewerVersionOfTheOtherSideReplacesTheOneInConflict() throws Exception {
    aChangeOnBothSidesWaitsForAVolunteer();
    server.state.documents.put(ID, theirs(5, "Hun latere koffie"));
    kiosk.syncAll();
    new DocumentConflicts(kiosk.store).choose(ID, DocumentConflicts.Keep.MINE);
    kiosk.syncAll();
    assertEquals(6, server.state.documents.get(ID).version());
  }

  @Test
  void twoSidesThatSayTheSameAreInNoConflict() throws Exception {
    edit("Koffie");
    kiosk.syncAll();
    edit("Thee");
    server.state.documents.put(ID, theirs(7, "Thee"));
    kiosk.syncAll();
    assertEquals("acknowledged", mark());
    assertEquals(7, kiosk.number("SELECT version FROM document"));
  }

  @Test
  void editingTwiceAroundLostAnswersIsNoConflictWithOneself() throws Exception {
    edit("Koffie");
    server.lines.add(FakeServer.Line.ANSWER_LOST);
    assertThrows(SyncProblem.class, () -> kiosk.sync());
    edit("Koffie met koek");
    server.lines.add(FakeServer.Line.ANSWER_LOST);
    assertThrows(SyncProblem.class, () -> kiosk.sync());
    edit("Koffie met taart");
    kiosk.syncAll();
    kiosk.syncAll();
    assertEquals("acknowledged", mark());
    assertEquals("Koffie met taart", server.state.documents.get(ID).body().get("title"));
    assertEquals(0, kiosk.number("SELECT count(*) FROM offered_document"));
  }

  @Test
  void aChangeWhileTheCallRunsBuildsUponWhatTheServerTook() throws Exception {
    edit("Koffie");
    server.afterAccepted = request -> edit("Thee");
    kiosk.sync();
    server.afterAccepted = request -> {};
    assertEquals("new", mark());
    assertEquals(1, kiosk.number("SELECT base FROM document"));
    kiosk.syncAll();
    assertEquals("Thee", server.state.documents.get(ID).body().get("title"));
  }

  @Test
  void aRefusedDocumentIsKeptAndItsNextVersionGoesOut() throws Exception {
    edit("Koffie");
    server.rejects = key -> new Rejected("documents", key, "row-not-understood", "x", false);
    kiosk.syncAll();
    assertEquals("refused", mark());
    assertEquals("Koffie", title());
    server.rejects = key -> null;
    kiosk.syncAll();
    assertEquals(List.of(), last().documents());
    edit("Thee");
    kiosk.syncAll();
    assertEquals("acknowledged", mark());
  }

  @Test
  void aConflictWhoseOtherSideDidNotComeIsAskedAgain() throws Exception {
    edit("Koffie");
    server.rejects = key -> new Rejected("documents", key, "document-conflict", "x", false);
    kiosk.sync();
    assertEquals("deferred", mark());
  }

  @Test
  void aReceivedDocumentThatIsWrongIsKeptOutButSaid() throws Exception {
    server.state.documents.put(
        "krom", new Document("krom", DocumentKind.ACTIVITY, 1, 1, false, Map.of("title", "x")));
    server.state.documents.put(
        "../x", new Document("../x", DocumentKind.ACTIVITY, 1, 1, false, body("x")));
    server.state.documents.put(ID, theirs(1, "Koffie"));
    List<String> remarks = kiosk.sync().remarks();
    assertEquals(2, remarks.size());
    assertEquals(List.of(ID), kiosk.texts("SELECT id FROM document"));
  }

  @Test
  void aKindThatThisKioskDoesNotKnowHoldsUpNothing() throws Exception {
    edit("Koffie");
    String answer =
        "{\"seq\":1,\"resendAll\":false,\"rejected\":[{\"list\":\"cells\"}],\"documents\":[{\"id\":"
            + "\"n\",\"kind\":\"hologram\",\"version\":1,\"base\":1,\"deleted\":true}, null],"
            + "\"nextSyncSeconds\":0,\"serverTime\":\"2026-11-24T09:15:00Z\"}";
    server.replies.add(FakeServer.json(200, answer.getBytes()));
    assertEquals(3, kiosk.sync().remarks().size());
    assertEquals("acknowledged", mark());
  }

  @Test
  void aReceivedSensitiveActivityIsNoLongerCountedApart() throws Exception {
    edit("Spreekuur");
    kiosk.syncAll();
    kiosk.checkIns.add(UUID.randomUUID(), 2, ID, Source.SCREEN);
    assertEquals(2, kiosk.number("SELECT sum(value) FROM cell WHERE activity_id = ?", ID));
    server.state.documents.put(
        ID, new Document(ID, DocumentKind.ACTIVITY, 2, 2, false, body("Spreekuur", true)));
    kiosk.syncAll();
    assertEquals(0, kiosk.number("SELECT count(*) FROM cell WHERE activity_id = ?", ID));
    assertEquals(2, kiosk.number("SELECT sum(value) FROM cell WHERE activity_id = ''"));
  }

  @Test
  void aServerThatWasSetBackGetsTheDocumentsAgain() throws Exception {
    edit("Koffie");
    kiosk.syncAll();
    server.state = new FakeServer.State();
    clock.advance(Duration.ofHours(1));
    kiosk.syncAll();
    assertNotNull(server.state.documents.get(ID));
    assertEquals("acknowledged", mark());
    assertNull(kiosk.text("SELECT theirs FROM document"));
  }
}
