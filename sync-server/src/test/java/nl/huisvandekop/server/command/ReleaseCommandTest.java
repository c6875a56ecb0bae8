package nl.huisvandekop.server.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.huisvandekop.server.RunningServer;
import nl.huisvandekop.server.SetClock;
import nl.huisvandekop.server.disclosure.ReleaseDay;
import nl.huisvandekop.server.freshness.Outdated;
import nl.huisvandekop.server.time.Hours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReleaseCommandTest {
  @TempDir Path folder;
  private final SetClock clock = new SetClock("2026-11-24T10:20:00Z");

  private String release() {
    StringWriter out = new StringWriter();
    CommandLine line =
        ServerCommand.line(Map.of("SERVER_DATA", folder.toString()), clock, "9.9", settings -> {});
    line.setOut(new PrintWriter(out));
    assertEquals(0, line.execute("release"));
    return out.toString().strip();
  }

  @Test
  void besideARunningServerTheWeeksThatAreDueAreReleasedOnceAndTheirNumberIsPrinted() {
    LocalDate newest = ReleaseDay.newestDue(clock.instant());
    try (RunningServer server = new RunningServer(folder, clock)) {
      server.addSite("hv-1", "WP3058");
      assertEquals("0", release());
      server
          .store()
          .write(
              handle -> {
                handle.execute(
                    "INSERT INTO kiosk (id, site_id, from_hour) VALUES ('k', 'hv-1', ?)",
                    Hours.firstOf(newest.minusWeeks(1)));
                Outdated.mark(handle, "hv-1");
                return null;
              });
      assertEquals("2", release());
      assertEquals("0", release());
      assertEquals(
          List.of("2026-W45", "2026-W46"),
          server.get("/api/v1/releases").json().get("weeks").findValuesAsText("week"));
    }
  }
}
