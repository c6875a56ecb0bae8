package nl.huisvandekop.journey.program;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One of the two programs, which can be started and ended again and again on the same data. */
final class Running implements AutoCloseable {
  private static final Duration READY = Duration.ofSeconds(40);

  private final String name;
  private final List<String> command;
  private final Map<String, String> settings;
  private final Path log;
  private final Web web;
  private ChildProcess child;

  Running(String name, List<String> command, Map<String, String> settings, Path log, URI address) {
    this.name = name;
    this.command = command;
    this.settings = Map.copyOf(settings);
    this.log = log;
    this.web = new Web(address);
  }

  void start() {
    if (isAlive()) {
      throw new IllegalStateException(name + " runs already");
    }
    child = new ChildProcess(name, command, settings, log);
  }

  /**
   * Waits until it is ready to serve.
   *
   * @throws ProgramException with its last words when it ended or is not ready in time
   */
  void awaitReady() {
    Waiting.until(READY, () -> !child.isAlive() || isReady());
    if (!child.isAlive()) {
      throw new ProgramException(name + " ended at its start:\n" + child.lastWords());
    }
    if (!isReady()) {
      throw new ProgramException(name + " is not ready in time:\n" + child.lastWords());
    }
  }

  boolean isAlive() {
    return child != null && child.isAlive();
  }

  long pid() {
    return child.pid();
  }

  void kill() {
    child.kill();
  }

  void stop() {
    child.stop();
  }

  @Override
  public void close() {
    if (child != null) {
      child.close();
    }
  }

  private boolean isReady() {
    try {
      return web.send(web.to("/health/ready")).status() == 200;
    } catch (UncheckedIOException notListening) {
      return false;
    }
  }
}
