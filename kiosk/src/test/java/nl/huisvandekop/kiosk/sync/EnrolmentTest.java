package nl.huisvandekop.kiosk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.kiosk.clock.ClockTrust;
import nl.huisvandekop.kiosk.testing.FakeKioskClock;
import nl.huisvandekop.protocol.EnrolmentAnswer;
import nl.huisvandekop.protocol.EnrolmentRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrolmentTest {
  private static final String SERVER = "https://huis.example.nl/";

  @TempDir Path folder;
  private final FakeKioskClock clock = FakeKioskClock.at("2026-11-24T09:15:00Z");
  private final List<EnrolmentRequest> asked = new ArrayList<>();
  private final Deque<Answer> answers = new ArrayDeque<>();
  private TestKiosk kiosk;
  private Enrolment enrolment;

  private interface Answer {
    SyncTransport.Reply give() throws IOException;
  }

  @BeforeEach
  void start() {
    SyncTransport transport =
        call -> {
          assertEquals("https://huis.example.nl/api/v1/enrolments", call.url().toString());
          asked.add(Json.mapper().readValue(call.body(), EnrolmentRequest.class));
          return answers.remove().give();
        };
    kiosk = new TestKiosk(folder.resolve("kiosk.db"), clock, transport);
    enrolment = new Enrolment(kiosk.store, clock, transport, TestKiosk.BUILT, "a test");
  }

  @AfterEach
  void stop() {
    kiosk.close();
  }

  private static SyncTransport.Reply enrolled(String kioskId, String siteId, String token)
      throws IOException {
    return FakeServer.json(
        201,
        Json.mapper()
            .writeValueAsBytes(new EnrolmentAnswer(kioskId, siteId, "Huis Voorbeeld", token)));
  }

  private Identity identity() {
    return kiosk.store.read(Identities::find).orElseThrow();
  }

  private SyncCause failure() {
    return assertThrows(SyncProblem.class, () -> enrolment.enrol(SERVER, "ABCD-EFGH")).why();
  }

  @Test
  void aCodeMakesTheKioskOneOfTheServers() throws Exception {
    answers.add(() -> enrolled("k1", "s1", "t1"));
    Enrolment.Enrolled enrolled = enrolment.enrol(SERVER, " abcd-efgh ");
    assertEquals(new Enrolment.Enrolled("k1", "s1", "Huis Voorbeeld", false), enrolled);
    assertEquals("t1", identity().token());
    assertEquals("https://huis.example.nl", identity().server().toString());
    assertEquals("abcd-efgh", asked.get(0).code());
    assertEquals("a test", asked.get(0).hardware());
  }

  @Test
  void theSameCodeAfterALostAnswerIsTheSameAttempt() throws Exception {
    answers.add(
        () -> {
          throw new IOException("reset");
        });
    assertEquals(SyncCause.ANSWER_INCOMPLETE, failure());
    kiosk.start();
    enrolment =
        new Enrolment(kiosk.store, clock, kiosk.transport, TestKiosk.BUILT, "after a restart");
    answers.add(() -> enrolled("k1", "s1", "t1"));
    enrolment.enrol(SERVER, "abcd efgh");
    answers.add(() -> enrolled("k1", "s1", "t2"));
    enrolment.enrol(SERVER, "WXYZ-0000");
    assertEquals(asked.get(0).attempt(), asked.get(1).attempt());
    assertNotEquals(asked.get(0).attempt(), asked.get(2).attempt());
  }

  @Test
  void noCodeIsKeptInTheStore() throws Exception {
    answers.add(() -> enrolled("k1", "s1", "t1"));
    enrolment.enrol(SERVER, "ABCD-EFGH");
    assertEquals(
        0, kiosk.number("SELECT count(*) FROM enrolment_attempt WHERE code_hash LIKE '%ABCD%'"));
  }

  @Test
  void theSameSiteReplacesTheIdentityInPlace() throws Exception {
    answers.add(() -> enrolled("k1", "s1", "t1"));
    enrolment.enrol(SERVER, "ABCD-EFGH");
    kiosk.tap();
    kiosk.change("UPDATE sync_state SET seen = 40, seen_stamp = 'S40'");
    answers.add(() -> enrolled("k1", "s1", "t2"));
    assertFalse(enrolment.enrol(SERVER, "ABCD-0000").needsRestart());
    assertEquals("t2", identity().token());
    assertEquals(new Seen(40, "S40"), kiosk.store.read(Seen::get));
    answers.add(() -> enrolled("k2", "s1", "t3"));
    assertFalse(enrolment.enrol(SERVER, "ABCD-1111").needsRestart());
    assertEquals(new Seen(0, null), kiosk.store.read(Seen::get), "another kiosk counts anew");
  }

  @Test
  void anotherSiteWaitsUntilTheStoreIsSetAside() throws Exception {
    answers.add(() -> enrolled("k1", "s1", "t1"));
    enrolment.enrol(SERVER, "ABCD-EFGH");
    kiosk.tap();
    answers.add(() -> enrolled("k2", "s2", "t2"));
    assertTrue(enrolment.enrol(SERVER, "ABCD-0000").needsRestart());
    assertEquals("s1", identity().siteId());
    assertEquals("s2", kiosk.store.read(Identities::next).orElseThrow().siteId());
    answers.add(() -> enrolled("k1", "s1", "t3"));
    enrolment.enrol(SERVER, "ABCD-1111");
    assertTrue(kiosk.store.read(Identities::next).isEmpty(), "back at the first site");
  }

  @Test
  void eachThingThatCanGoWrongIsSaidInItsOwnWords() {
    answers.add(() -> FakeServer.problem(404, "code-unknown"));
    assertEquals(SyncCause.CODE_UNKNOWN, failure());
    answers.add(() -> FakeServer.problem(409, "code-used"));
    assertEquals(SyncCause.CODE_USED, failure());
    answers.add(() -> FakeServer.problem(410, "code-expired"));
    assertEquals(SyncCause.CODE_EXPIRED, failure());
    answers.add(() -> FakeServer.problem(422, "code-mistyped"));
    assertEquals(SyncCause.CODE_MALFORMED, failure());
    answers.add(() -> FakeServer.problem(429, "too-many-tries"));
    assertEquals(SyncCause.TOO_MANY_TRIES, failure());
    answers.add(() -> FakeServer.html(200));
    assertEquals(SyncCause.ANSWER_NOT_UNDERSTOOD, failure());
    answers.add(() -> FakeServer.html(201));
    assertEquals(SyncCause.ANSWER_NOT_UNDERSTOOD, failure());
    answers.add(() -> FakeServer.json(201, "{}".getBytes()));
    assertEquals(SyncCause.ANSWER_NOT_UNDERSTOOD, failure());
    answers.add(() -> enrolled("k1", "s1", "t\r\nX-Evil: 1"));
    assertEquals(SyncCause.ANSWER_NOT_UNDERSTOOD, failure());
    answers.add(
        () -> {
          throw new ConnectException("refused");
        });
    assertEquals(SyncCause.SERVER_NOT_REACHABLE, failure());
    answers.add(
        () -> {
          throw new SSLException("Unsupported or unrecognized SSL message");
        });
    assertEquals(SyncCause.SERVER_NOT_SECURE, failure());
    answers.add(
        () -> {
          throw new SSLException("closing inbound before receiving peer's close_notify");
        });
    assertEquals(SyncCause.ANSWER_INCOMPLETE, failure(), "the line broke, the server may know");
    assertTrue(kiosk.store.read(Identities::find).isEmpty());
  }

  @Test
  void aCertificateThatFailsUnderAWrongClockIsTheClocksFault() {
    Answer untrusted =
        () -> {
          throw (IOException)
              new SSLHandshakeException("PKIX").initCause(new CertificateException("expired"));
        };
    answers.add(untrusted);
    assertEquals(SyncCause.CERTIFICATE_NOT_VALID, failure());
    answers.add(untrusted);
    clock.trust(ClockTrust.UNKNOWN);
    assertEquals(SyncCause.CLOCK_BEFORE_CERTIFICATE, failure());
    clock.trust(ClockTrust.SYNCED);
    clock.set(Instant.EPOCH.plus(Duration.ofDays(3)));
    answers.add(untrusted);
    assertEquals(SyncCause.CLOCK_BEFORE_CERTIFICATE, failure());
  }

  @Test
  void anAddressOrACodeThatCannotBeOneIsRefusedWithoutAsking() {
    for (String address : List.of("http://huis.example.nl", "huis.example.nl", "ftp://x", "")) {
      SyncProblem problem =
          assertThrows(SyncProblem.class, () -> enrolment.enrol(address, "ABCD-EFGH"));
      assertEquals(SyncCause.ADDRESS_NOT_ALLOWED, problem.why());
    }
    for (String code : List.of("", "  ", "x".repeat(65))) {
      SyncProblem problem = assertThrows(SyncProblem.class, () -> enrolment.enrol(SERVER, code));
      assertEquals(SyncCause.CODE_MALFORMED, problem.why());
    }
    assertEquals(List.of(), asked);
  }
}
