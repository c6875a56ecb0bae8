package nl.huisvandekop.server.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.huisvandekop.chassis.settings.DataFolder;
import nl.huisvandekop.chassis.settings.Setting;
import nl.huisvandekop.chassis.settings.Settings;
import nl.huisvandekop.chassis.settings.SettingsException;

/**
 * The server's settings, checked.
 *
 * @param host to listen on
 * @param port to listen on; 0 for any that is free
 * @param data the folder that holds all state
 * @param databaseUrl a PostgreSQL database, with its secret; empty for SQLite in {@code data}
 * @param regionPack a folder; empty for the built-in Kop
 * @param publicUrl where people reach the server, without a slash at its end; empty for the address
 *     that it listens on
 */
public record ServerSettings(
    String host,
    int port,
    Path data,
    Optional<String> databaseUrl,
    Optional<Path> regionPack,
    Optional<URI> publicUrl) {
  private static final int HIGHEST_PORT = 65_535;

  private static final Setting<String> HOST =
      Setting.of(
          "SERVER_HOST",
          "127.0.0.1",
          "address to listen on",
          "a host name or an IP address",
          ServerSettings::host);

  private static final Setting<Integer> PORT =
      Setting.number("SERVER_PORT", 8090, 0, HIGHEST_PORT, "port to listen on; 0 takes a free one");

  private static final Setting<Path> DATA =
      Setting.of(
          "SERVER_DATA",
          DataFolder.firstWritable("/var/lib/huis-server", "./data/server"),
          "folder that holds all state",
          "a folder",
          Path::of);

  private static final Setting<String> DATABASE_URL =
      new Setting<>(
          "DATABASE_URL",
          null,
          "PostgreSQL database that several servers may share; without it SQLite in SERVER_DATA",
          "jdbc:postgresql://HOST/DATABASE?user=…&password=…",
          ServerSettings::postgres,
          true);

  private static final Setting<Path> REGION_PACK =
      Setting.of(
          "REGION_PACK",
          null,
          "folder with another region; without it the Kop van Noord-Holland",
          "a folder",
          Path::of);

  private static final Setting<URI> PUBLIC_URL =
      Setting.of(
          "PUBLIC_URL",
          null,
          "where people reach the server; without it http://SERVER_HOST:SERVER_PORT",
          "an address such as https://huis.example.nl, without a path",
          ServerSettings::address);

  private static final List<Setting<?>> ALL =
      List.of(HOST, PORT, DATA, DATABASE_URL, REGION_PACK, PUBLIC_URL);

  /**
   * Reads and checks them all.
   *
   * @param file a properties file, or null
   * @throws SettingsException naming all that is wrong
   */
  public static ServerSettings read(Map<String, String> environment, Path file) {
    Settings settings = Settings.read(ALL, environment, file, List.of("SERVER_"));
    return new ServerSettings(
        settings.get(HOST),
        settings.get(PORT),
        settings.get(DATA),
        Optional.ofNullable(settings.get(DATABASE_URL)),
        Optional.ofNullable(settings.get(REGION_PACK)),
        Optional.ofNullable(settings.get(PUBLIC_URL)));
  }

  /** All of them, for {@code --help}. */
  public static List<Setting<?>> all() {
    return ALL;
  }

  private static String host(String text) {
    if (!text.matches("[A-Za-z0-9.:_\\-\\[\\]%]+")) {
      throw new IllegalArgumentException();
    }
    return text;
  }

  private static String postgres(String text) {
    if (!text.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException();
    }
    return text;
  }

  private static URI address(String text) {
    URI address = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
    if (!web
        || address.getHost() == null
        || address.getUserInfo() != null
        || !address.getRawPath().isEmpty()
        || address.getRawQuery() != null
        || address.getRawFragment() != null) {
      throw new IllegalArgumentException();
    }
    return address;
  }

  /** Where people reach the server. */
  public URI publicAddress() {
    return publicUrl.orElseGet(
        () -> URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port));
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "ServerSettings[" + host + ":" + port + ", data=" + data + "]";
  }
}
