package nl.huisvandekop.server.account;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.SetClock;
import nl.huisvandekop.server.account.AccountChanges.Municipal;
import nl.huisvandekop.server.account.AccountChanges.Removed;
import nl.huisvandekop.server.audit.AuditLog;
import nl.huisvandekop.server.audit.Change;
import nl.huisvandekop.server.login.Entrance;
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
  private static final String BY = "beheer";

  @Parameter Database database;
  @TempDir Path folder;
  private final SetClock clock = new SetClock("2026-11-24T10:00:00Z");
  private final Account reader = new Account("lezer", Reach.everything(Role.REGION_READER));
  private final Account admin = new Account("beheer", Reach.everything(Role.REGION_ADMIN));
  private ServerStore store;
  private Accounts accounts;
  private Sessions sessions;
  private Entrance entrance;
  private AccountChanges changes;
  private AuditLog audit;

  @BeforeEach
  void open() {
    store = database.open(folder);
    accounts = new Accounts(store);
    sessions = new Sessions(store, clock);
    entrance = new Entrance(store, clock);
    changes = entrance.changes();
    audit = new AuditLog(store, clock);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void anAccountIsReadBackWithItsReach() {
    Account staff = new Account("staf", new Reach(Role.GEMEENTE, Set.of("GM0400", "GM0441"), null));
    entrance.add(staff);
    assertEquals(Optional.of(staff), accounts.find("staf"));
    assertEquals(Optional.empty(), accounts.find("ander"));
    entrance.add(reader);
    assertEquals(
        List.of(reader, staff), accounts.list().stream().map(Accounts.Listed::account).toList());
  }

  @Test
  void aNameThatIsTakenIsRefusedAndItsPasswordStays() {
    String password = entrance.add(reader);
    assertEquals(Optional.empty(), changes.add(BY, reader));
    assertDoesNotThrow(() -> entrance.signIn("lezer", password));
  }

  @Test
  void aNameInOtherCapitalsIsTheSameName() {
    entrance.add(reader);
    String louder = reader.name().toUpperCase(Locale.ROOT);
    assertEquals(Optional.empty(), changes.add(BY, named(louder, reader.reach())));
    assertEquals(
        "name-taken",
        assertThrows(
                Problem.class,
                () ->
                    changes.admit(
                        new Municipal("https://gemeente.example", "1"),
                        named(louder, reader.reach())))
            .code());
  }

  @Test
  void aNameThatTheLogKeepsForItselfIsNoAccounts() {
    for (String name : List.of("", " a", AuditLog.COMMAND_LINE, "a\nb", "a".repeat(65))) {
      Reach reach = reader.reach();
      assertThrows(IllegalArgumentException.class, () -> new Account(name, reach), name);
    }
  }

  @Test
  void aPasswordIsReadableAndLongEnough() {
    String password = entrance.add(reader);
    assertTrue(password.matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}"), "has four groups");
    assertFalse(password.matches(".*[ilo01].*"), "has nothing to be mixed up");
  }

  @Test
  void anotherReachHoldsFromTheNextRequestAndIsLogged() {
    String password = entrance.add(reader);
    String session = entrance.signIn("lezer", password);
    Reach reach = new Reach(Role.GEMEENTE, Set.of("GM0441", "GM0400"), null);
    assertTrue(changes.change(BY, "lezer", reach));
    assertEquals(reach, sessions.find(session).orElseThrow().reach());
    assertEquals(
        List.of(
            new Change("rol", "region-reader", "gemeente"),
            new Change("gemeenten", null, "GM0400, GM0441")),
        audit.last("account-changed", "lezer").orElseThrow().changes());
    assertFalse(changes.change(BY, "lezer", reach), "nothing left to change");
  }

  @Test
  void theLastRegionAdminStaysOne() {
    entrance.add(admin);
    assertProblem("last-admin", () -> changes.change("x", "beheer", reader.reach()));
    assertProblem("last-admin", () -> changes.remove("x", "beheer"));
    assertEquals(Role.REGION_ADMIN, accounts.find("beheer").orElseThrow().reach().role());
    assertEquals(Optional.empty(), audit.last("account-removed", "beheer"));
    changes.admit(new Municipal("https://gemeente.example", "1"), named("gast", admin.reach()));
    assertProblem("last-admin", () -> changes.remove("x", "beheer"));
    entrance.add(named("tweede", admin.reach()));
    assertEquals(new Removed(0, 0, 1), changes.remove("tweede", "beheer"));
  }

  @Test
  void aNewPasswordEndsTheOldOneAndTheSessions() {
    String old = entrance.add(reader);
    String session = entrance.signIn("lezer", old);
    String fresh = changes.resetPassword(BY, "lezer");
    assertTrue(sessions.find(session).isEmpty());
    assertThrows(Problem.class, () -> entrance.signIn("lezer", old));
    assertDoesNotThrow(() -> entrance.signIn("lezer", fresh));
    assertEquals(BY, audit.last("password-reset", "lezer").orElseThrow().account());
  }

  @Test
  void whoChoosesAPasswordStaysInAndTheirOtherBrowsersDoNot() {
    String old = entrance.add(reader);
    String here = entrance.signIn("lezer", old);
    String there = entrance.signIn("lezer", old);
    changes.choosePassword("lezer", "paard-nietje-accu-klopt", here);
    assertTrue(sessions.find(there).isEmpty());
    String renewed = sessions.renew(here);
    assertTrue(sessions.find(here).isEmpty(), "the old token is good for nothing");
    assertEquals(reader, sessions.find(renewed).orElseThrow().account());
    assertDoesNotThrow(() -> entrance.signIn("lezer", "paard-nietje-accu-klopt"));
  }

  @Test
  void whoLogsInWithTheMunicipalityHasTheReachThatItSaysAndNoSecretHere() {
    Municipal person = new Municipal("https://gemeente.example", "42");
    Reach schagen = new Reach(Role.GEMEENTE, Set.of("GM0441"), null);
    assertEquals("jan", changes.admit(person, named("jan", schagen)));
    assertEquals("jan", changes.admit(person, named("jan de nieuwe", reader.reach())));
    assertEquals(reader.reach(), accounts.find("jan").orElseThrow().reach());
    assertProblem("no-password-here", () -> changes.resetPassword(BY, "jan"));
    assertThrows(Problem.class, () -> entrance.signIn("jan", ""));
    assertEquals(
        Optional.empty(), new ApiTokens(store, audit, clock).add("jan", "jan", "voor niets"));
    assertProblem(
        "name-taken",
        () -> changes.admit(new Municipal(person.issuer(), "43"), named("jan", schagen)));
    String session = sessions.open("jan");
    changes.shutOut(person);
    assertTrue(sessions.find(session).isEmpty());
  }

  @Test
  void anApiTokenIsItsAccountsOnlyAndEndsWhenItsAccountSaysSo() {
    entrance.add(reader);
    entrance.add(admin);
    String token = entrance.token("lezer");
    assertNotEquals(token, entrance.token("lezer"));
    assertEquals(Optional.of(reader), accounts.byToken(token));
    assertEquals(Optional.empty(), accounts.byToken(token + "x"));
    ApiTokens tokens = new ApiTokens(store, audit, clock);
    assertEquals(Optional.empty(), tokens.add(BY, "niemand", "test"));
    String own = tokens.add("beheer", "beheer", "maandcijfers").orElseThrow();
    ApiTokens.Listed listed = tokens.list("beheer").get(0);
    assertEquals("maandcijfers", listed.label());
    assertFalse(tokens.end("lezer", listed.id()), "it is not theirs");
    assertTrue(tokens.end("beheer", listed.id()));
    assertEquals(Optional.empty(), accounts.byToken(own));
  }

  @Test
  void noSecretIsStoredAsItIs() {
    String password = entrance.add(reader);
    String session = entrance.signIn("lezer", password);
    String token = entrance.token("lezer");
    String atRest = database.atRest(folder);
    assertTrue(atRest.indexOf("lezer") >= 0, "the scan reads the store");
    for (String secret : List.of(password, session, token)) {
      assertEquals(-1, atRest.indexOf(secret));
    }
  }

  private static Account named(String name, Reach reach) {
    return new Account(name, reach);
  }

  private static void assertProblem(String code, org.junit.jupiter.api.function.Executable work) {
    assertEquals(code, assertThrows(Problem.class, work).code());
  }
}
