package nl.huisvandekop.server.secret;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.SetClock;
import nl.huisvandekop.server.secret.RateLimit.Bound;
import nl.huisvandekop.server.store.Database;
import nl.huisvandekop.server.store.EachDatabase;
import nl.huisvandekop.server.store.ServerStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class RateLimitTest {
  private static final Bound NARROW = new Bound("one", 2, Duration.ofMinutes(15));
  private static final Bound WIDE = new Bound("all", 3, Duration.ofHours(1));

  @Parameter Database database;
  @TempDir Path folder;
  private final SetClock clock = new SetClock("2026-11-24T10:00:00.123Z");
  private ServerStore store;
  private RateLimit limit;

  @BeforeEach
  void open() {
    store = database.open(folder);
    limit = new RateLimit(store, clock);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void afterTheLastTrySaysHowLongToWait() {
    limit.take(List.of(NARROW));
    limit.take(List.of(NARROW));
    clock.forward(Duration.ofMinutes(5));
    Problem refused = assertThrows(Problem.class, () -> limit.take(List.of(NARROW)));
    assertEquals(429, refused.status());
    assertEquals("too-many-tries", refused.code());
    assertEquals("600", refused.headers().get("Retry-After"));
  }

  @Test
  void aNewWindowStartsAfterTheOldOneAlsoForWhoKeptTrying() {
    limit.take(List.of(NARROW));
    limit.take(List.of(NARROW));
    assertThrows(Problem.class, () -> limit.take(List.of(NARROW)));
    clock.forward(NARROW.window());
    assertDoesNotThrow(() -> limit.take(List.of(NARROW)));
  }

  @Test
  void whatOneBoundRefusesCostsTheOtherNothing() {
    limit.take(List.of(WIDE, NARROW));
    limit.take(List.of(WIDE, NARROW));
    assertThrows(Problem.class, () -> limit.take(List.of(WIDE, NARROW)));
    assertDoesNotThrow(() -> limit.take(List.of(WIDE)));
    assertThrows(Problem.class, () -> limit.take(List.of(WIDE)));
  }

  @Test
  void aTryGivenBackCostsNothing() {
    for (int i = 0; i < 10; i++) {
      limit.take(List.of(NARROW));
      limit.giveBack(List.of(NARROW));
    }
    assertEquals(0, rows(), "nothing is kept of who did nothing wrong");
  }

  @Test
  void aTryThatOthersTookMeanwhileStaysWhenOneIsGivenBack() {
    limit.take(List.of(NARROW));
    limit.take(List.of(NARROW));
    limit.giveBack(List.of(NARROW));
    limit.take(List.of(NARROW));
    assertThrows(Problem.class, () -> limit.take(List.of(NARROW)));
  }

  @Test
  void nothingIsKeptOnceItsWindowEnded() {
    limit.take(List.of(NARROW, WIDE));
    clock.forward(NARROW.window().minusSeconds(1));
    limit.forgetEnded();
    assertEquals(2, rows());
    clock.forward(Duration.ofSeconds(1));
    limit.forgetEnded();
    assertEquals(1, rows());
    clock.forward(WIDE.window());
    limit.take(List.of(NARROW));
    assertEquals(1, rows());
  }

  private int rows() {
    return store.read(
        handle -> handle.createQuery("SELECT count(*) FROM rate_limit").mapTo(Integer.class).one());
  }
}
