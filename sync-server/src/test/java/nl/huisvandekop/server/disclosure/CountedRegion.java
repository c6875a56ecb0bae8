package nl.huisvandekop.server.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.huisvandekop.server.RunningServer;
import nl.huisvandekop.server.SetClock;
import nl.huisvandekop.server.freshness.Outdated;
import nl.huisvandekop.server.region.RegionPackLoader;
import nl.huisvandekop.server.release.Releasing;
import nl.huisvandekop.server.state.SiteHours;
import nl.huisvandekop.server.summary.Weeks;
import nl.huisvandekop.server.time.Hours;
import org.jdbi.v3.core.Handle;

/** A server's region with places that counted little and much, week after week. */
final class CountedRegion {
  static final LocalDate FIRST = LocalDate.of(2026, 9, 28);
  static final int WEEKS = 7;

  /** A Tuesday: seven weeks are due. */
  static final String NOW = "2026-11-24T10:20:30Z";

  private static final Map<String, List<String>> SITES =
      new TreeMap<>(
          Map.of(
              "WP3058", List.of("hv-01", "hv-02", "hv-03"),
              "WP3057", List.of("hv-04", "hv-05"),
              "WP3185", List.of("hv-06", "hv-07"),
              "WP3186", List.of("hv-08"),
              "WP2757", List.of("hv-09", "hv-10"),
              "WP2740", List.of("hv-11")));

  private final RunningServer server;
  private final Random random;
  private final Map<String, Long> real = new TreeMap<>();

  CountedRegion(RunningServer server, long seed) {
    this.server = server;
    random = new Random(seed);
    for (Map.Entry<String, List<String>> area : SITES.entrySet()) {
      area.getValue().forEach(site -> server.addSite(site, area.getKey()));
    }
    server.store().write(this::fill);
  }

  static List<String> sites() {
    return SITES.values().stream().flatMap(List::stream).sorted().toList();
  }

  /** How a week of a site is named. */
  static String week(String site, LocalDate monday) {
    return site + " " + monday;
  }

  /** The true numbers, which nobody outside knows. */
  Map<String, Long> real() {
    return real;
  }

  private Void fill(Handle handle) {
    long from = Hours.firstOf(FIRST);
    long through = Hours.firstOf(LocalDate.of(2026, 11, 23)) - 1;
    for (String site : sites()) {
      handle.execute(
          "INSERT INTO kiosk (id, site_id, from_hour) VALUES (?, ?, ?)", "k-" + site, site, from);
      handle.execute("INSERT INTO epoch VALUES (?, ?, ?)", "e-" + site, site, "k-" + site);
      handle.execute("INSERT INTO complete_stretch VALUES (?, ?, ?)", "k-" + site, from, through);
      for (int week = 0; week < WEEKS; week++) {
        LocalDate monday = FIRST.plusWeeks(week);
        long value = value(site);
        real.put(week(site, monday), value);
        spread(handle, site, monday, value);
      }
      Outdated.mark(handle, site);
    }
    return null;
  }

  /** Two of one area always count 4: whoever is told that they make 8 knows both. */
  private long value(String site) {
    if (site.equals("hv-04") || site.equals("hv-05")) {
      return 4;
    }
    return switch (random.nextInt(5)) {
      case 0 -> 0;
      case 1, 2 -> 1 + random.nextInt(4);
      case 3 -> 5 + random.nextInt(15);
      default -> 20 + random.nextInt(100);
    };
  }

  private void spread(Handle handle, String site, LocalDate monday, long value) {
    List<Long> hours = new ArrayList<>();
    for (long hour = 0; hour < Math.min(value, 1 + random.nextInt(20)); hour++) {
      hours.add(1L);
    }
    for (long rest = value - hours.size(); rest > 0; rest--) {
      int one = random.nextInt(hours.size());
      hours.set(one, hours.get(one) + 1);
    }
    for (int i = 0; i < hours.size(); i++) {
      count(handle, site, Hours.firstOf(monday) + 9 + i, hours.get(i));
    }
  }

  private static void count(Handle handle, String site, long hour, long value) {
    handle.execute(
        "INSERT INTO hour_cell (epoch, hour, source, site_id, value, revision)"
            + " VALUES (?, ?, 'screen', ?, ?, 1)",
        "e-" + site,
        hour,
        site,
        value);
  }

  /** Each site counts more in a week, late. */
  void countMore(LocalDate monday) {
    server
        .store()
        .write(
            handle -> {
              for (String site : sites()) {
                count(handle, site, Hours.firstOf(monday) + 40, 3);
                Outdated.mark(handle, site);
              }
              return null;
            });
  }

  /** Releases what is due. */
  int release(Hiding hiding) {
    SetClock clock = new SetClock(NOW);
    Weeks weeks = new Weeks(server.store(), new SiteHours(server.store(), clock), clock);
    return new Releasing(
            server.store(),
            weeks,
            new Releases(server.store(), hiding),
            RegionPackLoader.builtIn(),
            clock)
        .releaseDue();
  }
}
