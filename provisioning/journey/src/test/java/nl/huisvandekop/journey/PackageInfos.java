package nl.huisvandekop.journey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the packages' own words are, in the sources of all modules. */
final class PackageInfos {
  private static final Path ROOT = Path.of("../..");
  private static final List<String> MODULES =
      List.of(
          "sync-server/protocol",
          "sync-server/chassis",
          "sync-server",
          "kiosk",
          "provisioning/card-writer",
          "provisioning/journey");

  private PackageInfos() {}

  static boolean has(String packageName) {
    Path place = Path.of("src/main/java", packageName.replace('.', '/'), "package-info.java");
    return MODULES.stream().anyMatch(module -> Files.exists(ROOT.resolve(module).resolve(place)));
  }
}
