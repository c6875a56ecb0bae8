package nl.huisvandekop.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import nl.huisvandekop.chassis.settings.DataFolder;
import nl.huisvandekop.chassis.store.Schema;
import nl.huisvandekop.chassis.store.SqliteFile;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.TransactionMode;

/** A SQLite file: one connection writes, a few read snapshots beside it. */
record SqlitePlace(Path file, HikariDataSource writes, HikariDataSource reads) implements Place {
  static final String MIGRATIONS = "db/server";

  private static final Map<String, String> DIALECT =
      Map.of("strict", " STRICT", "bigint", "INTEGER", "real", "REAL");

  private static final int READERS = 4;

  static ServerStore open(Path folder, boolean beside) {
    Path file = fileIn(DataFolder.create(folder));
    Schema schema = new Schema(MIGRATIONS, DIALECT);
    if (beside && Files.exists(file)) {
      schema.requireCurrent(file);
    } else {
      createIfMissing(file);
      schema.migrate(file, SqlitePlace::copy);
    }
    HikariDataSource writes = pool(file, 1, TransactionMode.IMMEDIATE);
    HikariDataSource reads = pool(file, READERS, TransactionMode.DEFERRED);
    return new ServerStore(writes, reads, true, new SqlitePlace(file, writes, reads));
  }

  static Path fileIn(Path folder) {
    return folder.resolve("server.db");
  }

  private static HikariDataSource pool(Path file, int connections, TransactionMode mode) {
    Properties properties = SqliteFile.properties();
    properties.setProperty(Pragma.TRANSACTION_MODE.getPragmaName(), mode.name());
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(SqliteFile.url(file));
    config.setDataSourceProperties(properties);
    config.setPoolName("sqlite-" + mode.name().toLowerCase(java.util.Locale.ROOT));
    config.setMaximumPoolSize(connections);
    config.setConnectionTimeout(SqliteFile.BUSY_TIMEOUT_MILLIS);
    return new HikariDataSource(config);
  }

  @Override
  public void backup(Path target) {
    copy(file, target);
  }

  /** Makes the copy under another name first, so that a half one never looks like a whole one. */
  private static void copy(Path from, Path to) {
    if (Files.exists(to)) {
      throw new BackupException(to + " exists already; name a new file");
    }
    Path half = to.resolveSibling(to.getFileName() + ".part");
    try {
      Files.deleteIfExists(half);
      createForOwnerOnly(half);
      vacuumInto(from, half);
      try (FileChannel channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(half, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | SQLException e) {
      try {
        Files.deleteIfExists(half);
      } catch (IOException alsoFailed) {
        e.addSuppressed(alsoFailed);
      }
      throw new BackupException("The copy to " + to + " failed: " + e.getMessage(), e);
    }
  }

  /** The hashes of all secrets are for the owner only; SQLite gives its log the file's own mode. */
  private static void createIfMissing(Path file) {
    try {
      if (!Files.exists(file)) {
        createForOwnerOnly(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The database " + file + " can't be made", e);
    }
  }

  /** SQLite fills an empty file that is there; so the copy of all secrets is never for others. */
  private static void createForOwnerOnly(Path file) throws IOException {
    Files.createFile(file);
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }

  private static void vacuumInto(Path from, Path to) throws SQLException {
    try (Connection connection = SqliteFile.open(from);
        PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
      vacuum.setString(1, to.toAbsolutePath().toString());
      vacuum.execute();
    }
  }

  @Override
  public void close() {
    try {
      reads.close();
    } finally {
      writes.close();
    }
  }
}
