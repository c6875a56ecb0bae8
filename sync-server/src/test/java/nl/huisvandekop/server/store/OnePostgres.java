package nl.huisvandekop.server.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The one PostgreSQL of this run of the tests: started when the first test asks, gone with the run.
 * Each folder gets a database of its own, copied from one that has the schema already.
 *
 * <p>It sorts text as Dutch does, unlike SQLite, so that what hangs on the order of text is seen.
 */
final class OnePostgres {
  private static final String TEMPLATE = "huis_template";
  private static final Map<Path, String> NAMES = new ConcurrentHashMap<>();
  private static final AtomicInteger LAST = new AtomicInteger();
  private static EmbeddedPostgres running;

  private OnePostgres() {}

  /** Connections to the folder's database, each opened when it is asked for. */
  static DataSource of(Path folder) {
    return running().getDatabase("postgres", name(folder));
  }

  static String url(Path folder) {
    return running().getJdbcUrl("postgres", name(folder));
  }

  /** A database without a schema; the folder's from now on. */
  static String urlOfEmpty(Path folder) {
    running();
    String name = NAMES.computeIfAbsent(key(folder), unknown -> nextName());
    execute("CREATE DATABASE " + name);
    return url(folder);
  }

  /** Makes {@code to} a copy of {@code from}; waits until nobody has either open. */
  static synchronized void copy(Path from, Path to) {
    String target = NAMES.computeIfAbsent(key(to), folder -> nextName());
    execute("DROP DATABASE IF EXISTS " + target);
    execute("CREATE DATABASE " + target + " TEMPLATE " + name(from));
  }

  /** All rows of all tables, as the database itself writes them into XML. */
  static String rows(Path folder) {
    try (Connection connection = of(folder).getConnection();
        Statement statement = connection.createStatement();
        ResultSet all = statement.executeQuery("SELECT database_to_xml(true, true, '')")) {
      all.next();
      return all.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Drops what the tests of a class made. */
  static final class Cleaning implements AfterAllCallback {
    @Override
    public void afterAll(ExtensionContext context) {
      NAMES.values().forEach(name -> execute("DROP DATABASE IF EXISTS " + name + " (FORCE)"));
      NAMES.clear();
    }
  }

  private static String name(Path folder) {
    return NAMES.computeIfAbsent(
        key(folder),
        unknown -> {
          String name = nextName();
          execute("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
          return name;
        });
  }

  private static Path key(Path folder) {
    return folder.toAbsolutePath().normalize();
  }

  private static String nextName() {
    return "huis_" + LAST.incrementAndGet();
  }

  private static synchronized EmbeddedPostgres running() {
    if (running == null) {
      running = start();
      execute(
          "CREATE DATABASE "
              + TEMPLATE
              + " TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'nl-NL'");
      ServerStore.openPostgres(running.getJdbcUrl("postgres", TEMPLATE)).close();
    }
    return running;
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder()
          .setOverrideWorkingDirectory(new File("target/postgres").getAbsoluteFile())
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL does not start", e);
    }
  }

  private static void execute(String sql) {
    try (Connection connection = running.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
