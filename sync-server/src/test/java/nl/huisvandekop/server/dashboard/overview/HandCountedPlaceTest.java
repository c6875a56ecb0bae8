package nl.huisvandekop.server.dashboard.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import nl.huisvandekop.server.RunningServer;
import nl.huisvandekop.server.RunningServer.Answer;
import nl.huisvandekop.server.SetClock;
import nl.huisvandekop.server.account.Role;
import nl.huisvandekop.server.freshness.Outdated;
import nl.huisvandekop.server.time.Hours;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A place without a kiosk: open on Monday from 10 to 16, of which three hours were counted. */
class HandCountedPlaceTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final String OPENING =
      """
      {"validFrom":"2026-11-02","week":{"MONDAY":[{"opens":"10:00","closes":"16:00"}],\
      "TUESDAY":[{"opens":"11:00","closes":"13:00"}]},"exceptions":[]}""";

  @TempDir static Path folder;
  private static RunningServer server;
  private static String[] reader;

  @BeforeAll
  static void start() {
    // On Tuesday the first hour runs: it is neither missing nor to be awaited.
    server = new RunningServer(folder, new SetClock("2026-11-24T10:20:30Z"));
    server.addSite("hv-1", "WP3058");
    server
        .store()
        .write(
            handle -> {
              document(handle, "opening", "opening-hours", OPENING);
              for (int hour = 10; hour < 13; hour++) {
                document(handle, "heads-" + hour, "headcount", "{}");
                handle.execute(
                    "INSERT INTO headcount (site_id, document_id, hour, total)"
                        + " VALUES ('hv-1', ?, ?, 7)",
                    "heads-" + hour,
                    Hours.firstOf(MONDAY) + hour);
              }
              Outdated.mark(handle, "hv-1");
              return null;
            });
    reader =
        new String[] {
          "Authorization", "Bearer " + server.tokenOf(Role.REGION_READER, Set.of(), null)
        };
  }

  private static void document(Handle handle, String id, String kind, String body) {
    handle.execute(
        "INSERT INTO document (site_id, id, kind, version, deleted, body)"
            + " VALUES ('hv-1', ?, ?, 1, 0, ?)",
        id,
        kind,
        body);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String text(String path) {
    Answer answer = server.get(path, reader);
    assertEquals(200, answer.status(), answer.text());
    return answer.text();
  }

  @Test
  void hoursThatNobodyCountedStayInWhatAFigureIsSetAgainst() {
    String week = "?van=2026-W48&tot=2026-W48&gemeente=GM0400";
    String[] pages = {text("/"), text("/bezoek" + week), text("/plekken/hv-1")};
    for (String page : pages) {
      assertTrue(page.contains("over 3 van de 6 open uren"), page);
      assertTrue(page.contains("3 uur niet geteld"), page);
    }
    assertTrue(text("/bezoek.csv" + week).contains("2026-W48,2026-W48,21,6,3,0,0,"));
    String coverage = text("/api/v1/coverage?gemeente=GM0400");
    assertTrue(coverage.contains("\"openHoursThisWeek\":6,\"openHoursKnownThisWeek\":3,"));
  }

  @Test
  void aTableHasNoNumberWhereNothingIsKnownAndSaysWhy() {
    String week = "/bezoek.csv?van=2026-W48&tot=2026-W48";
    String plain = text(week);
    assertTrue(plain.contains("urenNietGeteld,reden,voorbeeld"), plain);
    assertTrue(
        plain.contains(
            "Texel,2026-W48,2026-W48,,,,,,2026-W47,2026-W47,,,,false,,openingHoursUnknown,false"),
        plain);
    String dutch = text(week + "&scheiding=puntkomma");
    assertTrue(dutch.contains(";nee;;geen openingstijden bekend;nee\r\n"), dutch);
    assertTrue(text("/api/v1/coverage?format=csv").contains(",0,,,0,Texel,"));
  }

  @Test
  void aPlaceThatCountsAndIsNotActiveIsNamed() {
    server.store().write(h -> h.execute("UPDATE site SET status = 'to-check' WHERE id = 'hv-1'"));
    try {
      String said = "zit ook een plek die niet actief is: Huis hv-1 (Na te gaan)";
      assertTrue(text("/").contains(said));
      assertTrue(text("/bezoek?van=2026-W48&tot=2026-W48").contains(said));
    } finally {
      server.store().write(h -> h.execute("UPDATE site SET status = 'active' WHERE id = 'hv-1'"));
    }
  }

  @Test
  void itsPageTellsNotCountedFromClosedAndAwaitsNothing() {
    String page = text("/plekken/hv-1");
    assertTrue(page.contains("open, niet geteld"), page);
    assertTrue(page.contains("Niet geteld zijn 3 open uren: maandag 23 november van 13 tot 16"));
    assertTrue(page.contains("class=\"closed level-0\""), page);
    assertTrue(page.contains("is nu bezig"), page);
    assertFalse(page.contains("is nog niets binnen"), page);
  }
}
