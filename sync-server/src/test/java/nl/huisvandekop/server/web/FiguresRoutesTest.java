package nl.huisvandekop.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Set;
import nl.huisvandekop.server.RunningServer;
import nl.huisvandekop.server.RunningServer.Answer;
import nl.huisvandekop.server.SetClock;
import nl.huisvandekop.server.account.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresRoutesTest {
  private static final String WEEK = "/api/v1/visits?from=2026-11-23&to=2026-11-29";

  @TempDir Path folder;
  private RunningServer server;
  private String[] reader;

  @BeforeEach
  void start() {
    server = new RunningServer(folder, new SetClock("2026-11-24T10:20:30Z"));
    server.addSite("hv-1", "WP3058");
    reader = bearer(server.tokenOf(Role.REGION_READER, Set.of(), null));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void coverageIsARowPerAreaAndANarrowerOnePerGemeente() {
    JsonNode all = server.get("/api/v1/coverage", reader).json();
    assertEquals(52, all.get("areas").size());
    assertEquals("2026-11-24T10:20:30Z", all.get("asOf").asText());
    assertEquals("0.1", all.get("normVersion").asText());
    JsonNode texel = server.get("/api/v1/coverage?gemeente=GM0448", reader).json();
    assertEquals(7, texel.get("areas").size());
  }

  @Test
  void figuresComeAsTablesToo() {
    Answer coverage = server.get("/api/v1/coverage?format=csv", reader);
    assertEquals("text/csv; charset=utf-8", coverage.header("Content-Type").toLowerCase());
    assertEquals(53, coverage.text().lines().count());
    assertTrue(coverage.text().startsWith("code,name,gemeente,kind,inhabitants,"));
    Answer visits = server.get(WEEK + "&per=week&format=csv", reader);
    assertTrue(visits.text().startsWith("site,period,visits,suppressed,byHand,"));
  }

  @Test
  void figuresStayWithinTheReachOfALogin() {
    String[] schagen = bearer(server.tokenOf(Role.GEMEENTE, Set.of("GM0441"), null));
    assertEquals(18, server.get("/api/v1/coverage", schagen).json().get("areas").size());
    assertEquals(
        "403 out-of-reach", server.get("/api/v1/coverage?gemeente=GM0400", schagen).problem());
    assertEquals("404 site-unknown", server.get(WEEK + "&per=week&site=hv-1", schagen).problem());
  }

  @Test
  void aWrongQuestionSaysWhatIsWrong() {
    assertEquals(
        "404 gemeente-unknown", server.get("/api/v1/coverage?gemeente=GM1", reader).problem());
    assertEquals(
        "422 parameter-wrong", server.get("/api/v1/coverage?format=xml", reader).problem());
    assertEquals("422 parameter-missing", server.get("/api/v1/visits", reader).problem());
    assertEquals("422 parameter-wrong", server.get(WEEK + "&per=year", reader).problem());
    assertEquals("404 site-unknown", server.get(WEEK + "&per=day&site=x", reader).problem());
    assertEquals(
        "422 period-reversed",
        server.get("/api/v1/visits?from=2026-11-24&to=2026-11-23&per=day", reader).problem());
  }

  @Test
  void withoutAnyKioskThereIsNoRow() {
    Answer visits = server.get(WEEK + "&per=week", reader);
    assertEquals(200, visits.status());
    assertEquals(0, visits.json().get("rows").size());
  }

  private static String[] bearer(String token) {
    return new String[] {"Authorization", "Bearer " + token};
  }
}
