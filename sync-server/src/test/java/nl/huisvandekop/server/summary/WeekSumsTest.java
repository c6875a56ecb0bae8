package nl.huisvandekop.server.summary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.huisvandekop.server.store.Database;
import nl.huisvandekop.server.store.EachDatabase;
import nl.huisvandekop.server.store.ServerStore;
import nl.huisvandekop.server.summary.WeekSums.AreaWeeks;
import org.jdbi.v3.core.HandleCallback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** What the database adds up is what the weeks add up to one by one. */
@EachDatabase
class WeekSumsTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-09-28");
  private static final int SITES = 12;
  private static final int WEEKS = 10;

  /** From the second week to the last but one, by dates in the midst of them. */
  private static final LocalDate FROM = MONDAY.plusDays(7 + 2);

  private static final LocalDate THROUGH = MONDAY.plusDays(7 * (WEEKS - 2) + 4);

  @Parameter Database database;
  @TempDir Path folder;
  private final Random random = new Random(47);
  private ServerStore store;

  @BeforeEach
  void fill() {
    store = database.open(folder);
    store.write(
        handle -> {
          for (int nr = 0; nr < SITES; nr++) {
            handle.execute(
                "INSERT INTO site (id, name, area_code, status) VALUES (?, ?, ?, ?)",
                id(nr),
                id(nr),
                area(nr),
                active(nr) ? "active" : "closed");
            List<SiteWeek> weeks = new ArrayList<>();
            for (int week = 0; week < WEEKS; week++) {
              if (random.nextInt(5) > 0) {
                weeks.add(week(id(nr), MONDAY.plusWeeks(week)));
              }
            }
            WeekRows.replace(handle, id(nr), MONDAY, weeks);
          }
          return null;
        });
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static String id(int nr) {
    return "hv-" + nr;
  }

  /** Three areas, and places without one. */
  private static String area(int nr) {
    return nr % 4 == 3 ? null : "WP000" + nr % 4;
  }

  private static boolean active(int nr) {
    return nr % 5 != 0 && area(nr) != null;
  }

  private static int nr(SiteWeek week) {
    return Integer.parseInt(week.siteId().substring(3));
  }

  private SiteWeek week(String site, LocalDate monday) {
    int counted = random.nextInt(3);
    int down = random.nextInt(3);
    int closed = random.nextInt(2);
    int planned = random.nextInt(2) * (counted + down + random.nextInt(3));
    return new SiteWeek(
        site,
        monday,
        500_000,
        random.nextInt(20) - 5,
        random.nextInt(3) - 2,
        random.nextInt(6) == 0,
        new StateCounts(counted, 0, closed, down, 0),
        planned == 0
            ? OpenHours.NONE
            : new OpenHours(planned, counted, 0, down, 0, random.nextInt(2)),
        0);
  }

  private <T> T read(HandleCallback<T, RuntimeException> work) {
    return store.read(work);
  }

  private List<SiteWeek> weeks(Among among) {
    return read(handle -> Weeks.ofAll(handle, FROM, THROUGH)).stream()
        .filter(week -> among.areas() == null || isIn(among.areas(), area(nr(week))))
        .filter(week -> !among.notActive() || !active(nr(week)))
        .toList();
  }

  private static boolean isIn(Collection<String> areas, String area) {
    return area != null && areas.contains(area);
  }

  private static <K> Map<K, Figure> sums(List<SiteWeek> weeks, Function<SiteWeek, K> by) {
    return weeks.stream()
        .collect(groupingBy(by, reducing(Figure.NONE, SiteWeek::figure, Figure::plus)));
  }

  private static List<Among> some() {
    Among areas = Among.areas(List.of("WP0000", "WP0002"));
    return List.of(
        Among.ALL,
        areas,
        Among.areas(List.of()),
        Among.ALL.thatAreNotActive(),
        areas.thatAreNotActive());
  }

  @Test
  void whatASiteOrAWeekCountedIsTheSumOfItsWeeks() {
    for (Among among : some()) {
      assertEquals(
          sums(weeks(among), SiteWeek::siteId),
          read(handle -> WeekSums.perSite(handle, FROM, THROUGH, among)),
          among.toString());
      List<LocalDate> mondays = List.of(MONDAY.plusWeeks(1), MONDAY.plusWeeks(5));
      assertEquals(
          sums(
              weeks(among).stream().filter(week -> mondays.contains(week.monday())).toList(),
              SiteWeek::monday),
          read(handle -> WeekSums.perWeek(handle, mondays, among)),
          among.toString());
    }
  }

  @Test
  void aWeekOfAnAreaIsKnownWhenAnythingIsKnownOfItAtOneOfItsSites() {
    for (Among among : some()) {
      Map<String, AreaWeeks> sums = new HashMap<>();
      weeks(among).stream()
          .filter(week -> area(nr(week)) != null)
          .collect(groupingBy(week -> area(nr(week))))
          .forEach((area, weeks) -> sums.put(area, together(weeks)));
      assertEquals(
          sums, read(handle -> WeekSums.perArea(handle, FROM, THROUGH, among)), among.toString());
    }
  }

  private static AreaWeeks together(List<SiteWeek> weeks) {
    return new AreaWeeks(
        weeks.stream().mapToLong(SiteWeek::visits).sum(),
        weeks.stream()
            .filter(SiteWeek::known)
            .map(SiteWeek::monday)
            .collect(Collectors.toSet())
            .size(),
        weeks.stream().map(SiteWeek::open).reduce(OpenHours.NONE, OpenHours::plus));
  }

  @Test
  void theWeeksWithMostHoursOffComeFirstAndOfTwoAlikeTheLater() {
    for (Among among : some()) {
      assertEquals(
          weeks(among).stream()
              .filter(week -> week.open().down() > 0)
              .sorted(
                  Comparator.comparing((SiteWeek week) -> -week.open().down())
                      .thenComparing(SiteWeek::monday, Comparator.reverseOrder())
                      .thenComparing(SiteWeek::siteId))
              .limit(5)
              .toList(),
          read(handle -> WeekSums.mostDown(handle, FROM, THROUGH, among, 5)),
          among.toString());
    }
  }
}
