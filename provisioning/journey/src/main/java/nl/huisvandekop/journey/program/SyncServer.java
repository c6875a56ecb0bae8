package nl.huisvandekop.journey.program;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A sync-server on embedded SQLite and its administration commands. Not thread-safe. */
public final class SyncServer implements AutoCloseable {
  private final Launch launch;
  private final URI address;
  private final Map<String, String> settings;
  private final Running running;

  /**
   * Not started yet.
   *
   * @param folder where its data and its log go
   * @param port on 127.0.0.1
   */
  public SyncServer(Launch launch, Path folder, int port) {
    this.launch = launch;
    this.address = URI.create("http://127.0.0.1:" + port);
    this.settings =
        Map.of(
            "SERVER_HOST", "127.0.0.1",
            "SERVER_PORT", String.valueOf(port),
            "SERVER_DATA", folder.resolve("server").toString(),
            "PUBLIC_URL", address.toString());
    this.running =
        new Running(
            "sync-server", launch.server(), settings, folder.resolve("sync-server.log"), address);
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

  /** Adds an active site whose figures are marked as sample data; returns its id. */
  public String addSampleSite(String name, String area, double lat, double lon) {
    return command(
        List.of("site", "add", "--sample", "--name", name, "--area", area),
        List.of("--lat", String.valueOf(lat), "--lon", String.valueOf(lon)));
  }

  /** A one-time enrolment code. */
  public String code(String site) {
    return command(List.of("kiosk", "code", "--site", site), List.of());
  }

  /** A one-time code whose user becomes an existing kiosk. */
  public String replacementCode(String site, String kiosk) {
    return command(List.of("kiosk", "code", "--site", site), List.of("--replaces", kiosk));
  }

  /** Adds an account; returns its password. */
  public String addUser(String name, String role) {
    return command(List.of("user", "add", "--name", name, "--role", role), List.of());
  }

  /** An API token of an account. */
  public String token(String user) {
    return command(List.of("user", "token", "--name", user), List.of());
  }

  private String command(List<String> words, List<String> more) {
    List<String> command = new ArrayList<>(launch.server());
    command.addAll(words);
    command.addAll(more);
    return Command.run(command, settings, "");
  }
}
