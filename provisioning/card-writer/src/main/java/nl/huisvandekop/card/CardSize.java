package nl.huisvandekop.card;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How large the card is of which a folder shows one partition. Only Linux tells; elsewhere the
 * kiosk's first start looks.
 */
final class CardSize {
  /** What sells as 16 GB, give or take. */
  static final long LEAST_BYTES = 14_500_000_000L;

  static final long GIGA = 1_000_000_000L;

  private static final int SECTOR_BYTES = 512;
  private static final int DEVICE = 2;
  private static final int MOUNTED_AT = 4;

  private CardSize() {}

  /** In bytes; empty where it can't be known. */
  static Optional<Long> of(Path folder) {
    return of(folder, Path.of("/proc/self/mountinfo"), Path.of("/sys/dev/block"));
  }

  /** With other places to look, for tests. */
  static Optional<Long> of(Path folder, Path mounts, Path devices) {
    try {
      String place = folder.toRealPath().toString();
      for (String line : Files.readAllLines(mounts)) {
        List<String> words = List.of(line.split(" "));
        if (words.get(MOUNTED_AT).replace("\\040", " ").equals(place)) {
          Path partition = devices.resolve(words.get(DEVICE)).toRealPath();
          // A partition's folder lies in that of its disk.
          boolean part = Files.exists(partition.resolve("partition"));
          Path disk = part ? partition.getParent() : partition;
          String sectors = Files.readString(disk.resolve("size")).strip();
          return Optional.of(Long.parseLong(sectors) * SECTOR_BYTES);
        }
      }
      return Optional.empty();
    } catch (IOException | RuntimeException notLinux) {
      return Optional.empty();
    }
  }
}
