package nl.huisvandekop.journey.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A real PostgreSQL in a folder of its own, which can be killed and started again. */
public final class OwnPostgres implements AutoCloseable {
  private static final String USER = "postgres";

  private final Path data;
  private final int port;
  private final Map<String, String> settings;
  private EmbeddedPostgres running;

  /**
   * Started, and empty.
   *
   * @param settings of postgresql.conf
   */
  public OwnPostgres(Path folder, int port, Map<String, String> settings) {
    this.data = folder.resolve("postgres");
    this.port = port;
    this.settings = Map.copyOf(settings);
    start();
  }

  /** Starts it again with what it held. */
  public void start() {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setOverrideWorkingDirectory(Path.of("target/postgres").toAbsolutePath().toFile())
            .setDataDirectory(data)
            .setCleanDataDirectory(false)
            .setPort(port);
    settings.forEach(builder::setServerConfig);
    try {
      running = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL does not start", e);
    }
  }

  /** SIGKILL to its first process; the others see that and go. */
  public void kill() {
    try {
      long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0));
      ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
      process.destroyForcibly();
      process.onExit().join();
      // There is nothing left to stop, but this one must let go of the folder.
      running.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new database; returns its JDBC address. */
  public String create(String name) {
    try (Connection connection = running.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return address(name);
  }

  /** The JDBC address of a database that there is. */
  public String address(String name) {
    return running.getJdbcUrl(USER, name);
  }

  /** A connection to a database, as the one who may do anything. */
  public Connection connect(String name) throws SQLException {
    return running.getDatabase(USER, name).getConnection();
  }

  @Override
  public void close() {
    try {
      running.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
