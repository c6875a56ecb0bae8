package nl.huisvandekop.server.intake;

import static nl.huisvandekop.server.intake.IntakeWorld.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import nl.huisvandekop.server.store.Database;
import nl.huisvandekop.server.store.EachDatabase;
import nl.huisvandekop.server.time.Hours;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class CompleteStretchTest {
  @Parameter Database database;
  @TempDir static Path folder;
  private static IntakeWorld world;

  @BeforeParameterizedClassInvocation
  static void open(Database database) {
    world = new IntakeWorld(database, folder);
    world.site("hv-a");
    world.kiosk("k1", "hv-a", NOON.minusSeconds(86_400));
    world.kiosk("k2", "hv-a", NOON.minusSeconds(86_400));
  }

  @AfterParameterizedClassInvocation
  static void close() {
    world.close();
  }

  @BeforeEach
  void empty() {
    world.forget();
  }

  private static String at(int hour) {
    return "2026-11-24T%02d:00:00Z".formatted(hour);
  }

  private static void claim(int from, int through) {
    world.send(new RequestJson("k1", world.now()).claim(at(from), at(through)));
  }

  /** As hours of the 24th, such as {@code 3-5}. */
  private static List<String> stretches() {
    long midnight = Hours.of(Instant.parse(at(0)));
    return world
        .rows("SELECT from_hour, through_hour FROM complete_stretch ORDER BY from_hour")
        .stream()
        .map(
            row ->
                (((Number) row.get("from_hour")).longValue() - midnight)
                    + "-"
                    + (((Number) row.get("through_hour")).longValue() - midnight))
        .toList();
  }

  @Test
  void stretchesThatTouchBecomeOne() {
    claim(1, 2);
    claim(5, 6);
    assertEquals(List.of("1-2", "5-6"), stretches());
    claim(1, 2);
    claim(2, 2);
    assertEquals(List.of("1-2", "5-6"), stretches());
    claim(3, 4);
    assertEquals(List.of("1-6"), stretches());
    claim(0, 9);
    assertEquals(List.of("0-9"), stretches());
  }

  @Test
  void aStretchNeverGoesBeyondTheServersLastClosedHour() {
    claim(8, 23);
    assertEquals(List.of("8-10"), stretches());
    world.setNow(NOON.plusSeconds(599));
    claim(8, 23);
    assertEquals(List.of("8-10"), stretches());
    world.setNow(NOON.plusSeconds(600));
    claim(8, 23);
    assertEquals(List.of("8-11"), stretches());
    claim(20, 23);
    assertEquals(List.of("8-11"), stretches());
  }

  @Test
  void eachKioskCoversItsOwnHours() {
    claim(1, 2);
    world.send(new RequestJson("k2", NOON).claim(at(3), at(4)));
    assertEquals(List.of("1-2", "3-4"), stretches());
  }

  @Test
  void aKioskThatHeldEarlierHoursWasThereThen() {
    world.send(new RequestJson("k1", NOON).claim("2026-11-01T00:00:00Z", at(4)));
    assertEquals(
        Hours.of(Instant.parse("2026-11-01T00:00:00Z")),
        world.number("SELECT from_hour FROM kiosk WHERE id = 'k1'"));
    claim(5, 6);
    assertEquals(
        Hours.of(Instant.parse("2026-11-01T00:00:00Z")),
        world.number("SELECT from_hour FROM kiosk WHERE id = 'k1'"));
  }
}
