package nl.huisvandekop.journey.program;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A kiosk whose operator vouches for the clock, and its commands. Not thread-safe. */
public final class Kiosk implements AutoCloseable {
  private final Launch launch;
  private final URI address;
  private final URI server;
  private final Map<String, String> settings;
  private final Running running;

  private Kiosk(
      Launch launch, Path folder, String name, int port, URI server, Map<String, String> more) {
    this.launch = launch;
    this.address = URI.create("http://127.0.0.1:" + port);
    this.server = server;
    Map<String, String> chosen = new LinkedHashMap<>(more);
    chosen.put("KIOSK_HOST", "127.0.0.1");
    chosen.put("KIOSK_PORT", String.valueOf(port));
    chosen.put("KIOSK_DATA", folder.resolve(name).toString());
    chosen.put("CLOCK", "trusted");
    this.settings = Map.copyOf(chosen);
    this.running =
        new Running(name, launch.kiosk(), settings, folder.resolve(name + ".log"), address);
  }

  /**
   * One that syncs every few seconds, the running hour too. Not started yet.
   *
   * @param folder where its log goes, and its data in a folder of its name
   * @param name of its data folder, such as {@code kiosk-1}
   * @param port on 127.0.0.1
   */
  public static Kiosk syncing(
      Launch launch, Path folder, String name, int port, URI server, int intervalSeconds) {
    Map<String, String> settings =
        Map.of(
            "SYNC_SERVER", server.toString(),
            "SYNC_INTERVAL_SECONDS", String.valueOf(intervalSeconds),
            "SYNC_OPEN_HOUR", "true");
    return new Kiosk(launch, folder, name, port, server, settings);
  }

  /** One that knows no server. Not started yet. */
  public static Kiosk alone(Launch launch, Path folder, String name, int port) {
    return new Kiosk(launch, folder, name, port, null, Map.of());
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

  /** Enrols it with a one-time code; returns what the command printed. */
  public String enrol(String code) {
    return command(List.of("enrol", "--server", server.toString(), "--code", "-"), code + "\n");
  }

  /** Sets the volunteers' PIN. */
  public void setPin(String pin) {
    command(List.of("pin", "set"), pin + "\n");
  }

  private String command(List<String> words, String input) {
    List<String> command = new ArrayList<>(launch.kiosk());
    command.addAll(words);
    return Command.run(command, settings, input);
  }
}
