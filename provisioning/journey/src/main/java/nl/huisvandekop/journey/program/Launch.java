package nl.huisvandekop.journey.program;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the two programs are launched.
 *
 * @param kiosk the command that starts the kiosk, its own arguments not included
 * @param server the same for the sync-server
 */
public record Launch(List<String> kiosk, List<String> server) {
  private static final List<String> OWN_SETTINGS =
      List.of("KIOSK_", "SERVER_", "SYNC_", "DATABASE_URL", "REGION_PACK", "PUBLIC_URL", "CLOCK");

  private static final List<String> SHORT_START =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m");

  public Launch {
    kiosk = List.copyOf(kiosk);
    server = List.copyOf(server);
  }

  /** The runnable jars below the project's root, with flags that make a short start. */
  public static Launch jars(Path root) {
    return jars(root, SHORT_START);
  }

  /** The runnable jars below the project's root, as {@code java -jar} runs them by itself. */
  public static Launch plainJars(Path root) {
    return jars(root, List.of());
  }

  /** The classes on this program's own class path: what tests run before jars are made. */
  public static Launch classes() {
    String classPath = System.getProperty("java.class.path");
    return new Launch(
        java(SHORT_START, "-cp", classPath, "nl.huisvandekop.kiosk.KioskMain"),
        java(SHORT_START, "-cp", classPath, "nl.huisvandekop.server.ServerMain"));
  }

  /** A Java program, by the Java that runs this one. */
  public static List<String> java(List<String> flags, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of(arguments));
    return List.copyOf(command);
  }

  private static Launch jars(Path root, List<String> flags) {
    return new Launch(
        java(flags, "-jar", root.resolve("kiosk/target/kiosk.jar").toString()),
        java(flags, "-jar", root.resolve("sync-server/target/sync-server.jar").toString()));
  }

  /** This process's environment without settings of the two programs, so that ours alone hold. */
  static Map<String, String> environment(Map<String, String> settings) {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.keySet().removeIf(key -> OWN_SETTINGS.stream().anyMatch(key::startsWith));
    environment.putAll(settings);
    return environment;
  }
}
