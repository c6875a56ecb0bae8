package nl.huisvandekop.server.visits;

import static nl.huisvandekop.server.intake.IntakeWorld.NOON;
import static nl.huisvandekop.server.intake.RequestJson.EPOCH;
import static nl.huisvandekop.server.intake.RequestJson.OTHER_EPOCH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.account.Reach;
import nl.huisvandekop.server.account.Role;
import nl.huisvandekop.server.csv.Csv;
import nl.huisvandekop.server.intake.IntakeWorld;
import nl.huisvandekop.server.intake.RequestJson;
import nl.huisvandekop.server.region.RegionPackLoader;
import nl.huisvandekop.server.state.SiteHours;
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
class VisitsTest {
  private static final Reach REGION = Reach.everything(Role.REGION_READER);
  private static final Reach OWN = new Reach(Role.SITE, Set.of(), "hv-a");
  private static final String NINE = "2026-11-24T09:00:00Z";

  @Parameter Database database;
  @TempDir static Path folder;
  private static IntakeWorld world;
  private static Visits visits;

  @BeforeParameterizedClassInvocation
  static void open(Database database) {
    world = new IntakeWorld(database, folder);
    world.site("hv-a", "WP3058");
    world.site("hv-b", "WP2757");
    world.site("hv-c", "WP2757");
    world.kiosk("k1", "hv-a", NOON);
    world.kiosk("k2", "hv-b", NOON);
    visits =
        new Visits(
            world.store(),
            new SiteHours(world.store(), world.clock()),
            world.weeks(),
            RegionPackLoader.builtIn());
  }

  @AfterParameterizedClassInvocation
  static void close() {
    world.close();
  }

  @BeforeEach
  void empty() {
    world.forget();
    world.execute("UPDATE kiosk SET from_hour = %s", Hours.of(NOON));
  }

  private static RequestJson request() {
    return new RequestJson("k1", NOON);
  }

  private static List<VisitRow> rows(String from, String to, String per) {
    return rows(from, to, per, REGION);
  }

  private static List<VisitRow> rows(String from, String to, String per, Reach reach) {
    return visits.report(VisitQuery.parse(from, to, per, "hv-a"), reach).rows();
  }

  private static int hours(VisitRow row) {
    VisitRow.HourCounts counts = row.hours();
    return counts.counted() + counts.zero() + counts.closed() + counts.down() + counts.notSynced();
  }

  private static void kioskSince(String instant) {
    world.execute("UPDATE kiosk SET from_hour = %s", Hours.of(Instant.parse(instant)));
  }

  @Test
  void aCheckInIsInItsLocalDayWeekAndMonth() {
    // Eleven in the evening UTC is midnight, and so the next day, here.
    world.send(request().hourCell("2026-11-22T23:00:00Z", 7, 1));
    assertEquals(List.of(), rows("2026-11-22", "2026-11-22", "day"));
    VisitRow day = rows("2026-11-01", "2026-11-23", "day").get(0);
    assertEquals("2026-11-23", day.period());
    assertEquals(7L, day.visits());
    assertFalse(day.byHand());
    assertEquals(new VisitRow.HourCounts(1, 0, 0, 0, 0), day.hours());
    assertEquals("2026-W48", rows("2026-11-01", "2026-11-30", "week").get(0).period());
    assertEquals("2026-11", rows("2026-11-01", "2026-11-30", "month").get(0).period());
    assertEquals(
        "2026-11-23T00:00:00+01:00", rows("2026-11-23", "2026-11-23", "hour").get(0).period());
  }

  @Test
  void weeksAreIsoWeeksAlsoAroundNewYear() {
    kioskSince("2025-12-20T00:00:00Z");
    assertEquals(
        List.of("2025-W52", "2026-W01", "2026-W02"),
        rows("2025-12-27", "2026-01-05", "week").stream().map(VisitRow::period).toList());
    // The range cuts its first and last week.
    assertEquals(
        List.of(48, 168, 24),
        rows("2025-12-27", "2026-01-05", "week").stream().map(VisitsTest::hours).toList());
  }

  @Test
  void aDayHasTwentyThreeOrTwentyFiveHoursWhenTheClockChanges() {
    kioskSince("2026-01-01T00:00:00Z");
    assertEquals(
        List.of(24, 23, 24),
        rows("2026-03-28", "2026-03-30", "day").stream().map(VisitsTest::hours).toList());
    assertEquals(
        List.of(24, 25, 24),
        rows("2026-10-24", "2026-10-26", "day").stream().map(VisitsTest::hours).toList());
    List<String> night =
        rows("2026-10-25", "2026-10-25", "hour").stream().map(VisitRow::period).toList();
    assertEquals(
        List.of(
            "2026-10-25T01:00:00+02:00",
            "2026-10-25T02:00:00+02:00",
            "2026-10-25T02:00:00+01:00",
            "2026-10-25T03:00:00+01:00"),
        night.subList(1, 5));
  }

  @Test
  void eachHourIsFlooredAtZeroAndLongerPeriodsAddThose() {
    world.send(
        request()
            .hourCell(EPOCH, NINE, 6, 1)
            .hourCell(OTHER_EPOCH, NINE, -1, 1)
            .hourCell(OTHER_EPOCH, "2026-11-24T10:00:00Z", -3, 1));
    assertEquals(5L, rows("2026-11-24", "2026-11-24", "day").get(0).visits());
  }

  @Test
  void aSmallHourIsShownToItsOwnSiteOnly() {
    world.send(request().hourCell(NINE, 4, 1).hourCell("2026-11-24T08:00:00Z", 5, 1));
    List<VisitRow> region = rows("2026-11-24", "2026-11-24", "hour");
    assertEquals(5L, region.get(0).visits());
    assertFalse(region.get(0).suppressed());
    assertEquals(null, region.get(1).visits());
    assertTrue(region.get(1).suppressed());
    assertEquals(1, region.get(1).hours().counted());
    assertEquals(4L, rows("2026-11-24", "2026-11-24", "hour", OWN).get(1).visits());
    assertEquals(9L, rows("2026-11-24", "2026-11-24", "day").get(0).visits());
  }

  @Test
  void zeroIsNoSmallNumber() {
    kioskSince(NINE);
    VisitRow hour = rows("2026-11-24", "2026-11-24", "hour").get(0);
    assertEquals(0L, hour.visits());
    assertFalse(hour.suppressed());
  }

  @Test
  void undatedEntersTotalsWhosePeriodHoldsBothBoundsAndIsNamed() {
    world.send(
        request()
            .hourCell(NINE, 6, 1)
            .undated(EPOCH, "2026-11-23T20:00:00Z", "2026-11-24T08:00:00Z", 10, 1)
            .undated(OTHER_EPOCH, "2026-11-24T01:00:00Z", "2026-11-24T03:00:00Z", 2, 1));
    VisitRow day = rows("2026-11-24", "2026-11-24", "day").get(0);
    assertEquals(8L, day.visits());
    assertEquals(2L, day.undated());
    VisitRow week = rows("2026-11-23", "2026-11-29", "week").get(0);
    assertEquals(18L, week.visits());
    assertEquals(12L, week.undated());
    // The stretch may end where the range does, not after it.
    assertEquals(2L, rows("2026-11-24", "2026-11-29", "week").get(0).undated());
  }

  @Test
  void anUndatedStretchMayEndWithThePeriod() {
    world.send(request().undated(EPOCH, "2026-11-22T23:00:00Z", "2026-11-23T23:00:00Z", 10, 1));
    VisitRow day = rows("2026-11-23", "2026-11-23", "day").get(0);
    assertEquals(10L, day.undated());
  }

  @Test
  void headsOfAnHourReplaceItsCheckIns() {
    String heads = "{\"hour\":\"%s\",\"total\":40,\"reasonCode\":\"meal\"}".formatted(NINE);
    world.send(request().hourCell(NINE, 6, 1).document("h1", "headcount", 1, 0, heads));
    VisitRow day = rows("2026-11-24", "2026-11-24", "day").get(0);
    assertEquals(40L, day.visits());
    assertTrue(day.byHand());
  }

  @Test
  void headsOfADaysActivityReplaceWhatWasCheckedInForIt() {
    String heads =
        "{\"date\":\"2026-11-24\",\"activityId\":\"meal\",\"total\":40,\"reasonCode\":\"meal\"}";
    world.send(
        request()
            .hourCell(NINE, 10, 1)
            .dayCell("2026-11-24", "meal", 3, 1)
            .dayCell("2026-11-24", "tea", 2, 1)
            .document("h1", "headcount", 1, 0, heads));
    VisitRow day = rows("2026-11-24", "2026-11-24", "day").get(0);
    assertEquals(47L, day.visits());
    assertTrue(day.byHand());
    assertEquals(47L, rows("2026-11-01", "2026-11-30", "month").get(0).visits());
    VisitRow hour = rows("2026-11-24", "2026-11-24", "hour").get(0);
    assertEquals(10L, hour.visits());
    assertFalse(hour.byHand());
  }

  @Test
  void anAccountSeesTheSitesWithinItsReach() {
    world.send(request().hourCell(NINE, 6, 1));
    world.send(new RequestJson("k2", NOON).epoch(OTHER_EPOCH).hourCell(OTHER_EPOCH, NINE, 8, 1));
    VisitQuery all = VisitQuery.parse("2026-11-24", "2026-11-24", "day", null);
    assertEquals(List.of("hv-a", "hv-b"), sites(all, REGION));
    assertEquals(List.of("hv-b"), sites(all, new Reach(Role.GEMEENTE, Set.of("GM0441"), null)));
    assertEquals(List.of("hv-a"), sites(all, OWN));
    Problem elsewhere =
        assertThrows(
            Problem.class,
            () -> visits.report(VisitQuery.parse("2026-11-24", "2026-11-24", "day", "hv-b"), OWN));
    assertEquals("site-unknown", elsewhere.code());
    Problem unknown =
        assertThrows(
            Problem.class,
            () ->
                visits.report(VisitQuery.parse("2026-11-24", "2026-11-24", "day", "hv-x"), REGION));
    assertEquals("site-unknown", unknown.code());
  }

  private static List<String> sites(VisitQuery query, Reach reach) {
    return visits.report(query, reach).rows().stream().map(VisitRow::site).toList();
  }

  @Test
  void theTableHoldsWhatTheJsonHolds() {
    world.send(request().hourCell(NINE, 4, 1));
    kioskSince(NINE);
    String csv =
        visits
            .report(VisitQuery.parse("2026-11-24", "2026-11-24", "hour", null), REGION)
            .csv(Csv.Form.COMMA);
    String[] lines = csv.split("\r\n");
    assertEquals(
        "site,period,visits,suppressed,byHand,counted,zero,closed,down,notSynced,undated,"
            + "openingHoursKnown,reason,sample",
        lines[0]);
    assertEquals(
        "hv-a,2026-11-24T10:00:00+01:00,,true,false,1,0,0,0,0,,true,suppressed,false", lines[1]);
    assertEquals(
        "hv-a,2026-11-24T11:00:00+01:00,,false,false,0,0,0,0,1,0,true,notSynced,false", lines[2]);
  }
}
