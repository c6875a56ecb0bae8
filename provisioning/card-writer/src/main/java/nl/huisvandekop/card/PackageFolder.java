package nl.huisvandekop.card;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The packages that a card without a network installs from: a small APT repository in one folder,
 * with its list {@code Packages} beside them.
 */
final class PackageFolder {
  private static final List<String> OURS = List.of("huis-kiosk_", "huis-kiosk-session_");
  private static final int MIB = 1 << 20;

  private final List<Path> files;

  private PackageFolder(List<Path> files) {
    this.files = files;
  }

  /**
   * Looks a folder through.
   *
   * @throws CardException when a kiosk can't be installed from it
   */
  static PackageFolder open(Path folder) throws CardException {
    List<Path> found;
    try (Stream<Path> inside = Files.list(folder)) {
      found = inside.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new CardException(CardProblem.of("no-folder", folder));
    }
    List<String> names = found.stream().map(file -> file.getFileName().toString()).toList();
    List<CardProblem> problems = new ArrayList<>();
    if (!names.contains("Packages")) {
      problems.add(CardProblem.of("packages-no-list", folder));
    }
    for (String own : OURS) {
      if (names.stream().noneMatch(name -> name.startsWith(own))) {
        problems.add(CardProblem.of("packages-missing", own.replace("_", ""), folder));
      }
    }
    names.stream()
        .filter(name -> name.endsWith(".deb") && !name.matches(".*_(arm64|all)\\.deb"))
        .findFirst()
        .ifPresent(name -> problems.add(CardProblem.of("packages-other-machine", name)));
    if (!problems.isEmpty()) {
      throw new CardException(problems);
    }
    return new PackageFolder(found);
  }

  /** Copies them, the list last. */
  void copyTo(Path target) throws CardException {
    try {
      Files.createDirectories(target);
      requireRoom(target);
      for (Path file : files) {
        if (!file.getFileName().toString().equals("Packages")) {
          copy(file, target);
        }
      }
      for (Path file : files) {
        copy(file, target);
      }
    } catch (IOException e) {
      throw new CardException(CardProblem.of("card-unwritable", target));
    }
  }

  private void requireRoom(Path target) throws IOException, CardException {
    long wanted = 0;
    for (Path file : files) {
      Path there = target.resolve(file.getFileName());
      wanted += Files.size(file) - (Files.exists(there) ? Files.size(there) : 0);
    }
    long free = Files.getFileStore(target).getUsableSpace();
    if (wanted > free) {
      throw new CardException(CardProblem.of("packages-no-room", wanted / MIB, free / MIB));
    }
  }

  /** What is there already, from an earlier try, is left. */
  private static void copy(Path file, Path target) throws IOException {
    Path there = target.resolve(file.getFileName());
    if (!Files.exists(there) || Files.mismatch(file, there) >= 0) {
      Files.copy(file, there, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
