package nl.huisvandekop.journey.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.huisvandekop.journey.postgres.OwnPostgres;
import nl.huisvandekop.journey.program.Launch;
import nl.huisvandekop.journey.program.Ports;
import nl.huisvandekop.journey.program.SyncServer;
import nl.huisvandekop.journey.program.Waiting;
import nl.huisvandekop.server.store.ServerStore;
import nl.huisvandekop.server.time.Hours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How pages of a whole country fare on PostgreSQL, and those of a large single server on SQLite. No
 * test: it only runs when {@code provisioning/bench --country} asks for it by name. It writes its
 * rows into the file that the property {@code bench.rows} names, and what PostgreSQL did for slow
 * statements into {@code bench.plans}; {@link CountryPlace} says where what it makes stays.
 */
class CountryBench {
  private static final int WARM_UP = 30;
  private static final int REQUESTS = 200;
  private static final Duration FRESH = Duration.ofHours(2);
  private static final long WATCHED_MILLIS = 1_000;
  private static final double MIB = 1024.0 * 1024;

  /** What the machine's memory allows; for looking at plans, each slow statement is explained. */
  private static Map<String, String> settings() {
    Path plans = Path.of(System.getProperty("bench.plans")).toAbsolutePath();
    Map<String, String> settings =
        new HashMap<>(
            Map.of(
                "shared_buffers", "2GB",
                "effective_cache_size", "12GB",
                "work_mem", "32MB",
                "max_wal_size", "8GB",
                "session_preload_libraries", "auto_explain",
                "auto_explain.log_min_duration", "50ms",
                "auto_explain.log_analyze", "on",
                "logging_collector", "on"));
    settings.put("log_directory", plans.getParent().toString());
    settings.put("log_filename", plans.getFileName().toString());
    return settings;
  }

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private final BenchTable table = new BenchTable();
  private final Launch launch = Launch.plainJars(Path.of("../.."));

  @Test
  void measure() throws Exception {
    Path kop = Files.createDirectories(folder.resolve("kop"));
    Map<String, Timings> small;
    try (SyncServer server = new SyncServer(launch, kop, Ports.free())) {
      String site = server.addSampleSite("Voorbeeldhuis", "WP3058", 52.89, 4.74);
      small = measure(server, site, List.of(site), "WP3058", "GM0400");
    }
    country(small);
    oneServer(small);
    Files.write(Path.of(System.getProperty("bench.rows")), table.rows());
  }

  private void country(Map<String, Timings> small) throws Exception {
    CountryPlace place = CountryPlace.of("country", CountryExtent.country(), folder);
    try (OwnPostgres postgres = new OwnPostgres(place.folder(), Ports.free(), settings())) {
      if (!place.isMade()) {
        ServerStore.openPostgres(postgres.create("huis")).close();
      }
      try (Connection database = postgres.connect("huis")) {
        fill(place, database, true);
        long bytes = number(database, "SELECT pg_database_size('huis')");
        say("the database takes %.0f MiB", bytes / MIB);
        measureFilled(
            "a country on PostgreSQL",
            place,
            database,
            Map.of("DATABASE_URL", postgres.address("huis")),
            small);
      }
    }
  }

  private void oneServer(Map<String, Timings> small) throws Exception {
    CountryPlace place = CountryPlace.of("one", CountryExtent.oneServer(), folder);
    Path data = place.folder().resolve("server");
    if (!place.isMade()) {
      ServerStore.open(data).close();
    }
    Path file = data.resolve("server.db");
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      fill(place, database, false);
      say("the file takes %.0f MiB", Files.size(file) / MIB);
      measureFilled("100 sites of ten years on SQLite", place, database, Map.of(), small);
    }
  }

  private static void fill(CountryPlace place, Connection database, boolean postgres)
      throws Exception {
    CountryFacts facts = new CountryFacts(database, place.extent(), postgres);
    if (place.isMade()) {
      facts.hearOfKiosks();
    } else {
      long begin = System.nanoTime();
      long rows = facts.make(new CountryPack(place.extent()));
      place.noteMade();
      say("%d rows of hours in %.0f s", rows, seconds(begin));
    }
  }

  private void measureFilled(
      String what,
      CountryPlace place,
      Connection database,
      Map<String, String> settings,
      Map<String, Timings> small)
      throws IOException {
    CountryExtent extent = place.extent();
    Path pack = place.folder().resolve("pack");
    new CountryPack(extent).write(pack);
    Map<String, String> all = new HashMap<>(settings);
    all.put("REGION_PACK", pack.toString());
    try (SyncServer server = new SyncServer(launch, place.folder(), Ports.free(), all)) {
      awaitFigures(what, server, database);
      String area = CountryPack.areaCode(extent.areas() / 2);
      measure(
              server,
              CountryFacts.site(1),
              extent.someSites(REQUESTS),
              area,
              CountryPack.gemeenteCode(0))
          .forEach(
              (page, timings) -> {
                if (small.containsKey(page)) {
                  table.page(what + ": " + page, timings, small.get(page));
                }
              });
    }
  }

  private void awaitFigures(String what, SyncServer server, Connection database) {
    long begin = System.nanoTime();
    server.start();
    server.awaitReady();
    say("%s: ready after %.1f s", what, seconds(begin));
    // An hour that began marks all of them, as soon as the server's own round sees it.
    String left =
        "SELECT (SELECT count(*) FROM outdated)"
            + " + (SELECT count(*) FROM weeks_made WHERE through_hour < %d)"
                .formatted(Hours.of(Instant.now()));
    Waiting.until(FRESH, () -> left(database, left) == 0);
    say("%s: all sites' weeks made and judged %.0f s after the start", what, seconds(begin));
  }

  private long left(Connection database, String sql) {
    try {
      Thread.sleep(WATCHED_MILLIS);
      return number(database, sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Each page in turn, so that what else the machine does weighs on all. */
  private Map<String, Timings> measure(
      SyncServer server, String site, List<String> sites, String area, String gemeente) {
    if (!server.isAlive()) {
      server.start();
      server.awaitReady();
    }
    // Another name each time: a store that is kept has those of the runs before.
    String user = "bench-" + Instant.now().getEpochSecond();
    server.addUser(user, "region-reader");
    String token = server.token(user);
    Map<String, List<String>> pages = pages(site, sites, area, gemeente);
    Map<String, Timings> measured = new LinkedHashMap<>();
    pages.forEach(
        (name, paths) -> {
          if (exists(server.address().resolve(paths.get(0)), token)) {
            ask(server, paths, WARM_UP, token);
            measured.put(name, ask(server, paths, REQUESTS, token));
            Timings timings = measured.get(name);
            say("  %s: p50 %.0f ms, p95 %.0f ms", name, timings.millis(0.5), timings.millis(0.95));
          } else {
            say("  %s: is not there", name);
          }
        });
    return measured;
  }

  private static Map<String, List<String>> pages(
      String site, List<String> sites, String area, String gemeente) {
    LocalDate today = LocalDate.now();
    String lastYear = "from=%s&to=%s&per=week".formatted(today.minusYears(1), today.minusDays(1));
    Map<String, List<String>> pages = new LinkedHashMap<>();
    pages.put("overview", List.of("/"));
    pages.put("coverage, page", List.of("/dekking"));
    pages.put("coverage, page of a gemeente", List.of("/dekking?gemeente=" + gemeente));
    pages.put("coverage, JSON", List.of("/api/v1/coverage"));
    pages.put("area, page", List.of("/dekking/" + area));
    pages.put("new place, page", List.of("/dekking/nieuwe-plek"));
    pages.put("list of sites, page", List.of("/plekken"));
    pages.put("site, page", sites.stream().map(id -> "/plekken/" + id).toList());
    pages.put("site, norm as JSON", List.of("/api/v1/sites/" + site + "/norm"));
    pages.put(
        "a site's weeks of a year, JSON",
        sites.stream().map(id -> "/api/v1/visits?" + lastYear + "&site=" + id).toList());
    pages.put("kiosks, page", List.of("/kiosken"));
    pages.put("visits compared, page", List.of("/bezoek"));
    pages.put("inventory, page", List.of("/inventaris"));
    pages.put("norm versions, page", List.of("/normenkader"));
    pages.put("open: all places, page", List.of("/huizen"));
    pages.put("open: an area, page", List.of("/huizen/woonkern/" + area));
    return pages;
  }

  /** A page that leads elsewhere is none that staff looks at. */
  private boolean exists(URI address, String token) {
    int status = get(address, token).statusCode();
    if (status >= 500) {
      throw new IllegalStateException(address + " answers " + status);
    }
    return status == 200;
  }

  private Timings ask(SyncServer server, List<String> paths, int requests, String token) {
    long[] nanos = new long[requests];
    long begin = System.nanoTime();
    for (int i = 0; i < requests; i++) {
      long asked = System.nanoTime();
      HttpResponse<byte[]> answer =
          get(server.address().resolve(paths.get(i % paths.size())), token);
      nanos[i] = System.nanoTime() - asked;
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(answer.uri() + " answers " + answer.statusCode());
      }
    }
    return Timings.of(nanos, System.nanoTime() - begin);
  }

  private HttpResponse<byte[]> get(URI address, String token) {
    try {
      return client.send(
          HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token).build(),
          BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static long number(Connection database, String sql) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static double seconds(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }

  /** In a file, since what a test prints is kept back until it ends. */
  private static void say(String pattern, Object... values) {
    Path progress = Path.of(System.getProperty("bench.rows") + ".progress");
    String line = LocalTime.now().withNano(0) + " " + pattern.formatted(values) + "\n";
    try {
      Files.writeString(progress, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
