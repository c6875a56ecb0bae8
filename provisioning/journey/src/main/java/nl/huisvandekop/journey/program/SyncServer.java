package nl.huisvandekop.journey.program;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A sync-server, on SQLite unless it is told otherwise, and its administration commands. Not
 * thread-safe.
 */
public final class SyncServer extends Program {
  /**
   * Not started yet.
   *
   * @param folder where its data and its log go
   * @param port on 127.0.0.1
   */
  public SyncServer(Launch launch, Path folder, int port) {
    this(launch, folder, port, Map.of());
  }

  /**
   * The same with more settings, such as another database.
   *
   * @param more settings by name
   */
  public SyncServer(Launch launch, Path folder, int port, Map<String, String> more) {
    super(
        "sync-server",
        launch.server(),
        settings(folder, port, more),
        folder.resolve("sync-server.log"),
        loopback(port));
  }

  private static Map<String, String> settings(Path folder, int port, Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(more);
    settings.put("SERVER_HOST", "127.0.0.1");
    settings.put("SERVER_PORT", String.valueOf(port));
    settings.put("SERVER_DATA", folder.resolve("server").toString());
    settings.put("PUBLIC_URL", loopback(port).toString());
    return settings;
  }

  /** Adds an active site whose figures are marked as sample data; returns its id. */
  public String addSampleSite(String name, String area, double lat, double lon) {
    return command(
        "",
        "site",
        "add",
        "--sample",
        "--name",
        name,
        "--area",
        area,
        "--lat",
        String.valueOf(lat),
        "--lon",
        String.valueOf(lon));
  }

  /** A one-time enrolment code. */
  public String code(String site) {
    return command("", "kiosk", "code", "--site", site);
  }

  /** A one-time code whose user becomes an existing kiosk. */
  public String replacementCode(String site, String kiosk) {
    return command("", "kiosk", "code", "--site", site, "--replaces", kiosk);
  }

  /** Adds an account; returns its password. */
  public String addUser(String name, String role) {
    return command("", "user", "add", "--name", name, "--role", role);
  }

  /** An API token of an account. */
  public String token(String user) {
    return command("", "user", "token", "--name", user);
  }

  /** Makes the weeks public that are due; how many. */
  public int release() {
    return Integer.parseInt(command("", "release"));
  }
}
