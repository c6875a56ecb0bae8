package nl.huisvandekop.server.freshness;

import static nl.huisvandekop.server.intake.IntakeWorld.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import nl.huisvandekop.server.enrolment.Kiosk;
import nl.huisvandekop.server.enrolment.Kiosks;
import nl.huisvandekop.server.intake.IntakeReview;
import nl.huisvandekop.server.intake.IntakeWorld;
import nl.huisvandekop.server.intake.RequestJson;
import nl.huisvandekop.server.store.Database;
import nl.huisvandekop.server.store.EachDatabase;
import nl.huisvandekop.server.time.Hours;
import org.jdbi.v3.core.HandleConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class OutdatedTest {
  private static final String NINE = "2026-11-24T09:00:00Z";
  private static final String TEN = "2026-11-24T10:00:00Z";

  @Parameter Database database;
  @TempDir static Path folder;
  private static IntakeWorld world;

  @BeforeParameterizedClassInvocation
  static void open(Database database) {
    world = new IntakeWorld(database, folder);
    world.site("hv-a");
    world.site("hv-b");
    world.kiosk("k1", "hv-a", Instant.parse("2026-11-24T05:00:00Z"));
  }

  @AfterParameterizedClassInvocation
  static void close() {
    world.close();
  }

  @BeforeEach
  void empty() {
    world.forget();
    forgetMarks();
  }

  private static void forgetMarks() {
    change(handle -> handle.execute("DELETE FROM outdated"));
  }

  private static long hour(String instant) {
    return Hours.of(Instant.parse(instant));
  }

  private static RequestJson request() {
    return new RequestJson("k1", NOON);
  }

  private static void change(HandleConsumer<RuntimeException> work) {
    world
        .store()
        .write(
            handle -> {
              work.useHandle(handle);
              return null;
            });
  }

  private static OptionalLong take(Figures figures) {
    return world.store().write(handle -> Outdated.take(handle, figures, "hv-a"));
  }

  private static void assertBothFrom(long hour) {
    assertEquals(OptionalLong.of(hour), take(Figures.WEEKS));
    assertEquals(OptionalLong.of(hour), take(Figures.NORM));
  }

  @Test
  void theEarliestHourStandsUntilTheMarkIsTaken() {
    for (long hour : List.of(20L, 10L, 30L)) {
      change(handle -> Outdated.mark(handle, "hv-a", hour));
    }
    assertEquals(OptionalLong.of(10), take(Figures.WEEKS));
    assertEquals(OptionalLong.empty(), take(Figures.WEEKS));
    assertEquals(OptionalLong.of(10), take(Figures.NORM));
  }

  @Test
  void allSitesAreMarkedAtOnceAndListedUpToABound() {
    change(handle -> Outdated.mark(handle, Figures.NORM, "hv-b", 5));
    change(handle -> Outdated.markAll(handle, Figures.NORM));
    List<String> all = world.store().read(h -> Outdated.sites(h, Figures.NORM, 10));
    assertEquals(List.of("hv-a", "hv-b"), all);
    assertEquals(List.of("hv-a"), world.store().read(h -> Outdated.sites(h, Figures.NORM, 1)));
    assertEquals(
        List.of("hv-b"),
        world.store().read(h -> Outdated.among(h, Figures.NORM, List.of("hv-b", "hv-c"), 9)));
    assertEquals(List.of(), world.store().read(h -> Outdated.sites(h, Figures.WEEKS, 10)));
  }

  @Test
  void aRowMarksFromItsHourAndARepeatMarksNothing() {
    RequestJson request = request().hourCell(TEN, 4, 1).hour(TEN, 63, 1).claim(NINE, TEN);
    world.send(request);
    assertBothFrom(hour(NINE));
    world.send(request);
    assertEquals(OptionalLong.empty(), take(Figures.WEEKS));
    world.send(request().hourCell(TEN, 5, 2));
    assertBothFrom(hour(TEN));
  }

  @Test
  void onlyTheHoursThatAClaimAddsAreMarked() {
    world.send(request().claim("2026-11-24T06:00:00Z", NINE));
    assertBothFrom(hour("2026-11-24T06:00:00Z"));
    world.send(request().claim("2026-11-24T06:00:00Z", TEN));
    assertBothFrom(hour(TEN));
  }

  @Test
  void anUndatedStretchThatIsDatedMarksWhereItLayBefore() {
    world.send(request().undated(RequestJson.EPOCH, "2026-11-24T06:00:00Z", NINE, 3, 1));
    assertBothFrom(hour("2026-11-24T06:00:00Z"));
    world.send(request().undated(RequestJson.EPOCH, NINE, TEN, 3, 2));
    assertBothFrom(hour("2026-11-24T06:00:00Z"));
  }

  @Test
  void aRowThatIsRefusedAndSetAsideMarksItsHour() {
    world.send(request().hourCell(TEN, 10_001, 1));
    assertBothFrom(hour(TEN));
    int rows = world.store().write(handle -> IntakeReview.setAsideAll(handle, "k1"));
    assertEquals(1, rows);
    assertBothFrom(Hours.EARLIEST);
  }

  @Test
  void aHeadcountMarksTheDayThatItIsOfAndTheHourThatItWasOf() {
    String ofHour = "{\"hour\":\"%s\",\"total\":9,\"reasonCode\":\"meal\"}".formatted(NINE);
    world.send(request().document("h1", "headcount", 1, 0, ofHour));
    assertBothFrom(hour(NINE));
    String ofDay =
        "{\"date\":\"2026-11-24\",\"activityId\":\"koffie\",\"total\":9,\"reasonCode\":\"meal\"}";
    world.send(request().document("h1", "headcount", 2, 1, ofDay));
    assertBothFrom(Hours.firstOf(LocalDate.parse("2026-11-24")));
    world.send(request().document("h1", "headcount", 3, 2, null));
    assertBothFrom(Hours.firstOf(LocalDate.parse("2026-11-24")));
  }

  @Test
  void anActivityTouchesTheNormOnlyUnlessItBecomesSensitive() {
    world.send(request().activity("koffie", 1, 0, false));
    assertEquals(OptionalLong.empty(), take(Figures.WEEKS));
    assertEquals(OptionalLong.of(Hours.EARLIEST), take(Figures.NORM));
    world.send(request().activity("koffie", 2, 1, true));
    assertBothFrom(Hours.EARLIEST);
  }

  @Test
  void whereAKioskStandsAndWhetherItIsLostMarkItsSite() {
    Kiosk kiosk = world.store().read(handle -> Kiosks.get(handle, "k1"));
    change(handle -> Kiosks.declareLost(handle, kiosk, kiosk.fromHour() + 2));
    assertBothFrom(kiosk.fromHour());
    change(handle -> Kiosks.end(handle, kiosk, kiosk.fromHour() + 9));
    assertBothFrom(kiosk.fromHour());
    change(handle -> handle.execute("UPDATE kiosk SET lost_before = NULL, ended_hour = NULL"));
  }
}
