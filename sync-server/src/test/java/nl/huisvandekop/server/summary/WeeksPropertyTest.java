package nl.huisvandekop.server.summary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.huisvandekop.server.intake.IntakeWorld.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.huisvandekop.server.account.Reach;
import nl.huisvandekop.server.account.Role;
import nl.huisvandekop.server.enrolment.Kiosks;
import nl.huisvandekop.server.intake.IntakeReview;
import nl.huisvandekop.server.intake.IntakeWorld;
import nl.huisvandekop.server.intake.RequestJson;
import nl.huisvandekop.server.region.RegionPackLoader;
import nl.huisvandekop.server.state.SiteHours;
import nl.huisvandekop.server.store.Database;
import nl.huisvandekop.server.store.EachDatabase;
import nl.huisvandekop.server.time.Hours;
import nl.huisvandekop.server.visits.VisitQuery;
import nl.huisvandekop.server.visits.VisitRow;
import nl.huisvandekop.server.visits.Visits;
import org.jdbi.v3.core.HandleConsumer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to the facts, the kept weeks are what their hours add up to. */
@EachDatabase
class WeeksPropertyTest {
  private static final int STEPS = 45;
  private static final LocalDate FIRST = LocalDate.parse("2026-10-12");
  private static final LocalDate LAST = LocalDate.parse("2026-12-20");
  private static final List<String> SITES = List.of("hv-a", "hv-b");

  /** {@code -Dhuis.seed=…} repeats a run. */
  private final long seed = Long.getLong("huis.seed", new Random().nextLong());

  private final Random random = new Random();
  private final int[] versions = new int[20];
  private int revision;

  @Parameter Database database;
  @TempDir Path folder;
  private IntakeWorld world;
  private Weeks weeks;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void theKeptWeeksAreWhatTheHoursAddUpTo(int round) {
    random.setSeed(seed + round);
    String run = "seed " + seed + ", round " + round;
    try (IntakeWorld opened = new IntakeWorld(database, folder)) {
      world = opened;
      weeks = world.weeks();
      for (String site : SITES) {
        world.site(site);
        String kiosk = "k-" + site;
        world.kiosk(kiosk, site, NOON.minus(Duration.ofDays(20)));
      }
      weeks.freshenAll();
      for (int step = 0; step < STEPS; step++) {
        act();
        if (random.nextInt(3) == 0) {
          weeks.freshenAll();
          assertEquals(madeAnew(), kept(), run + ", step " + step);
        }
      }
      weeks.freshenAll();
      assertEquals(madeAnew(), kept(), run);
      assertEquals(rowsOfHours(), rowsOfWeeks(), run);
      assertTrue(kept().size() > 2, run);
    }
  }

  private List<SiteWeek> kept() {
    return world.store().read(handle -> Weeks.ofAll(handle, FIRST, LAST));
  }

  /** Every week made from its hours on its own, marks or no marks. */
  private List<SiteWeek> madeAnew() {
    WeekMaker maker = new WeekMaker(new SiteHours(world.store(), world.clock()));
    List<SiteWeek> made = new ArrayList<>();
    for (LocalDate week = FIRST; week.isBefore(LAST); week = week.plusWeeks(1)) {
      for (String site : SITES) {
        LocalDate monday = week;
        made.addAll(world.store().read(handle -> maker.make(handle, site, monday, monday)));
      }
    }
    return made;
  }

  /** A range that cuts its first week is counted by the hour. */
  private List<VisitRow> rowsOfHours() {
    return visits(FIRST.minusDays(1)).stream()
        .filter(row -> !row.period().equals("2026-W41"))
        .toList();
  }

  private List<VisitRow> rowsOfWeeks() {
    return visits(FIRST);
  }

  private List<VisitRow> visits(LocalDate from) {
    Visits visits =
        new Visits(
            world.store(),
            new SiteHours(world.store(), world.clock()),
            weeks,
            RegionPackLoader.builtIn());
    return visits
        .report(
            VisitQuery.parse(from.toString(), LAST.toString(), "week", null),
            Reach.everything(Role.REGION_ADMIN))
        .rows();
  }

  private void act() {
    String site = SITES.get(random.nextInt(SITES.size()));
    String kiosk = "k-" + site;
    switch (random.nextInt(12)) {
      case 0, 1 -> world.setNow(world.now().plusSeconds(60L * random.nextInt(60 * 30)));
      case 2 -> change(handle -> IntakeReview.setAsideAll(handle, kiosk));
      case 3 -> maybe(h -> Kiosks.declareLost(h, Kiosks.get(h, kiosk), someHour()));
      case 4 -> maybe(h -> Kiosks.end(h, Kiosks.get(h, kiosk), now() - random.nextInt(100)));
      default -> world.send(request(kiosk));
    }
  }

  private void change(HandleConsumer<RuntimeException> work) {
    world
        .store()
        .write(
            handle -> {
              work.useHandle(handle);
              return null;
            });
  }

  private void maybe(HandleConsumer<RuntimeException> work) {
    if (random.nextInt(6) == 0) {
      change(work);
    }
  }

  private long now() {
    return Hours.of(world.now());
  }

  private long someHour() {
    return Math.max(Hours.firstOf(FIRST), now() - random.nextInt(24 * 40));
  }

  private static String at(long hour) {
    return Hours.start(hour).toString();
  }

  private RequestJson request(String kiosk) {
    RequestJson request = new RequestJson(kiosk, world.now());
    // Few rows, so that a mark which is forgotten does not hide behind that of another row.
    for (int i = random.nextInt(3); i > 0; i--) {
      String epoch = epochOf(kiosk);
      long hour = someHour();
      revision++;
      switch (random.nextInt(10)) {
        // Beyond its bounds one in ten is refused.
        case 0, 1 ->
            request.hourCell(
                epoch,
                at(hour),
                random.nextInt(10) == 0 ? 10_001 : random.nextInt(9) - 2,
                revision);
        case 2, 3 -> request.row("hours", report(epoch, hour));
        case 4 -> {
          long until = hour + random.nextInt((int) Math.min(60, now() + 2 - hour));
          request.undated(epoch, at(hour), at(until), random.nextInt(4) - 1, revision);
        }
        case 5 -> request.row("cells", ofDay(epoch, hour));
        default -> document(request, hour);
      }
    }
    if (random.nextInt(6) == 0) {
      long from = someHour();
      request.claim(at(from), at(from + random.nextInt(200)));
    }
    return request;
  }

  private String report(String epoch, long hour) {
    return """
        {"epoch":"%s","hour":"%s","upSlots":%d,"touched":%b,"clock":"rtc","revision":%d}
        """
        .formatted(epoch, at(hour), random.nextInt(64), random.nextBoolean(), revision);
  }

  private String ofDay(String epoch, long hour) {
    return """
        {"epoch":"%s","period":"%s","activityId":"%s","source":"screen","value":%d,"revision":%d}
        """
        .formatted(epoch, day(hour), activity(), random.nextInt(5), revision);
  }

  private void document(RequestJson request, long hour) {
    int which = random.nextInt(8);
    int version = ++versions[which];
    String body =
        switch (which) {
          case 0, 1 -> opening(hour);
          case 2, 3 ->
              "{\"hour\":\"%s\",\"total\":%d,\"reasonCode\":\"meal\"}"
                  .formatted(at(hour), random.nextInt(30));
          case 4, 5 ->
              "{\"date\":\"%s\",\"activityId\":\"%s\",\"total\":%d,\"reasonCode\":\"meal\"}"
                  .formatted(day(hour), activity(), random.nextInt(30));
          default -> RequestJson.activityBody("Koffie", random.nextInt(4) == 0);
        };
    String kind = which < 2 ? "opening-hours" : which < 6 ? "headcount" : "activity";
    String id = which < 6 ? "d" + which : "act-" + (which - 6);
    request.document(id, kind, version, version - 1, random.nextInt(8) == 0 ? null : body);
  }

  private String opening(long hour) {
    String spans = "[{\"opens\":\"%02d:30\",\"closes\":\"%02d:00\"}]";
    int opens = random.nextInt(20);
    String open = spans.formatted(opens, opens + 1 + random.nextInt(4) % (24 - opens));
    return "{\"validFrom\":\"%s\",\"week\":{\"TUESDAY\":%s,\"SUNDAY\":%s},\"exceptions\":[]}"
        .formatted(Hours.local(hour).toLocalDate().plusDays(random.nextInt(20)), open, open);
  }

  private static String day(long hour) {
    return Hours.local(hour).toLocalDate().toString();
  }

  private String activity() {
    return "act-" + random.nextInt(2);
  }

  /** Few, so that rows are changed and not only added. */
  private String epochOf(String kiosk) {
    return UUID.nameUUIDFromBytes((kiosk + random.nextInt(4)).getBytes(UTF_8)).toString();
  }
}
