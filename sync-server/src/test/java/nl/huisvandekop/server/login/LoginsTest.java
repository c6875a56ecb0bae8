package nl.huisvandekop.server.login;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.SetClock;
import nl.huisvandekop.server.account.Account;
import nl.huisvandekop.server.account.Reach;
import nl.huisvandekop.server.account.Role;
import nl.huisvandekop.server.account.Sessions;
import nl.huisvandekop.server.audit.AuditLog;
import nl.huisvandekop.server.login.Logins.FactorAsked;
import nl.huisvandekop.server.login.Logins.From;
import nl.huisvandekop.server.login.Logins.In;
import nl.huisvandekop.server.secret.RateLimit;
import nl.huisvandekop.server.secret.RateLimit.Bound;
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
class LoginsTest {
  private static final From HERE = new From(Entrance.ADDRESS, null);
  private static final Account READER = new Account("lezer", Reach.everything(Role.REGION_READER));

  @Parameter Database database;
  @TempDir Path folder;
  private final SetClock clock = new SetClock("2026-11-24T10:00:00Z");
  private ServerStore store;
  private Sessions sessions;
  private Entrance entrance;
  private Logins logins;
  private String password;

  @BeforeEach
  void open() {
    store = database.open(folder);
    sessions = new Sessions(store, clock);
    entrance = new Entrance(store, clock);
    logins = entrance.logins();
    password = entrance.add(READER);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void theRightPasswordOpensASessionAndAnotherDoesNot() {
    String token = entrance.signIn(" lezer ", password);
    assertEquals(READER, sessions.find(token).orElseThrow().account());
    for (String wrong : List.of("", "x", password.toUpperCase(), password + "é".repeat(80))) {
      assertProblem("login-refused", () -> entrance.signIn("lezer", wrong));
    }
  }

  @Test
  void anUnknownNameGetsTheSameAnswerAsAWrongPassword() {
    Problem wrong = assertThrows(Problem.class, () -> entrance.signIn("lezer", "x"));
    Problem unknown = assertThrows(Problem.class, () -> entrance.signIn("niemand", "x"));
    assertEquals(wrong.getMessage(), unknown.getMessage());
    assertEquals(wrong.status(), unknown.status());
  }

  @Test
  void guessingANameIsStoppedAlsoFromManyAddressesAndForTheRightPasswordToo() {
    for (int i = 0; i < 10; i++) {
      String address = "192.0.2." + (100 + i);
      assertProblem("login-refused", () -> entrance.signIn("lezer", "x", address));
    }
    assertProblem("too-many-tries", () -> entrance.signIn("lezer", password));
    clock.forward(Duration.ofMinutes(15));
    assertDoesNotThrow(() -> entrance.signIn("lezer", password));
  }

  @Test
  void strangersWhoGoOnGuessingDoNotLockOutABrowserThatTheAccountKnows() {
    In before = (In) logins.signIn("lezer", password, HERE);
    guessFromManyAddresses();
    From known = new From(Entrance.ADDRESS, before.browser());
    In again = assertInstanceOf(In.class, logins.signIn("lezer", password, known));
    assertProblem("too-many-tries", () -> logins.signIn("lezer", password, known));
    From renewed = new From(Entrance.ADDRESS, again.browser());
    for (int i = 0; i < 10; i++) {
      assertProblem("login-refused", () -> logins.signIn("lezer", "x", renewed));
    }
    assertProblem("too-many-tries", () -> logins.signIn("lezer", password, renewed));
  }

  @Test
  void aKnownBrowserIsKnownToItsOwnAccountAndForItsTimeOnly() {
    String other = entrance.add(new Account("ander", Reach.everything(Role.REGION_READER)));
    In others = (In) logins.signIn("ander", other, HERE);
    In own = (In) logins.signIn("lezer", password, HERE);
    guessFromManyAddresses();
    assertProblem(
        "too-many-tries",
        () -> logins.signIn("lezer", password, new From(Entrance.ADDRESS, others.browser())));
    clock.forward(Duration.ofDays(91));
    guessFromManyAddresses();
    assertProblem(
        "too-many-tries",
        () -> logins.signIn("lezer", password, new From(Entrance.ADDRESS, own.browser())));
  }

  @Test
  void anAdminEndsTheWait() {
    guessFromManyAddresses();
    Logins.unlock(new RateLimit(store, clock), "lezer");
    assertDoesNotThrow(() -> entrance.signIn("lezer", password));
  }

  /** All but the last are only counted, since comparing a password is slow on purpose. */
  private void guessFromManyAddresses() {
    RateLimit limit = new RateLimit(store, clock);
    for (int i = 0; i < 9; i++) {
      limit.take(List.of(new Bound(Logins.nameCounter("lezer"), 10, Duration.ofMinutes(15))));
    }
    assertProblem("login-refused", () -> entrance.signIn("lezer", "x", "192.0.2.100"));
  }

  @Test
  void aSessionEndsWithoutUseAndAfterTwelveHoursAnyhow() {
    String idle = entrance.signIn("lezer", password);
    clock.forward(Duration.ofMinutes(29));
    assertTrue(sessions.find(idle).isPresent(), "used in time");
    clock.forward(Duration.ofMinutes(29));
    assertTrue(sessions.find(idle).isPresent(), "use made it last");
    clock.forward(Duration.ofMinutes(30));
    assertTrue(sessions.find(idle).isEmpty(), "ended without use");

    String busy = entrance.signIn("lezer", password);
    for (int i = 0; i < 12 * 3 - 1; i++) {
      clock.forward(Duration.ofMinutes(20));
      assertTrue(sessions.find(busy).isPresent());
    }
    clock.forward(Duration.ofMinutes(20));
    assertTrue(sessions.find(busy).isEmpty(), "ended after twelve hours");
  }

  @Test
  void aClosedSessionIsNoLongerKnown() {
    String token = entrance.signIn("lezer", password);
    sessions.close(token);
    assertTrue(sessions.find(token).isEmpty());
  }

  @Test
  void fourteenDaysAfterTheFirstLoginASecondFactorMustBeSetUp() {
    SecondFactors factors = entrance.factors();
    assertEquals(Optional.empty(), factors.due(READER));
    entrance.signIn("lezer", password);
    assertEquals(Optional.of(LocalDate.parse("2026-12-08")), factors.due(READER));
    clock.forward(Duration.ofDays(13));
    entrance.signIn("lezer", password);
    clock.forward(Duration.ofDays(1));
    String half = ((FactorAsked) logins.signIn("lezer", password, HERE)).half();
    assertTrue(sessions.find(half).isEmpty(), "half a login opens nothing");
    assertEquals(Optional.of("lezer"), logins.halfIn(half));
    String secret = factors.begun("lezer").orElseThrow().secret();
    assertProblem("code-refused", () -> logins.setUp(half, "000000", HERE));
    Logins.SetUp setUp = logins.setUp(half, Totp.code(secret, clock.instant()), HERE);
    assertEquals(READER, sessions.find(setUp.in().session()).orElseThrow().account());
    assertEquals(SecondFactors.RECOVERY_CODES, setUp.recoveryCodes().size());
    assertEquals(Optional.empty(), logins.halfIn(half), "it is used up");
  }

  @Test
  void whoCoordinatesOnePlaceMayDoWithout() {
    store.write(
        handle ->
            handle.execute(
                "INSERT INTO site (id, name, area_code, status) VALUES ('hv-1', 'Voorbeeld',"
                    + " 'WP3058', 'active')"));
    String own =
        entrance.add(new Account("plek", new Reach(Role.SITE, java.util.Set.of(), "hv-1")));
    entrance.signIn("plek", own);
    clock.forward(Duration.ofDays(400));
    assertDoesNotThrow(() -> entrance.signIn("plek", own));
  }

  @Test
  void aHalfLoginLastsTenMinutes() {
    turnOn();
    String half = ((FactorAsked) logins.signIn("lezer", password, HERE)).half();
    clock.forward(Duration.ofMinutes(10));
    assertProblem("half-login-ended", () -> logins.secondFactor(half, "000000", HERE));
  }

  @Test
  void aCodeIsGoodOnceAndGuessingItIsBounded() {
    String secret = turnOn();
    String half = ((FactorAsked) logins.signIn("lezer", password, HERE)).half();
    String code = Totp.code(secret, clock.instant());
    assertProblem("code-refused", () -> logins.secondFactor(half, code, HERE));
    clock.forward(Duration.ofSeconds(30));
    String next = Totp.code(secret, clock.instant());
    assertDoesNotThrow(
        () ->
            logins.secondFactor(half, " " + next.substring(0, 3) + " " + next.substring(3), HERE));
    String another = ((FactorAsked) logins.signIn("lezer", password, HERE)).half();
    assertProblem("code-refused", () -> logins.secondFactor(another, next, HERE));
    for (int i = 0; i < 7; i++) {
      assertProblem("code-refused", () -> logins.secondFactor(another, "000000", HERE));
    }
    clock.forward(Duration.ofSeconds(30));
    assertProblem("code-refused", () -> logins.secondFactor(another, "000000", HERE));
    String right = Totp.code(secret, clock.instant());
    assertProblem("too-many-tries", () -> logins.secondFactor(another, right, HERE));
  }

  @Test
  void aRecoveryCodeStandsInOnceAndIsLogged() {
    String secret = turnOn();
    List<String> codes = entrance.factors().renewRecoveryCodes("lezer");
    String typed = codes.get(3).toUpperCase().replace('-', ' ');
    String half = ((FactorAsked) logins.signIn("lezer", password, HERE)).half();
    assertDoesNotThrow(() -> logins.secondFactor(half, typed, HERE));
    assertEquals(SecondFactors.RECOVERY_CODES - 1, entrance.factors().recoveryCodesLeft("lezer"));
    assertTrue(new AuditLog(store, clock).last("recovery-code-used", "lezer").isPresent());
    String again = ((FactorAsked) logins.signIn("lezer", password, HERE)).half();
    assertProblem("code-refused", () -> logins.secondFactor(again, typed, HERE));
    assertEquals(32, secret.length());
  }

  @Test
  void aSecondFactorThatWasLostIsSetUpAnewAtTheNextLogin() {
    String secret = turnOn();
    String session =
        entrance
            .logins()
            .secondFactor(
                ((FactorAsked) logins.signIn("lezer", password, HERE)).half(), next(secret), HERE)
            .session();
    entrance.factors().reset("beheer", "lezer");
    assertTrue(sessions.find(session).isEmpty());
    String half = ((FactorAsked) logins.signIn("lezer", password, HERE)).half();
    assertProblem("code-refused", () -> logins.secondFactor(half, next(secret), HERE));
    String fresh = entrance.factors().begun("lezer").orElseThrow().secret();
    assertDoesNotThrow(() -> logins.setUp(half, Totp.code(fresh, clock.instant()), HERE));
  }

  @Test
  void aNewPasswordEndsWhatTheOldOneBeganHalfLoginsAndASecretThatWaits() {
    turnOn();
    String half = ((FactorAsked) logins.signIn("lezer", password, HERE)).half();
    entrance.changes().resetPassword("beheer", "lezer");
    assertEquals(Optional.empty(), logins.halfIn(half), "who has the old password stays out");
    entrance.factors().reset("beheer", "lezer");
    String waiting = entrance.factors().begin("lezer").secret();
    entrance.changes().resetPassword("beheer", "lezer");
    assertNotEquals(waiting, entrance.factors().begin("lezer").secret());
  }

  @Test
  void aFactorThatIsResetEndsHalfLoginsToo() {
    turnOn();
    String half = ((FactorAsked) logins.signIn("lezer", password, HERE)).half();
    entrance.factors().reset("beheer", "lezer");
    assertEquals(Optional.empty(), logins.halfIn(half));
  }

  private String next(String secret) {
    clock.forward(Duration.ofSeconds(30));
    return Totp.code(secret, clock.instant());
  }

  private String turnOn() {
    String secret = entrance.factors().begin("lezer").secret();
    entrance.factors().confirm("lezer", Totp.code(secret, clock.instant())).orElseThrow();
    return secret;
  }

  private static void assertProblem(String code, Executable work) {
    assertEquals(code, assertThrows(Problem.class, work).code());
  }
}
