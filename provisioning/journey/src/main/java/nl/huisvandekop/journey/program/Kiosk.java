package nl.huisvandekop.journey.program;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A kiosk whose operator vouches for the clock. Not thread-safe. */
public final class Kiosk extends Program {
  private final URI server;

  private Kiosk(
      Launch launch, Path folder, String name, int port, URI server, Map<String, String> more) {
    super(
        name,
        launch.kiosk(),
        settings(folder, name, port, more),
        folder.resolve(name + ".log"),
        loopback(port));
    this.server = server;
  }

  private static Map<String, String> settings(
      Path folder, String name, int port, Map<String, String> more) {
    Map<String, String> settings = new LinkedHashMap<>(more);
    settings.put("KIOSK_HOST", "127.0.0.1");
    settings.put("KIOSK_PORT", String.valueOf(port));
    settings.put("KIOSK_DATA", folder.resolve(name).toString());
    settings.put("CLOCK", "trusted");
    return settings;
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

  /** Enrols it with a one-time code; returns what the command printed. */
  public String enrol(String code) {
    return command(code + "\n", "enrol", "--server", server.toString(), "--code", "-");
  }

  /** Sets the volunteers' PIN. */
  public void setPin(String pin) {
    command(pin + "\n", "pin", "set");
  }
}
