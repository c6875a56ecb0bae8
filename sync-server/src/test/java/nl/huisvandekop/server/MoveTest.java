package nl.huisvandekop.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.javalin.http.HandlerType;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.huisvandekop.server.RunningServer.Answer;
import nl.huisvandekop.server.account.Role;
import nl.huisvandekop.server.command.ServerCommand;
import nl.huisvandekop.server.dashboard.CountedSite;
import nl.huisvandekop.server.region.RegionPackLoader;
import nl.huisvandekop.server.settings.ServerSettings;
import nl.huisvandekop.server.store.Database;
import nl.huisvandekop.server.store.DatabasesGoAfterwards;
import nl.huisvandekop.server.store.ServerStore;
import nl.huisvandekop.server.web.Route;
import nl.huisvandekop.server.web.RouteTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server's store moves from SQLite to PostgreSQL, and nobody sees a difference. */
@DatabasesGoAfterwards
class MoveTest {
  /** Says how a program fares, which may differ. */
  private static final Set<String> OF_ITS_OWN = Set.of("/metrics");

  private static final Map<String, String> PLACES =
      Map.of("{id}", "hv-1", "{code}", "WP3058", "{gemeente}", "GM0400");

  @TempDir Path folder;
  private final SetClock clock = new SetClock("2026-11-24T10:20:30Z");
  private String token;

  @BeforeEach
  void aServerWasUsedForSomeWeeks() {
    try (RunningServer server = new RunningServer(folder, clock)) {
      server.addSite("hv-1", "WP3058");
      server.addSite("hv-2", "WP2460");
      CountedSite.at(server.store(), "hv-1");
      token = "Bearer " + server.tokenOf(Role.REGION_ADMIN, Set.of(), null);
    }
  }

  @Test
  @Timeout(120)
  void everyPageAndAnswerIsTheSameAfterwards() {
    Outcome outcome = move(Database.POSTGRESQL.settings(folder).get("DATABASE_URL"));
    assertEquals(0, outcome.exit(), outcome.err());
    assertTrue(outcome.out().matches("\\d+ rows of \\d+ tables moved.*"), outcome.out());
    try (RunningServer before = new RunningServer(Database.SQLITE, folder, clock);
        RunningServer after =
            new RunningServer(
                Database.POSTGRESQL,
                folder,
                clock,
                Map.of("SERVER_DATA", folder.resolve("other").toString()))) {
      awaitFigures(before.store());
      awaitFigures(after.store());
      for (String path : paths(before.store())) {
        Answer old = before.get(path, "Authorization", token);
        Answer moved = after.get(path, "Authorization", token);
        assertEquals(old.status(), moved.status(), path);
        assertEquals(neutral(old, before), neutral(moved, after), path);
      }
    }
  }

  @Test
  void aDatabaseThatHoldsSomethingIsRefusedAndKeepsIt() {
    String url = Database.POSTGRESQL.settings(folder).get("DATABASE_URL");
    try (ServerStore target = Database.POSTGRESQL.open(folder)) {
      target.write(
          handle ->
              handle.execute(
                  "INSERT INTO site (id, name, status) VALUES ('hv-own', 'Eigen', 'closed')"));
      refused("is not empty", url);
      assertEquals(
          List.of("hv-own"),
          target.read(
              handle -> handle.createQuery("SELECT id FROM site").mapTo(String.class).list()));
    }
  }

  @Test
  void aMoveWhileTheServerRunsIsRefused() {
    try (RunningServer running = new RunningServer(folder, clock)) {
      refused(
          "Another program is running", Database.POSTGRESQL.settings(folder).get("DATABASE_URL"));
      assertEquals(200, running.get("/health/ready").status());
    }
  }

  @Test
  void anAddressIsNoArgumentAndMustBeOfPostgres() {
    Outcome outcome = run("", "move", "--to", "jdbc:postgresql://localhost/huis");
    assertEquals(1, outcome.exit());
    assertTrue(outcome.err().contains("standard input"), outcome.err());
    refused("Expected jdbc:postgresql://", "postgres://localhost/huis");
    refused("Expected jdbc:postgresql://", "");
  }

  /** Servers make some figures in the background, each in its own time. */
  private static void awaitFigures(ServerStore store) {
    while (store.read(
        handle ->
            handle
                .createQuery("SELECT EXISTS (SELECT 1 FROM outdated)")
                .mapTo(Boolean.class)
                .one())) {
      Thread.yield();
    }
  }

  private List<String> paths(ServerStore store) {
    ServerSettings settings = ServerSettings.read(Map.of("SERVER_DATA", folder.toString()), null);
    ServerParts parts = new ServerParts(settings, store, RegionPackLoader.builtIn(), clock);
    return RouteTable.of(ServerWeb.handlers(parts)).stream()
        .filter(route -> route.method() == HandlerType.GET)
        .map(Route::path)
        .filter(path -> !OF_ITS_OWN.contains(path))
        .map(MoveTest::withPlaces)
        .toList();
  }

  private static String withPlaces(String path) {
    String filled = path;
    for (Map.Entry<String, String> place : PLACES.entrySet()) {
      filled = filled.replace(place.getKey(), place.getValue());
    }
    return filled.equals("/api/v1/visits")
        ? "/api/v1/visits?from=2026-10-01&to=2026-11-24&per=day"
        : filled.replaceAll("\\{[^}]*}", "x");
  }

  /** Without what only the address of the server makes different. */
  private static String neutral(Answer answer, RunningServer server) {
    return answer.text().replace(":" + server.at("/").getPort(), ":PORT");
  }

  private void refused(String why, String address) {
    Outcome outcome = move(address);
    assertEquals(1, outcome.exit(), outcome.out());
    assertTrue(outcome.err().contains(why), outcome.err());
  }

  private Outcome move(String address) {
    return run(address + "\n", "move", "--to", "-");
  }

  private record Outcome(int exit, String out, String err) {}

  private Outcome run(String input, String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    try {
      int exit =
          ServerCommand.line(Map.of("SERVER_DATA", folder.toString()), clock, "9.9", settings -> {})
              .setOut(new PrintWriter(out))
              .setErr(new PrintWriter(err))
              .execute(words);
      return new Outcome(exit, out.toString().strip(), err.toString().strip());
    } finally {
      System.setIn(before);
    }
  }
}
