package nl.huisvandekop.journey.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TallyMainTest {
  private static final List<String> MODULES =
      List.of(
          "sync-server/protocol",
          "sync-server/chassis",
          "sync-server",
          "kiosk",
          "provisioning/card-writer",
          "provisioning/journey");

  @TempDir Path root;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @BeforeEach
  void everyModuleHasAPassingTest() throws IOException {
    for (String module : MODULES) {
      report(module, "Plain", "<testcase classname='Plain' name='passes'/>");
    }
  }

  @Test
  void theLastLineCountsWhatPassed() throws IOException {
    assertTrue(tally());
    assertEquals("6 passed, 0 failed", lastLine());
  }

  @Test
  void aFailedTestIsCountedAndNamed() throws IOException {
    report("kiosk", "Bad", "<testcase classname='Bad' name='breaks'><failure/></testcase>");
    report("kiosk", "Worse", "<testcase classname='Worse' name='throws'><error/></testcase>");

    assertFalse(tally());
    assertEquals("6 passed, 2 failed", lastLine());
    assertTrue(text().contains("kiosk Bad.breaks"), text());
    assertTrue(text().contains("kiosk Worse.throws"), text());
  }

  @Test
  void aSkippedTestIsNamedWithItsReason() throws IOException {
    String skipped = "<skipped message='no browser'/>";
    report("kiosk", "Idle", "<testcase classname='Idle' name='waits'>" + skipped + "</testcase>");

    assertTrue(tally());
    assertEquals("6 passed, 0 failed, 1 skipped", lastLine());
    assertTrue(text().contains("kiosk Idle.waits: no browser"), text());
  }

  @Test
  void aModuleWithoutOneTestIsAFailure() throws IOException {
    Files.delete(root.resolve("kiosk/target/surefire-reports/TEST-Plain.xml"));

    assertFalse(tally());
    assertEquals("5 passed, 1 failed", lastLine());
    assertTrue(text().contains("kiosk: not one test ran"), text());
  }

  @Test
  void aCheckThatIsNoTestCountsAsOne() {
    assertFalse(
        tally(
            List.of("--outcome", "demo --check", "failed", "see above"),
            List.of("--outcome", "shellcheck", "skipped", "not here"),
            List.of("--note", "tests on the moon")));

    assertEquals("6 passed, 1 failed, 1 skipped", lastLine());
    assertTrue(text().contains("  demo --check: see above"), text());
    assertTrue(text().contains("  shellcheck: not here"), text());
    assertTrue(text().contains("  tests on the moon"), text());
  }

  private void report(String module, String name, String cases) throws IOException {
    Path folder = root.resolve(module).resolve("target/surefire-reports");
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("TEST-" + name + ".xml"), "<testsuite>" + cases + "</testsuite>");
  }

  @SafeVarargs
  private boolean tally(List<String>... more) {
    List<String> args = new ArrayList<>(List.of(root.toString()));
    for (List<String> words : more) {
      args.addAll(words);
    }
    return new TallyMain(new PrintStream(printed, true, StandardCharsets.UTF_8)).run(args);
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  private String lastLine() {
    List<String> lines = text().lines().toList();
    return lines.get(lines.size() - 1);
  }
}
