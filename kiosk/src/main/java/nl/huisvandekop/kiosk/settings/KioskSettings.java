package nl.huisvandekop.kiosk.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.huisvandekop.chassis.settings.DataFolder;
import nl.huisvandekop.chassis.settings.Setting;
import nl.huisvandekop.chassis.settings.Settings;
import nl.huisvandekop.chassis.settings.SettingsException;

/**
 * The kiosk's settings, checked. Immutable.
 *
 * @param host the loopback name that the screen's browser uses
 * @param port 0 takes a free one
 * @param data the one folder that holds all state
 * @param syncServer null when none is set; beats what enrolment stored
 * @param syncInterval wait between two syncs, before jitter
 * @param syncOpenHour sends the running hour and day too; to a server on this machine only
 * @param clockTrusted the operator vouches for this machine's clock
 * @param sticks the folder below which USB sticks appear
 */
public record KioskSettings(
    String host,
    int port,
    Path data,
    URI syncServer,
    Duration syncInterval,
    boolean syncOpenHour,
    boolean clockTrusted,
    ScreenSize screen,
    Hardware hardware,
    Pins pins,
    Path sticks) {

  /** Which devices the program looks for. */
  public enum Hardware {
    AUTO,
    NONE,
    MOCK
  }

  private static final Set<String> LOOPBACK_HOSTS = Set.of("127.0.0.1", "localhost", "::1");
  private static final int DEFAULT_INTERVAL_SECONDS = 900;
  private static final int DAY_SECONDS = 86_400;

  private static final Setting<String> HOST =
      Setting.of(
          "KIOSK_HOST",
          "127.0.0.1",
          "where the screen's browser finds the kiosk; this machine only",
          "127.0.0.1, localhost or ::1",
          text -> oneOf(text, LOOPBACK_HOSTS));
  private static final Setting<Integer> PORT =
      Setting.number("KIOSK_PORT", 8080, 0, 65_535, "the kiosk's port; 0 takes a free one");
  private static final Setting<Path> DATA =
      Setting.of(
          "KIOSK_DATA",
          DataFolder.firstWritable("/var/lib/huis-kiosk", "./data/kiosk"),
          "the one folder that holds all state",
          "a folder",
          KioskSettings::folder);
  private static final Setting<URI> SYNC_SERVER =
      Setting.of(
          "SYNC_SERVER",
          null,
          "the sync-server; without it and without enrolment the kiosk runs alone",
          ServerAddress.EXPECTED,
          ServerAddress::parse);
  private static final Setting<Integer> SYNC_INTERVAL_SECONDS =
      Setting.number(
          "SYNC_INTERVAL_SECONDS",
          DEFAULT_INTERVAL_SECONDS,
          1,
          DAY_SECONDS,
          "wait between two syncs, give or take 20 %");
  private static final Setting<Boolean> SYNC_OPEN_HOUR =
      Setting.flag(
          "SYNC_OPEN_HOUR",
          false,
          "sends the running hour and day too; demonstrations and tests only, and only to a"
              + " server on this machine");
  private static final Setting<Boolean> CLOCK =
      Setting.of(
          "CLOCK",
          "auto",
          "auto asks the system whether the time can be trusted; trusted: you vouch for it",
          "auto or trusted",
          text -> oneOf(text, Set.of("auto", "trusted")).equals("trusted"));
  private static final Setting<ScreenSize> SCREEN_MM =
      Setting.of(
          "SCREEN_MM",
          "217x136",
          "width and height of the visible screen in millimetres",
          "such as 217x136, each from 50 to 2000",
          ScreenSize::parse);
  private static final Setting<Hardware> HARDWARE =
      Setting.of(
          "HARDWARE",
          "auto",
          "button, light, sound, sensor, key and backlight: auto uses what is there",
          "auto, none or mock",
          text ->
              Hardware.valueOf(
                  oneOf(text, Set.of("auto", "none", "mock")).toUpperCase(Locale.ROOT)));

  private static final Setting<Path> STICKS =
      Setting.of(
          "KIOSK_STICKS",
          "/media",
          "below which the system mounts USB sticks, for calendars in and out",
          "a folder",
          KioskSettings::folder);

  private static final List<Setting<?>> ALL =
      List.of(
          HOST,
          PORT,
          DATA,
          SYNC_SERVER,
          SYNC_INTERVAL_SECONDS,
          SYNC_OPEN_HOUR,
          CLOCK,
          SCREEN_MM,
          HARDWARE,
          Pins.BUTTON,
          Pins.LED,
          Pins.BUZZER,
          Pins.PRESENCE,
          Pins.KEY_SWITCH,
          STICKS);

  public KioskSettings {
    // Against an enrolled server the same is checked where that is known: when sync starts.
    if (syncOpenHour && syncServer != null && !ServerAddress.isLoopback(syncServer)) {
      throw new SettingsException(List.of(openHourRefused(syncServer)));
    }
  }

  /**
   * From the environment and a file.
   *
   * @param file null for none
   * @throws SettingsException naming every wrong or unknown key at once
   */
  public static KioskSettings read(Map<String, String> environment, Path file) {
    Settings settings =
        Settings.read(ALL, environment, file, List.of("KIOSK_", "SYNC_", "SCREEN_MM"));
    return new KioskSettings(
        settings.get(HOST),
        settings.get(PORT),
        settings.get(DATA),
        settings.get(SYNC_SERVER),
        Duration.ofSeconds(settings.get(SYNC_INTERVAL_SECONDS)),
        settings.get(SYNC_OPEN_HOUR),
        settings.get(CLOCK),
        settings.get(SCREEN_MM),
        settings.get(HARDWARE),
        Pins.from(settings),
        settings.get(STICKS));
  }

  /** All settings, for {@code --help}. */
  public static List<Setting<?>> all() {
    return ALL;
  }

  /** The server by setting; empty means: the enrolled one, or none. */
  public Optional<URI> syncServerIfSet() {
    return Optional.ofNullable(syncServer);
  }

  /** Why the running hour is not sent to a server elsewhere. */
  public static String openHourRefused(URI server) {
    return "SYNC_OPEN_HOUR is \"true\", expected false: the running hour may go to a server on this"
        + " machine only, and the server is "
        + server;
  }

  private static Path folder(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("empty");
    }
    return Path.of(text.strip());
  }

  private static String oneOf(String text, Set<String> allowed) {
    String value = text.strip();
    if (!allowed.contains(value)) {
      throw new IllegalArgumentException("none of " + allowed);
    }
    return value;
  }
}
