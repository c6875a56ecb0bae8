package nl.huisvandekop.server.visits;

import static nl.huisvandekop.server.intake.IntakeWorld.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.huisvandekop.server.account.Reach;
import nl.huisvandekop.server.account.Role;
import nl.huisvandekop.server.intake.IntakeWorld;
import nl.huisvandekop.server.intake.RequestJson;
import nl.huisvandekop.server.region.RegionPackLoader;
import nl.huisvandekop.server.state.SiteHours;
import nl.huisvandekop.server.time.Hours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisitTotalsTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");

  @TempDir Path folder;

  @Test
  void theDatabaseAddsUpToTheSameAsTheHoursDo() {
    long seed = Long.getLong("huis.seed", new Random().nextLong());
    Random random = new Random(seed);
    try (IntakeWorld world = new IntakeWorld(folder)) {
      for (String end : List.of("a", "b", "c")) {
        world.site("hv-" + end, "WP3058");
        world.kiosk("k-" + end, "hv-" + end, NOON);
        fill(world, "k-" + end, random);
      }
      Visits visits =
          new Visits(
              world.store(),
              new SiteHours(world.store(), world.clock()),
              RegionPackLoader.builtIn());
      Map<String, Long> fromHours = new HashMap<>();
      visits
          .report(
              VisitQuery.parse("2026-11-16", "2026-11-22", "week", null),
              Reach.everything(Role.REGION_ADMIN))
          .rows()
          .forEach(row -> fromHours.merge(row.site(), row.visits(), Long::sum));
      fromHours.values().removeIf(total -> total == 0);
      Map<String, Long> fromDatabase =
          world.store().read(handle -> VisitTotals.perSite(handle, MONDAY, MONDAY.plusDays(6)));
      assertEquals(fromHours, fromDatabase, "seed " + seed);
      assertTrue(fromHours.size() == 3, "seed " + seed);
    }
  }

  private static void fill(IntakeWorld world, String kiosk, Random random) {
    RequestJson request = new RequestJson(kiosk, NOON);
    long monday = Hours.firstOf(MONDAY);
    for (int i = 0; i < 60; i++) {
      String epoch = new UUID(random.nextLong(), random.nextLong()).toString();
      long hour = monday - 12 + random.nextInt(7 * 24 + 24);
      request.hourCell(epoch, Hours.start(hour).toString(), random.nextInt(12) - 3, 1);
      long until = hour + random.nextInt(5);
      request.undated(
          epoch, Hours.start(hour).toString(), Hours.start(until).toString(), random.nextInt(4), 1);
    }
    for (int i = 0; i < 6; i++) {
      LocalDate day = MONDAY.plusDays(random.nextInt(9) - 1);
      String activity = "act-" + random.nextInt(2);
      request.dayCell(day.toString(), activity, random.nextInt(5), i + 1);
      request.document("d" + i, "headcount", 1, 0, ofDay(day, activity, random.nextInt(30)));
      request.document(
          "h" + i, "headcount", 1, 0, ofHour(monday + random.nextInt(168), random.nextInt(30)));
    }
    world.send(request);
  }

  private static String ofDay(LocalDate day, String activity, int total) {
    return "{\"date\":\"%s\",\"activityId\":\"%s\",\"total\":%d,\"reasonCode\":\"meal\"}"
        .formatted(day, activity, total);
  }

  private static String ofHour(long hour, int total) {
    return "{\"hour\":\"%s\",\"total\":%d,\"reasonCode\":\"meal\"}"
        .formatted(Hours.start(hour), total);
  }

  @Test
  void aWeekIsReadByIndexHoweverManyYearsThereAre() {
    try (IntakeWorld world = new IntakeWorld(folder)) {
      String sql = VisitTotals.SUM_OF_HOURS.replace(":from", "490000").replace(":until", "490168");
      List<String> plan =
          world.rows("EXPLAIN QUERY PLAN " + sql.replace("%", "%%")).stream()
              .map(row -> row.get("detail").toString())
              .toList();
      List<String> scans =
          plan.stream()
              .filter(step -> step.startsWith("SCAN"))
              .filter(step -> !step.startsWith("SCAN s ") && !step.startsWith("SCAN t"))
              .toList();
      assertEquals(List.of(), scans, plan.toString());
      assertTrue(
          plan.contains(
              "SEARCH c USING COVERING INDEX hour_cell_of_site (site_id=? AND hour>? AND hour<?)"),
          plan.toString());
    }
  }
}
