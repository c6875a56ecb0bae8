package nl.huisvandekop.server.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.huisvandekop.chassis.store.SqliteFile;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The databases that a server can stand on, for tests that must hold on each: see {@link
 * EachDatabase}. One folder has one database of each kind; the one on PostgreSQL goes with the
 * class.
 */
public enum Database {
  SQLITE {
    @Override
    public ServerStore open(Path folder) {
      return ServerStore.open(folder);
    }

    @Override
    public ServerStore openBeside(Path folder) {
      return ServerStore.openBeside(folder);
    }

    @Override
    public ServerStore open(Path folder, UnaryOperator<DataSource> wrap) {
      ServerStore.open(folder).close();
      SQLiteDataSource file = new SQLiteDataSource(new SQLiteConfig(SqliteFile.properties()));
      file.setUrl(SqliteFile.url(folder.resolve("server.db")));
      DataSource wrapped = wrap.apply(file);
      return new ServerStore(wrapped, wrapped);
    }

    @Override
    public Map<String, String> settings(Path folder) {
      return Map.of("SERVER_DATA", folder.toString());
    }

    @Override
    public void backup(Path folder, Path copy) {
      try (ServerStore store = ServerStore.open(folder)) {
        store.backup(copy);
      }
    }

    @Override
    public void putBack(Path folder, Path copy) {
      try {
        for (String end : List.of("", "-wal", "-shm")) {
          Files.deleteIfExists(folder.resolve("server.db" + end));
        }
        Files.copy(copy, folder.resolve("server.db"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public String atRest(Path folder) {
      StringBuilder bytes = new StringBuilder();
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          bytes.append(Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return bytes.toString();
    }
  },

  POSTGRESQL {
    @Override
    public ServerStore open(Path folder) {
      return open(folder, UnaryOperator.identity());
    }

    @Override
    public ServerStore openBeside(Path folder) {
      return open(folder);
    }

    @Override
    public ServerStore open(Path folder, UnaryOperator<DataSource> wrap) {
      DataSource wrapped = wrap.apply(OnePostgres.of(folder));
      return new ServerStore(wrapped, wrapped, false, Place.ELSEWHERE);
    }

    @Override
    public Map<String, String> settings(Path folder) {
      return Map.of("SERVER_DATA", folder.toString(), "DATABASE_URL", OnePostgres.url(folder));
    }

    @Override
    public void backup(Path folder, Path copy) {
      OnePostgres.copy(folder, copy);
    }

    @Override
    public void putBack(Path folder, Path copy) {
      OnePostgres.copy(copy, folder);
    }

    @Override
    public String atRest(Path folder) {
      return OnePostgres.rows(folder);
    }
  };

  /** The folder's store, with the newest schema. */
  public abstract ServerStore open(Path folder);

  /** The same, as a command opens it while a server may be using it. */
  public abstract ServerStore openBeside(Path folder);

  /** The folder's store, on connections that a test has its hands on. */
  public abstract ServerStore open(Path folder, UnaryOperator<DataSource> wrap);

  /** What a server that starts on the folder's database is told. */
  public abstract Map<String, String> settings(Path folder);

  /**
   * Copies the folder's database, which nobody may be writing to.
   *
   * @param copy names it; nothing may be there yet
   */
  public abstract void backup(Path folder, Path copy);

  /** Puts a copy in the place of the folder's database, which nobody may have open. */
  public abstract void putBack(Path folder, Path copy);

  /** All that the folder's database holds, in the form in which it is kept. */
  public abstract String atRest(Path folder);
}
