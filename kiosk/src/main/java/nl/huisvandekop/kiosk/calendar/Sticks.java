package nl.huisvandekop.kiosk.calendar;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import nl.huisvandekop.chassis.problem.Problem;

/** USB sticks and the calendars on them. Looks anew each time, since sticks come and go. */
public final class Sticks {
  private static final int MOST_STICKS = 10;
  private static final int MOST_FILES = 100;
  private static final int MOST_LOOKED_AT = 5_000;
  private static final int DEPTH = 3;
  private static final Set<String> ENDS = Set.of(".ics", ".ical", ".icalendar", ".gz", ".zip");

  private final Path folder;

  /**
   * @param folder below which the system mounts sticks, by name or by user and name
   */
  public Sticks(Path folder) {
    this.folder = requireNonNull(folder);
  }

  /** A stick and what may be calendars on it. */
  public record Stick(String stick, List<StickFile> files) {}

  /**
   * A file on a stick.
   *
   * @param file its path on the stick
   * @param tooLarge whether it is larger than a calendar can be
   */
  public record StickFile(String file, long bytes, boolean tooLarge) {}

  /** What is there now. */
  public List<Stick> list() {
    return sticks().stream().map(stick -> new Stick(name(stick), files(stick))).toList();
  }

  /**
   * Reads a file of those listed.
   *
   * @throws Problem 422 {@code stick-gone}, {@code calendar-too-large}
   */
  byte[] read(String stick, String file) {
    Path of = find(stick);
    Path path =
        paths(of).stream()
            .filter(one -> of.relativize(one).toString().equals(file))
            .findFirst()
            .orElseThrow(Sticks::gone);
    try (InputStream in = Files.newInputStream(path)) {
      return Unpacked.bounded(in);
    } catch (IOException pulledOut) {
      throw gone();
    }
  }

  /**
   * Writes a file in the stick's own folder; on the stick when this returns.
   *
   * @throws Problem 422 {@code stick-gone}, {@code stick-not-writable}
   */
  void write(String stick, String file, String text) {
    Path of = find(stick);
    Path begun = of.resolve(file + ".tmp");
    try {
      try (FileChannel out =
          FileChannel.open(
              begun,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
        out.force(true);
      }
      Files.move(begun, of.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new Problem(
          422,
          "stick-not-writable",
          "Op deze stick kan niets geschreven worden. Is hij vol of op slot?");
    }
  }

  private Path find(String stick) {
    return sticks().stream()
        .filter(one -> name(one).equals(stick))
        .findFirst()
        .orElseThrow(Sticks::gone);
  }

  private String name(Path stick) {
    return folder.relativize(stick).toString();
  }

  private List<Path> sticks() {
    List<Path> found = new ArrayList<>();
    for (Path child : folders(folder)) {
      // Some systems put a folder of the user's name between.
      found.addAll(
          isStick(child) ? List.of(child) : folders(child).stream().filter(this::isStick).toList());
    }
    return found.stream().limit(MOST_STICKS).toList();
  }

  /** Something mounted, or a folder with files; a folder that a stick left behind is empty. */
  private boolean isStick(Path path) {
    try (Stream<Path> inside = Files.list(path)) {
      FileStore own = Files.getFileStore(path);
      return !own.equals(Files.getFileStore(folder)) || inside.anyMatch(Files::isRegularFile);
    } catch (IOException | java.io.UncheckedIOException notOurs) {
      return false;
    }
  }

  private static List<Path> folders(Path in) {
    try (Stream<Path> inside = Files.list(in)) {
      return inside
          .filter(path -> Files.isDirectory(path, java.nio.file.LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    } catch (IOException | java.io.UncheckedIOException notThere) {
      return List.of();
    }
  }

  private static List<StickFile> files(Path stick) {
    List<StickFile> found = new ArrayList<>();
    for (Path path : paths(stick)) {
      try {
        long bytes = Files.size(path);
        found.add(
            new StickFile(stick.relativize(path).toString(), bytes, bytes > Unpacked.MAX_BYTES));
      } catch (IOException pulledOut) {
        // Not there any more, so not in the list.
      }
    }
    return found;
  }

  /** Bounded: a stick can hold all photos of a family. Links are not followed. */
  private static List<Path> paths(Path stick) {
    try (Stream<Path> all = Files.walk(stick, DEPTH)) {
      return all.limit(MOST_LOOKED_AT)
          .filter(path -> Files.isRegularFile(path, java.nio.file.LinkOption.NOFOLLOW_LINKS))
          .filter(path -> isCalendar(path.getFileName().toString().toLowerCase(Locale.ROOT)))
          .sorted(Comparator.comparing(Path::toString))
          .limit(MOST_FILES)
          .toList();
    } catch (IOException | java.io.UncheckedIOException pulledOut) {
      return List.of();
    }
  }

  private static boolean isCalendar(String name) {
    return !name.startsWith(".") && ENDS.stream().anyMatch(name::endsWith);
  }

  private static Problem gone() {
    return new Problem(
        422, "stick-gone", "Deze stick is er niet meer of niet te lezen. Steek hem er opnieuw in.");
  }
}
