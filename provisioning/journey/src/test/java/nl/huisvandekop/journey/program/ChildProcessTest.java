package nl.huisvandekop.journey.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
  @TempDir Path folder;

  @Test
  void itEndsByItselfWhenItIsToldTo() {
    ChildProcess child = child("echo started; exec sleep 100");
    assertTrue(Waiting.until(Duration.ofSeconds(10), () -> child.lastWords().equals("started")));
    child.stop();
    assertFalse(child.isAlive());
  }

  @Test
  void oneThatDoesNotListenIsKilled() {
    ChildProcess child = child("trap '' TERM; echo deaf; while :; do sleep 0.05; done");
    assertTrue(Waiting.until(Duration.ofSeconds(10), () -> child.lastWords().equals("deaf")));
    child.kill();
    assertFalse(child.isAlive());
  }

  @Test
  void itGetsItsSettingsAndNoneOfThisProcess() {
    ChildProcess child = child("echo \"$SYNC_SERVER $KIOSK_PORT $PATH\"");
    Waiting.until(Duration.ofSeconds(10), () -> !child.isAlive());
    assertEquals(" 8081 " + System.getenv("PATH"), child.lastWords());
  }

  @Test
  void aCommandThatFailsIsToldWithWhatItSaid() {
    List<String> command = List.of("/bin/sh", "-c", "echo nothing here >&2; exit 3");
    ProgramException told =
        assertThrows(ProgramException.class, () -> Command.run(command, Map.of(), ""));
    assertTrue(told.getMessage().endsWith("ended with 3: nothing here"), told.getMessage());
  }

  @Test
  void aSecretGoesThroughStandardInput() {
    List<String> command = List.of("/bin/sh", "-c", "read -r pin; echo \"got $pin\"");
    assertEquals("got 1234", Command.run(command, Map.of(), "1234\n"));
  }

  private ChildProcess child(String script) {
    return new ChildProcess(
        "child",
        List.of("/bin/sh", "-c", script),
        Map.of("KIOSK_PORT", "8081"),
        folder.resolve("child.log"));
  }
}
