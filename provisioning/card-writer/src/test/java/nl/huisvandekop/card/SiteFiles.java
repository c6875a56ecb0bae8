package nl.huisvandekop.card;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Settings files and boot partitions for tests. */
final class SiteFiles {
  /** The least that a card can be written from. */
  static final String LEAST = "PACKAGES=card\n";

  private SiteFiles() {}

  static Path file(Path folder, String text) throws IOException {
    return Files.writeString(folder.resolve("site.properties"), text);
  }

  static SiteSettings read(Path folder, String text) throws IOException, CardException {
    return SiteReader.read(file(folder, text));
  }

  static List<String> problems(Path folder, String text) throws IOException {
    try {
      read(folder, text);
      return List.of();
    } catch (CardException refused) {
      return refused.problems().stream().map(CardProblem::shown).toList();
    }
  }

  /** The boot partition of a Raspberry Pi OS Lite 64-bit that was just flashed. */
  static Path flashed(Path folder) throws IOException {
    for (String name : List.of("config.txt", "kernel8.img", "user-data", "meta-data")) {
      Files.writeString(folder.resolve(name), "");
    }
    Files.writeString(
        folder.resolve("cmdline.txt"),
        "console=serial0,115200 console=tty1 root=PARTUUID=0a1b2c3d-02 rootfstype=ext4"
            + " fsck.repair=yes rootwait resize\n");
    Files.writeString(
        folder.resolve("issue.txt"), "Raspberry Pi reference 2026-06-01\nGenerated, stage2\n");
    return folder;
  }

  /** What a card without a network installs from. */
  static Path packages(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (String name :
        List.of("huis-kiosk_1_all.deb", "huis-kiosk-session_1_all.deb", "cage_1_arm64.deb")) {
      Files.writeString(folder.resolve(name), name);
    }
    Files.writeString(folder.resolve("Packages"), "Package: huis-kiosk\n");
    return folder;
  }
}
