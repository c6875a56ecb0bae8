package nl.huisvandekop.journey.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program that runs until it is told to end. Not for several threads at once.
 *
 * <p>Where setpriv is there (every Debian), the kernel ends the child when the thread that started
 * it is gone, so that not even SIGKILL leaves one behind.
 */
final class ChildProcess implements AutoCloseable {
  private static final int STOP_SECONDS = 10;
  private static final Path SETPRIV = Path.of("/usr/bin/setpriv");
  private static final int SHOWN_LINES = 20;

  private final String name;
  private final Path log;
  private final Process process;

  /**
   * Starts it.
   *
   * @param log the file to which all that it says is added
   */
  ChildProcess(String name, List<String> command, Map<String, String> settings, Path log) {
    this.name = name;
    this.log = log;
    List<String> whole = new ArrayList<>();
    if (Files.isExecutable(SETPRIV)) {
      whole.addAll(List.of(SETPRIV.toString(), "--pdeathsig", "TERM"));
    }
    whole.addAll(command);
    ProcessBuilder builder =
        new ProcessBuilder(whole)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().clear();
    builder.environment().putAll(Launch.environment(settings));
    try {
      Files.createDirectories(log.getParent());
      process = builder.start();
      process.getOutputStream().close();
    } catch (IOException e) {
      throw new ProgramException(name + " can't be started", e);
    }
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** SIGKILL: it gets no chance to tidy up. Returns when it is gone. */
  void kill() {
    process.destroyForcibly();
    await(Long.MAX_VALUE);
  }

  /**
   * SIGTERM.
   *
   * @throws ProgramException when it is not gone within ten seconds; it is killed then
   */
  void stop() {
    process.destroy();
    if (!await(STOP_SECONDS)) {
      kill();
      throw new ProgramException(name + " did not end within " + STOP_SECONDS + " s of SIGTERM");
    }
  }

  @Override
  public void close() {
    process.destroy();
    if (!await(STOP_SECONDS)) {
      kill();
    }
  }

  /** The end of what it said, for a message on why it failed. */
  String lastWords() {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join(
          "\n", lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean await(long seconds) {
    try {
      return process.waitFor(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
