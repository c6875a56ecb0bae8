package nl.huisvandekop.journey.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs one administration command to its end. */
final class Command {
  private static final int MOST_SECONDS = 60;

  private Command() {}

  /**
   * Runs it.
   *
   * @param input what the command reads from standard input: where secrets go, never an argument
   * @return its standard output, without the line end
   * @throws ProgramException when it ends with anything but 0, with what it said
   */
  static String run(List<String> command, Map<String, String> settings, String input) {
    Process process = start(command, settings);
    CompletableFuture<String> output = CompletableFuture.supplyAsync(() -> all(process, true));
    CompletableFuture<String> problems = CompletableFuture.supplyAsync(() -> all(process, false));
    try (var writer = process.outputWriter(StandardCharsets.UTF_8)) {
      writer.write(input);
    } catch (IOException closedUnread) {
      // It ended without reading; its exit code tells why.
    }
    if (exitCode(process) != 0) {
      throw new ProgramException(
          "\"%s\" ended with %d: %s"
              .formatted(named(command), process.exitValue(), problems.join().strip()));
    }
    return output.join().strip();
  }

  private static Process start(List<String> command, Map<String, String> settings) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().putAll(Launch.environment(settings));
    try {
      return builder.start();
    } catch (IOException e) {
      throw new ProgramException("\"" + named(command) + "\" can't be started", e);
    }
  }

  private static int exitCode(Process process) {
    try {
      if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new ProgramException("interrupted", e);
    }
  }

  private static String all(Process process, boolean output) {
    try {
      var stream = output ? process.getInputStream() : process.getErrorStream();
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The command without Java and its flags. */
  private static String named(List<String> command) {
    int jar = command.indexOf("-jar");
    int program = jar >= 0 ? jar + 1 : command.indexOf("-cp") + 2;
    return String.join(" ", command.subList(program, command.size()));
  }
}
