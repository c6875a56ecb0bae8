package nl.huisvandekop.chassis.store;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.sqlite.SQLiteConfig;

/**
 * Brings a SQLite file to the program's schema.
 *
 * <p>A file whose schema is newer than the program, or whose version can't be read, stops the start
 * and is left as it was, to the byte; before an older one is changed, it is copied.
 */
public final class Schema {
  private final String location;
  private final Map<String, String> placeholders;

  /**
   * @param location the folder of migrations on the class path, such as {@code db/kiosk}
   */
  public Schema(String location) {
    this(location, Map.of());
  }

  /**
   * @param placeholders what stands in the migrations as {@code ${name}}, where databases differ
   */
  public Schema(String location, Map<String, String> placeholders) {
    this.location = requireNonNull(location);
    this.placeholders = Map.copyOf(placeholders);
  }

  /**
   * Migrates the file.
   *
   * @param copy how a copy of the file is made before it is changed
   * @throws SchemaException when the file is not for this program
   */
  public void migrate(Path file, Copy copy) {
    boolean fresh = isEmpty(file);
    if (!fresh) {
      refuseForeign(file);
    }
    Flyway flyway = flyway(file);
    MigrationInfo[] pending = flyway.info().pending();
    if (!fresh && pending.length > 0) {
      copy.make(file, copyBeside(file, flyway.info().current()));
    }
    flyway.migrate();
  }

  /**
   * Migrates a database that is no SQLite file; copying it first is its operator's work, and so is
   * that no other program does the same at this moment.
   *
   * @param beside whether a server may be using it: then only an empty one is migrated
   * @throws SchemaException when its schema is newer than the program, or older and not to be
   *     changed
   */
  public void migrate(DataSource database, boolean beside) {
    Flyway flyway = configuration().dataSource(database).load();
    MigrationInfo current = flyway.info().current();
    if (current != null && current.getVersion().compareTo(newest()) > 0) {
      throw newer("The database", current.getVersion());
    }
    if (current != null && beside && flyway.info().pending().length > 0) {
      throw older("The database");
    }
    flyway.migrate();
  }

  /**
   * Looks at a file that another program may be using, and changes nothing.
   *
   * @throws SchemaException when its schema is not exactly this program's
   */
  public void requireCurrent(Path file) {
    refuseForeign(file);
    if (flyway(file).info().pending().length > 0) {
      throw older(file.toString());
    }
  }

  /** Makes a consistent copy of a SQLite file. */
  @FunctionalInterface
  public interface Copy {
    /** Copies {@code from} to the file {@code to}, which does not exist. */
    void make(Path from, Path to);
  }

  private Flyway flyway(Path file) {
    return configuration()
        .dataSource(SqliteFile.url(file), null, null)
        .jdbcProperties(
            SqliteFile.properties().entrySet().stream()
                .collect(
                    java.util.stream.Collectors.toMap(
                        entry -> (String) entry.getKey(), entry -> (String) entry.getValue())))
        .load();
  }

  private FluentConfiguration configuration() {
    return Flyway.configure()
        .locations("classpath:" + location)
        .placeholders(placeholders)
        .loggers("slf4j");
  }

  private static Path copyBeside(Path file, MigrationInfo current) {
    String version = current == null ? "0" : current.getVersion().getVersion();
    Path copy = file.resolveSibling(file.getFileName() + ".before-migration-from-" + version);
    try {
      Files.deleteIfExists(copy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return copy;
  }

  private static boolean isEmpty(Path file) {
    try {
      return !Files.exists(file) || Files.size(file) == 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Looks before Flyway does, and read-only, since a refused file must stay as it was. */
  private void refuseForeign(Path file) {
    String found = readVersion(file);
    MigrationVersion version;
    try {
      version = MigrationVersion.fromVersion(found);
    } catch (RuntimeException unreadable) {
      throw new SchemaException(
          file
              + " has the schema version \""
              + found
              + "\", which can't be read. Nothing changed.");
    }
    if (version.compareTo(newest()) > 0) {
      throw newer(file.toString(), version);
    }
  }

  private MigrationVersion newest() {
    return Arrays.stream(
            configuration().dataSource("jdbc:sqlite::memory:", null, null).load().info().all())
        .map(MigrationInfo::getVersion)
        .max(MigrationVersion::compareTo)
        .orElseThrow();
  }

  private SchemaException newer(String what, MigrationVersion version) {
    return new SchemaException(
        ("%s has schema version %s, this program knows up to %s. Start the newer program, or put"
                + " back the copy from before the update. Nothing changed.")
            .formatted(what, version, newest()));
  }

  private static SchemaException older(String what) {
    return new SchemaException(
        what
            + " has an older schema than this program. Start the new program first: it brings"
            + " it up to date. Nothing changed.");
  }

  private static String readVersion(Path file) {
    SQLiteConfig readOnly = new SQLiteConfig();
    readOnly.setReadOnly(true);
    try (Connection connection =
            DriverManager.getConnection(untouched(file), readOnly.toProperties());
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT version FROM flyway_schema_history WHERE success = 1"
                    + " ORDER BY installed_rank DESC LIMIT 1")) {
      if (!rows.next() || rows.getString(1) == null) {
        throw new SchemaException(file + " says no schema version. Nothing changed.");
      }
      return rows.getString(1);
    } catch (SQLException e) {
      throw new SchemaException(
          file + " is no store of this program (" + e.getMessage() + "). Nothing changed.");
    }
  }

  /**
   * Even a read-only connection leaves a log and its index beside a WAL file, unless it is told
   * that nothing will change; that is only true while there is no log with something in it.
   */
  private static String untouched(Path file) {
    Path log = file.resolveSibling(file.getFileName() + "-wal");
    return isEmpty(log)
        ? "jdbc:sqlite:" + file.toAbsolutePath().toUri() + "?immutable=1"
        : SqliteFile.url(file);
  }
}
