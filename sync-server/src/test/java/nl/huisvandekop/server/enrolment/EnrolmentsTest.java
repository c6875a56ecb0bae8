package nl.huisvandekop.server.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.protocol.EnrolmentAnswer;
import nl.huisvandekop.protocol.EnrolmentRequest;
import nl.huisvandekop.server.SetClock;
import nl.huisvandekop.server.audit.AuditLog;
import nl.huisvandekop.server.fleet.Fleet;
import nl.huisvandekop.server.secret.RateLimit;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.SiteStatus;
import nl.huisvandekop.server.site.Sites;
import nl.huisvandekop.server.store.Database;
import nl.huisvandekop.server.store.EachDatabase;
import nl.huisvandekop.server.store.ServerStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class EnrolmentsTest {
  private static final String ADDRESS = "192.0.2.1";

  @Parameter Database database;
  @TempDir Path folder;
  private final SetClock clock = new SetClock("2026-11-24T10:20:00Z");
  private ServerStore store;
  private EnrolmentCodes codes;
  private Enrolments enrolments;
  private Kiosks kiosks;
  private Fleet fleet;

  @BeforeEach
  void open() {
    store = database.open(folder);
    codes = new EnrolmentCodes(store, clock);
    enrolments = new Enrolments(store, new RateLimit(store, clock), clock);
    kiosks = new Kiosks(store);
    fleet = new Fleet(store, new AuditLog(store, clock), clock);
    Sites sites = new Sites(store);
    sites.add(site("hv-1", SiteStatus.ACTIVE));
    sites.add(site("hv-2", SiteStatus.ACTIVE));
    sites.add(site("hv-3", SiteStatus.TO_CHECK));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aCodeMakesAKioskWhoseTokenIsKnownFromThisHourOn() {
    EnrolmentAnswer answer = enrol(codes.issue("hv-1", null), attempt());
    Kiosk kiosk = kiosks.byToken(answer.token()).orElseThrow();
    assertEquals(answer.kioskId(), kiosk.id());
    assertEquals("hv-1", kiosk.siteId());
    assertEquals("Huis hv-1", answer.siteName());
    assertEquals(clock.instant().getEpochSecond() / 3600, kiosk.fromHour());
    assertEquals(Optional.empty(), kiosks.byToken("x" + answer.token()));
  }

  @Test
  void theSameAttemptGetsAFreshTokenForTheSameKioskAndTheLostOneEnds() {
    String code = codes.issue("hv-1", null);
    String attempt = attempt();
    EnrolmentAnswer lost = enrol(code, attempt);
    EnrolmentAnswer again = enrol(code.toLowerCase(), attempt);
    assertEquals(lost.kioskId(), again.kioskId());
    assertNotEquals(lost.token(), again.token());
    assertEquals(Optional.empty(), kiosks.byToken(lost.token()));
    assertTrue(kiosks.byToken(again.token()).isPresent());
    assertEquals(1, kiosks.ofSite("hv-1").size());
  }

  @Test
  void afterTheFirstSyncTheSameAttemptIsRefused() {
    String code = codes.issue("hv-1", null);
    String attempt = attempt();
    EnrolmentAnswer answer = enrol(code, attempt);
    sync(answer.token());
    refused(409, "code-used", () -> enrol(code, attempt));
    assertTrue(kiosks.byToken(answer.token()).isPresent());
  }

  @Test
  void anotherAttemptWithAUsedCodeIsRefused() {
    String code = codes.issue("hv-1", null);
    enrol(code, attempt());
    refused(409, "code-used", () -> enrol(code, attempt()));
  }

  @Test
  void aCodeEndsAfterSevenDaysButAnAnswerThatWasLostCanBeAskedForLater() {
    String unused = codes.issue("hv-1", null);
    String used = codes.issue("hv-1", null);
    String attempt = attempt();
    clock.forward(Duration.ofDays(7).minusSeconds(1));
    enrol(used, attempt);
    clock.forward(Duration.ofSeconds(1));
    refused(410, "code-expired", () -> enrol(unused, attempt()));
    assertTrue(kiosks.byToken(enrol(used, attempt).token()).isPresent());
  }

  @Test
  void aReplacementBecomesTheKioskAndTheOldTokenEndsAtItsFirstSync() {
    EnrolmentAnswer old = enrol(codes.issue("hv-1", null), attempt());
    sync(old.token());
    EnrolmentAnswer fresh = enrol(codes.issue("hv-1", old.kioskId()), attempt());
    assertEquals(old.kioskId(), fresh.kioskId());
    sync(old.token());
    sync(fresh.token());
    assertEquals(Optional.empty(), kiosks.byToken(old.token()));
    sync(fresh.token());
    assertEquals(1, kiosks.ofSite("hv-1").size());
  }

  @Test
  void ofTwoReplacementsTheLaterHoldsAndTheEarlierCannotTakeItBack() {
    EnrolmentAnswer old = enrol(codes.issue("hv-1", null), attempt());
    sync(old.token());
    String first = codes.issue("hv-1", old.kioskId());
    String second = codes.issue("hv-1", old.kioskId());
    String firstAttempt = attempt();
    EnrolmentAnswer earlier = enrol(first, firstAttempt);
    EnrolmentAnswer later = enrol(second, attempt());
    assertEquals(Optional.empty(), kiosks.byToken(earlier.token()));
    refused(409, "code-used", () -> enrol(first, firstAttempt));
    assertTrue(kiosks.byToken(later.token()).isPresent());
  }

  @Test
  void aTokenThatWasReplacedBetweenTheLookAndTheTransactionIsRefused() {
    EnrolmentAnswer old = enrol(codes.issue("hv-1", null), attempt());
    Kiosk looked = kiosks.byToken(old.token()).orElseThrow();
    sync(old.token());
    EnrolmentAnswer fresh = enrol(codes.issue("hv-1", old.kioskId()), attempt());
    sync(fresh.token());
    refused(401, "token-refused", () -> store.write(handle -> Kiosks.confirm(handle, looked)));
  }

  @Test
  void aRevokedKioskIsNoLongerKnownAndCanBeReplaced() {
    EnrolmentAnswer old = enrol(codes.issue("hv-1", null), attempt());
    sync(old.token());
    fleet.revoke("voorbeeld", old.kioskId());
    assertEquals(Optional.empty(), kiosks.byToken(old.token()));
    EnrolmentAnswer fresh = enrol(codes.issue("hv-1", old.kioskId()), attempt());
    sync(fresh.token());
    assertEquals(old.kioskId(), kiosks.byToken(fresh.token()).orElseThrow().id());
  }

  @Test
  void codesAreMadeForActiveSitesAndTheirOwnKiosksOnly() {
    String kiosk = enrol(codes.issue("hv-1", null), attempt()).kioskId();
    refused(404, "site-unknown", () -> codes.issue("hv-9", null));
    refused(409, "site-not-active", () -> codes.issue("hv-3", null));
    refused(404, "kiosk-unknown", () -> codes.issue("hv-1", "kiosk-none"));
    refused(409, "kiosk-of-another-site", () -> codes.issue("hv-2", kiosk));
    fleet.end("voorbeeld", kiosk, clock.instant().getEpochSecond() / 3600 + 1);
    refused(409, "kiosk-ended", () -> codes.issue("hv-1", kiosk));
  }

  @Test
  void staffSetWhenAKioskEndedAndFromWhenItsCardIsLost() {
    Kiosk kiosk = kiosks.find(enrol(codes.issue("hv-1", null), attempt()).kioskId()).orElseThrow();
    fleet.declareLost("voorbeeld", kiosk.id(), kiosk.fromHour() + 2);
    fleet.end("voorbeeld", kiosk.id(), kiosk.fromHour() + 3);
    Kiosk changed = kiosks.find(kiosk.id()).orElseThrow();
    assertEquals(kiosk.fromHour() + 2, changed.lostBefore());
    assertEquals(kiosk.fromHour() + 3, changed.endedHour());
    refused(
        422, "end-before-start", () -> fleet.end("voorbeeld", kiosk.id(), kiosk.fromHour() - 1));
    refused(404, "kiosk-unknown", () -> fleet.end("voorbeeld", "kiosk-none", 1));
    refused(404, "kiosk-unknown", () -> fleet.declareLost("voorbeeld", "kiosk-none", 1));
    refused(404, "kiosk-unknown", () -> fleet.revoke("voorbeeld", "kiosk-none"));
  }

  @Test
  void guessingIsStoppedPerAddressForRightCodesTooWhileOthersMayEnrol() {
    String code = codes.issue("hv-1", null);
    for (int i = 0; i < 10; i++) {
      refused(404, "code-unknown", () -> enrol(EnrolmentCode.random().shown(), attempt()));
    }
    Problem stopped = refused(429, "too-many-tries", () -> enrol(code, attempt()));
    assertEquals("900", stopped.headers().get("Retry-After"));
    enrolments.enrol(new EnrolmentRequest(code, attempt(), null), "192.0.2.2");
  }

  @Test
  void guessingFromManyAddressesIsStoppedTooButNotForLong() {
    for (int i = 0; i < 1_000; i++) {
      String address = "192.0.2." + i;
      EnrolmentRequest guess =
          new EnrolmentRequest(EnrolmentCode.random().shown(), attempt(), null);
      refused(404, "code-unknown", () -> enrolments.enrol(guess, address));
    }
    String code = codes.issue("hv-1", null);
    refused(429, "too-many-tries", () -> enrol(code, attempt()));
    clock.forward(Duration.ofMinutes(15));
    assertTrue(kiosks.byToken(enrol(code, attempt()).token()).isPresent());
  }

  @Test
  void typingErrorsAndUsedCodesAreNoGuesses() {
    String used = codes.issue("hv-1", null);
    enrol(used, attempt());
    for (int i = 0; i < 20; i++) {
      refused(422, "code-mistyped", () -> enrol("ABCD-EFGH-JKM", attempt()));
      refused(409, "code-used", () -> enrol(used, attempt()));
    }
    enrol(codes.issue("hv-1", null), attempt());
  }

  @Test
  void aRequestThatIsNoneUsesNoCode() {
    String code = codes.issue("hv-1", null);
    refused(422, "attempt-not-uuid", () -> enrol(code, "one"));
    refused(422, "attempt-not-uuid", () -> enrol(code, "1-1-1-1-1"));
    refused(
        422,
        "hardware-too-long",
        () -> enrolments.enrol(new EnrolmentRequest(code, attempt(), "x".repeat(201)), ADDRESS));
    enrol(code, attempt());
  }

  @Test
  void neitherCodeNorTokenIsStoredAsItIs() {
    String code = codes.issue("hv-1", null);
    String token = enrol(code, attempt()).token();
    String atRest = database.atRest(folder);
    assertTrue(atRest.indexOf("Huis hv-1") >= 0, "the scan reads the store");
    assertEquals(-1, atRest.indexOf(code));
    assertEquals(-1, atRest.indexOf(code.replace("-", "")));
    assertEquals(-1, atRest.indexOf(token));
  }

  private EnrolmentAnswer enrol(String code, String attempt) {
    return enrolments.enrol(new EnrolmentRequest(code, attempt, "test"), ADDRESS);
  }

  /** What accepting a sync does to the token. */
  private void sync(String token) {
    Kiosk kiosk = kiosks.byToken(token).orElseThrow();
    assertEquals(kiosk.id(), store.write(handle -> Kiosks.confirm(handle, kiosk)).id());
  }

  private static Problem refused(int status, String code, Executable what) {
    Problem problem = assertThrows(Problem.class, what);
    assertEquals(code, problem.code());
    assertEquals(status, problem.status());
    return problem;
  }

  private static String attempt() {
    return UUID.randomUUID().toString();
  }

  private static Site site(String id, SiteStatus status) {
    return new Site(id, "Huis " + id, "WP3058", null, null, status, null, null, null, false);
  }
}
