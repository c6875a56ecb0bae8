package nl.huisvandekop.server.account;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.SetClock;
import nl.huisvandekop.server.secret.RateLimit;
import nl.huisvandekop.server.store.Database;
import nl.huisvandekop.server.store.EachDatabase;
import nl.huisvandekop.server.store.ServerStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class AccountsTest {
  private static final String ADDRESS = "192.0.2.1";

  @Parameter Database database;
  @TempDir Path folder;
  private final SetClock clock = new SetClock("2026-11-24T10:00:00Z");
  private final Account reader = new Account("lezer", Reach.everything(Role.REGION_READER));
  private ServerStore store;
  private Accounts accounts;
  private Sessions sessions;
  private Logins logins;

  @BeforeEach
  void open() {
    store = database.open(folder);
    accounts = new Accounts(store);
    sessions = new Sessions(store, clock);
    logins = new Logins(accounts, sessions, new RateLimit(store, clock));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void anAccountIsReadBackWithItsReach() {
    Account staff = new Account("staf", new Reach(Role.GEMEENTE, Set.of("GM0400", "GM0441"), null));
    accounts.add(staff);
    assertEquals(Optional.of(staff), accounts.find("staf"));
    assertEquals(Optional.empty(), accounts.find("ander"));
  }

  @Test
  void aNameThatIsTakenIsRefusedAndItsPasswordStays() {
    String password = accounts.add(reader).orElseThrow();
    assertEquals(Optional.empty(), accounts.add(reader));
    assertDoesNotThrow(() -> logins.signIn("lezer", password, ADDRESS));
  }

  @Test
  void aPasswordIsReadableAndLongEnough() {
    String password = accounts.add(reader).orElseThrow();
    assertTrue(password.matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}"), "has four groups");
    assertFalse(password.matches(".*[ilo01].*"), "has nothing to be mixed up");
  }

  @Test
  void theRightPasswordOpensASessionAndAnotherDoesNot() {
    String password = accounts.add(reader).orElseThrow();
    String token = logins.signIn(" lezer ", password, ADDRESS);
    assertEquals(reader, sessions.find(token).orElseThrow().account());
    for (String wrong : List.of("", "x", password.toUpperCase(), password + "é".repeat(80))) {
      Problem refused = assertThrows(Problem.class, () -> logins.signIn("lezer", wrong, ADDRESS));
      assertEquals("login-refused", refused.code());
    }
  }

  @Test
  void anUnknownNameGetsTheSameAnswerAsAWrongPassword() {
    accounts.add(reader);
    Problem wrong = assertThrows(Problem.class, () -> logins.signIn("lezer", "x", ADDRESS));
    Problem unknown = assertThrows(Problem.class, () -> logins.signIn("niemand", "x", ADDRESS));
    assertEquals(wrong.getMessage(), unknown.getMessage());
    assertEquals(wrong.status(), unknown.status());
    assertFalse(Passwords.matches("x", null));
  }

  @Test
  void guessingANameIsStoppedAlsoFromManyAddressesAndForTheRightPasswordToo() {
    String password = accounts.add(reader).orElseThrow();
    for (int i = 0; i < 10; i++) {
      String address = "192.0.2." + i;
      assertThrows(Problem.class, () -> logins.signIn("lezer", "x", address));
    }
    Problem stopped = assertThrows(Problem.class, () -> logins.signIn("lezer", password, ADDRESS));
    assertEquals(429, stopped.status());
    clock.forward(Duration.ofMinutes(15));
    assertDoesNotThrow(() -> logins.signIn("lezer", password, ADDRESS));
  }

  @Test
  void aSessionEndsWithoutUseAndAfterTwelveHoursAnyhow() {
    String password = accounts.add(reader).orElseThrow();
    String idle = logins.signIn("lezer", password, ADDRESS);
    clock.forward(Duration.ofMinutes(29));
    assertTrue(sessions.find(idle).isPresent(), "used in time");
    clock.forward(Duration.ofMinutes(29));
    assertTrue(sessions.find(idle).isPresent(), "use made it last");
    clock.forward(Duration.ofMinutes(30));
    assertTrue(sessions.find(idle).isEmpty(), "ended without use");

    String busy = logins.signIn("lezer", password, ADDRESS);
    for (int i = 0; i < 12 * 3 - 1; i++) {
      clock.forward(Duration.ofMinutes(20));
      assertTrue(sessions.find(busy).isPresent());
    }
    clock.forward(Duration.ofMinutes(20));
    assertTrue(sessions.find(busy).isEmpty(), "ended after twelve hours");
  }

  @Test
  void aClosedSessionIsNoLongerKnown() {
    String token = logins.signIn("lezer", accounts.add(reader).orElseThrow(), ADDRESS);
    sessions.close(token);
    assertTrue(sessions.find(token).isEmpty());
  }

  @Test
  void anApiTokenIsItsAccountsOnly() {
    accounts.add(reader);
    String token = accounts.addToken("lezer").orElseThrow();
    assertNotEquals(token, accounts.addToken("lezer").orElseThrow());
    assertEquals(Optional.of(reader), accounts.byToken(token));
    assertEquals(Optional.empty(), accounts.byToken(token + "x"));
    assertEquals(Optional.empty(), accounts.addToken("niemand"));
  }

  @Test
  void noSecretIsStoredAsItIs() {
    String password = accounts.add(reader).orElseThrow();
    String session = logins.signIn("lezer", password, ADDRESS);
    String token = accounts.addToken("lezer").orElseThrow();
    String atRest = database.atRest(folder);
    assertTrue(atRest.indexOf("lezer") >= 0, "the scan reads the store");
    for (String secret : List.of(password, session, token)) {
      assertEquals(-1, atRest.indexOf(secret));
    }
  }
}
