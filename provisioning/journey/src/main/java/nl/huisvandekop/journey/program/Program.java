package nl.huisvandekop.journey.program;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One of the two programs as a process, and its commands. Not thread-safe. */
public abstract sealed class Program implements AutoCloseable permits Kiosk, SyncServer {
  private final List<String> launch;
  private final Map<String, String> settings;
  private final URI address;
  private final Running running;

  /**
   * Not started yet.
   *
   * @param launch the words that start it
   * @param log where what it says goes
   */
  Program(String name, List<String> launch, Map<String, String> settings, Path log, URI address) {
    this.launch = launch;
    this.settings = Map.copyOf(settings);
    this.address = address;
    this.running = new Running(name, launch, this.settings, log, address);
  }

  static URI loopback(int port) {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Where it listens. */
  public URI address() {
    return address;
  }

  /** Starts it; {@link #awaitReady} tells when it serves. */
  public void start() {
    running.start();
  }

  /** Waits until it is ready to serve. */
  public void awaitReady() {
    running.awaitReady();
  }

  /** Whether its process is there. */
  public boolean isAlive() {
    return running.isAlive();
  }

  /** Its process, for a look at its memory. */
  public long pid() {
    return running.pid();
  }

  /** SIGKILL. */
  public void kill() {
    running.kill();
  }

  /** SIGTERM; fails when it is not gone in ten seconds. */
  public void stop() {
    running.stop();
  }

  @Override
  public void close() {
    running.close();
  }

  /** Runs one of its commands; returns what that printed. */
  String command(String input, String... words) {
    List<String> command = new ArrayList<>(launch);
    command.addAll(List.of(words));
    return Command.run(command, settings, input);
  }
}
