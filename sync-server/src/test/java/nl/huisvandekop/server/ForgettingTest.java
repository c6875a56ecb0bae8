package nl.huisvandekop.server;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.account.Account;
import nl.huisvandekop.server.account.Reach;
import nl.huisvandekop.server.account.Role;
import nl.huisvandekop.server.account.Sessions;
import nl.huisvandekop.server.audit.AuditLog;
import nl.huisvandekop.server.login.Entrance;
import nl.huisvandekop.server.secret.RateLimit;
import nl.huisvandekop.server.store.Database;
import nl.huisvandekop.server.store.EachDatabase;
import nl.huisvandekop.server.store.ServerStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class ForgettingTest {
  @Parameter Database database;
  @TempDir Path folder;
  private final SetClock clock = new SetClock("2026-11-24T10:00:00Z");

  @Test
  void addressesAndSessionsGoWhenTheyHaveHadTheirTime() {
    try (ServerStore store = database.open(folder);
        Forgetting forgetting =
            new Forgetting(
                new RateLimit(store, clock),
                new Sessions(store, clock),
                new Entrance(store, clock).logins(),
                new AuditLog(store, clock))) {
      signInRightAndWrong(store);
      forgetting.round();
      assertEquals(2, count(store, "rate_limit"), "of the wrong name and of the address");
      assertEquals(1, count(store, "session"));
      clock.forward(Duration.ofMinutes(15));
      forgetting.round();
      assertEquals(0, count(store, "rate_limit"));
      assertEquals(1, count(store, "session"));
      clock.forward(Duration.ofMinutes(15));
      forgetting.round();
      assertEquals(0, count(store, "session"));
    }
  }

  @Test
  void aServerThatStartsForgetsWhatEndedWhileNoneRan() {
    try (ServerStore store = database.open(folder)) {
      signInRightAndWrong(store);
    }
    clock.forward(Duration.ofHours(1));
    try (RunningServer server = new RunningServer(folder, clock)) {
      assertEquals(0, count(server.store(), "rate_limit"));
      assertEquals(0, count(server.store(), "session"));
    }
  }

  @Test
  void aRoundThatFailsDoesNotEndTheOthers() {
    ServerStore store = database.open(folder);
    try (Forgetting forgetting =
        new Forgetting(
            new RateLimit(store, clock),
            new Sessions(store, clock),
            new Entrance(store, clock).logins(),
            new AuditLog(store, clock))) {
      store.close();
      assertDoesNotThrow(forgetting::round);
    }
  }

  private void signInRightAndWrong(ServerStore store) {
    Entrance entrance = new Entrance(store, clock);
    String password = entrance.add(new Account("lezer", Reach.everything(Role.REGION_READER)));
    entrance.signIn("lezer", password);
    assertThrows(Problem.class, () -> entrance.signIn("lezer", "x", "192.0.2.2"));
  }

  private static int count(ServerStore store, String table) {
    return store.read(
        handle -> handle.createQuery("SELECT count(*) FROM " + table).mapTo(Integer.class).one());
  }

  @Test
  void whatStaffChangedIsKeptForAYear() {
    try (ServerStore store = database.open(folder)) {
      AuditLog audit = new AuditLog(store, clock);
      store.write(
          handle -> {
            audit.note(handle, "voorbeeld", "pin-given", "hv-1");
            return null;
          });
      clock.forward(AuditLog.TERM);
      audit.forgetEnded();
      assertEquals("voorbeeld", audit.last("pin-given", "hv-1").orElseThrow().account());
      clock.forward(Duration.ofSeconds(1));
      audit.forgetEnded();
      assertEquals(0, count(store, "audit_entry"));
    }
  }
}
