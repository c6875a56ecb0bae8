package nl.huisvandekop.server.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
 * @param oidc how one logs in with the municipality; empty for local accounts only
 */
public record ServerSettings(
    String host,
    int port,
    Path data,
    Optional<String> databaseUrl,
    Optional<Path> regionPack,
    Optional<URI> publicUrl,
    Optional<OidcSettings> oidc) {
  private static final int HIGHEST_PORT = 65_535;

  private static final Function<String, String> TEXT =
      text -> {
        if (text.isBlank()) {
          throw new IllegalArgumentException();
        }
        return text.strip();
      };

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

  private static final Setting<URI> OIDC_ISSUER =
      Setting.of(
          "OIDC_ISSUER",
          null,
          "OpenID Connect provider that staff may log in with; without it local accounts only",
          "an https address, such as https://login.gemeente.example",
          OidcSettings::issuer);

  private static final Setting<String> OIDC_CLIENT_ID =
      Setting.of("OIDC_CLIENT_ID", null, "how the provider knows this server", "a name", TEXT);

  private static final Setting<String> OIDC_CLIENT_SECRET =
      new Setting<>(
          "OIDC_CLIENT_SECRET", null, "the secret that goes with it", "a text", TEXT, true);

  private static final Setting<String> OIDC_CLAIM_ROLE =
      Setting.of(
          "OIDC_CLAIM_ROLE",
          "roles",
          "claim of the ID token that holds groups or roles; a dot leads into an object",
          "a name such as groups or realm_access.roles",
          TEXT);

  private static final Setting<String> OIDC_CLAIM_NAME =
      Setting.of(
          "OIDC_CLAIM_NAME",
          "preferred_username",
          "claim of the ID token that holds the name under which someone is seen here",
          "a name such as preferred_username or email",
          TEXT);

  private static final Setting<List<OidcSettings.Grant>> OIDC_ROLES =
      Setting.of(
          "OIDC_ROLES",
          null,
          "which values of that claim give which role",
          "such as huis-beheer=region-admin;huis-schagen=gemeente:GM0441;huis-kom=site:hv-3k9m2x7q",
          OidcSettings::grants);

  private static final List<Setting<?>> ALL =
      List.of(
          HOST,
          PORT,
          DATA,
          DATABASE_URL,
          REGION_PACK,
          PUBLIC_URL,
          OIDC_ISSUER,
          OIDC_CLIENT_ID,
          OIDC_CLIENT_SECRET,
          OIDC_CLAIM_ROLE,
          OIDC_CLAIM_NAME,
          OIDC_ROLES);

  /**
   * Reads and checks them all.
   *
   * @param file a properties file, or null
   * @throws SettingsException naming all that is wrong
   */
  public static ServerSettings read(Map<String, String> environment, Path file) {
    Settings settings = Settings.read(ALL, environment, file, List.of("SERVER_", "OIDC_"));
    return new ServerSettings(
        settings.get(HOST),
        settings.get(PORT),
        settings.get(DATA),
        Optional.ofNullable(settings.get(DATABASE_URL)),
        Optional.ofNullable(settings.get(REGION_PACK)),
        Optional.ofNullable(settings.get(PUBLIC_URL)),
        oidc(settings));
  }

  /** All of what has no default, or nothing of it. */
  private static Optional<OidcSettings> oidc(Settings settings) {
    List<Setting<?>> needed = List.of(OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_ROLES);
    List<String> missing =
        needed.stream().filter(one -> settings.get(one) == null).map(Setting::key).toList();
    if (missing.size() == needed.size()) {
      return Optional.empty();
    }
    if (!missing.isEmpty()) {
      throw new SettingsException(
          List.of("Logging in with the municipality needs also " + String.join(", ", missing)));
    }
    return Optional.of(
        new OidcSettings(
            settings.get(OIDC_ISSUER),
            settings.get(OIDC_CLIENT_ID),
            settings.get(OIDC_CLIENT_SECRET),
            settings.get(OIDC_CLAIM_ROLE),
            settings.get(OIDC_CLAIM_NAME),
            settings.get(OIDC_ROLES)));
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
