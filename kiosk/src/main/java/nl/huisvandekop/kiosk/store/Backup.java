package nl.huisvandekop.kiosk.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import nl.huisvandekop.chassis.store.SqliteFile;

/**
 * Consistent copies of the store, beside a running program too. No copy holds the ids of recent
 * check-ins: a copy outlives the ten minutes that those may live.
 */
public final class Backup {
  private static final Set<String> NEVER_COPIED = Set.of("recent_check_in");
  private static final List<String> COUNTED = List.of("cell", "hour_report");

  private Backup() {}

  private record Entry(String type, String name, String sql) {}

  /**
   * Copies the store to a new file that only its owner may read (it holds the kiosk's token).
   *
   * @throws StoreException when {@code to} exists or can't be written; no half copy stays
   */
  public static void copy(Path from, Path to) {
    Path part = to.resolveSibling(to.getFileName() + ".part");
    try {
      if (Files.exists(to)) {
        throw new StoreException(to + " exists already; name a new file", null);
      }
      Files.deleteIfExists(part);
      createPrivate(part);
      try (Connection connection = SqliteFile.open(from)) {
        copyTables(connection, part);
      }
      try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
      forceFolder(to);
    } catch (IOException | SQLException e) {
      throw new StoreException("No copy could be made at " + to + ": " + e.getMessage(), e);
    } finally {
      deleteQuietly(part);
    }
  }

  private static void copyTables(Connection connection, Path part) throws SQLException {
    Sql.update(connection, "ATTACH DATABASE ? AS copy", part.toAbsolutePath().toString());
    Sql.update(connection, "BEGIN IMMEDIATE");
    offer(connection);
    List<Entry> entries =
        Sql.list(
            connection,
            "SELECT type, name, sql FROM main.sqlite_master"
                + " WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
                // Tables before their indexes.
                + " ORDER BY type DESC, name",
            row -> new Entry(row.getString(1), row.getString(2), row.getString(3)));
    for (Entry entry : entries) {
      // SQLite keeps the text of CREATE in this one form, whatever it was written as.
      Sql.update(
          connection,
          entry.sql().replaceFirst("^CREATE (TABLE|INDEX|UNIQUE INDEX) ", "CREATE $1 copy."));
      if (entry.type().equals("table") && !NEVER_COPIED.contains(entry.name())) {
        String name = '"' + entry.name() + '"';
        Sql.update(connection, "INSERT INTO copy." + name + " SELECT * FROM main." + name);
      }
    }
    Sql.update(connection, "COMMIT");
    Sql.update(connection, "DETACH DATABASE copy");
  }

  /**
   * A copy may send its rows as well as the original: from here on a change to one of them needs a
   * new revision, or the two would say different things under the same one.
   */
  private static void offer(Connection connection) throws SQLException {
    for (String table : COUNTED) {
      Sql.update(connection, "UPDATE main." + table + " SET mark = 'offered' WHERE mark = 'new'");
    }
  }

  /** Makes an empty file that only its owner may read. */
  static void createPrivate(Path file) {
    try {
      Files.createFile(file);
      if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      }
    } catch (IOException e) {
      throw new StoreException("The file " + file + " can't be made: " + e.getMessage(), e);
    }
  }

  /** The name of a file is on the disk only once its folder is. */
  private static void forceFolder(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static void deleteQuietly(Path part) {
    try {
      Files.deleteIfExists(part);
      Files.deleteIfExists(part.resolveSibling(part.getFileName() + "-journal"));
    } catch (IOException stays) {
      // A leftover part is overwritten by the next copy and never taken for one.
    }
  }
}
