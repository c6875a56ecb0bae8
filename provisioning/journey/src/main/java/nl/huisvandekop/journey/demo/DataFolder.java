package nl.huisvandekop.journey.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Where a demonstration keeps all that it makes. Only its owner may look into it. Not thread-safe.
 */
final class DataFolder {
  private static final String LOGIN_FILE = "demo.properties";

  private final Path path;
  private boolean kept;

  private DataFolder(Path path, boolean kept) {
    this.path = path;
    this.kept = kept;
  }

  /** How to get in; kept so that a demonstration can be started again on the same data. */
  record Login(String user, String password, String pin) {}

  /** A new one below the system's temp folder, removed at the end. */
  static DataFolder temporary() {
    try {
      return new DataFolder(Files.createTempDirectory("huis-demo-"), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The one that the user named, kept at the end.
   *
   * @throws IllegalArgumentException when it holds something else than a finished demonstration
   */
  static DataFolder named(Path path) {
    DataFolder folder = new DataFolder(path.toAbsolutePath().normalize(), true);
    try {
      Files.createDirectories(folder.path);
      if (!folder.path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        return folder;
      }
      try (Stream<Path> found = Files.list(folder.path)) {
        if (folder.login().isEmpty() && found.findAny().isPresent()) {
          throw new IllegalArgumentException(
              folder.path + " is not empty and holds no whole demonstration; name another folder");
        }
      }
      Files.setPosixFilePermissions(folder.path, PosixFilePermissions.fromString("rwx------"));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path path() {
    return path;
  }

  boolean isKept() {
    return kept;
  }

  /** Keeps it at the end, since someone will want to see why it failed. */
  void keep() {
    kept = true;
  }

  Optional<Login> login() {
    Path file = path.resolve(LOGIN_FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.of(
        new Login(
            properties.getProperty("user"),
            properties.getProperty("password"),
            properties.getProperty("pin")));
  }

  /** Marks the demonstration as whole. */
  void store(Login login) {
    Properties properties = new Properties();
    properties.setProperty("user", login.user());
    properties.setProperty("password", login.password());
    properties.setProperty("pin", login.pin());
    try (Writer writer = Files.newBufferedWriter(path.resolve(LOGIN_FILE))) {
      properties.store(writer, "Of a demonstration with sample data");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes it, unless it is to be kept. */
  void tidyUp() {
    if (kept) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
