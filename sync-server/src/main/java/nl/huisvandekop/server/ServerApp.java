package nl.huisvandekop.server;

import io.javalin.Javalin;
import java.nio.file.Path;
import java.time.Clock;
import nl.huisvandekop.chassis.settings.DataFolder;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.region.RegionPackLoader;
import nl.huisvandekop.server.settings.ServerSettings;
import nl.huisvandekop.server.site.Inventory;
import nl.huisvandekop.server.store.ServerStore;
import nl.huisvandekop.server.store.StoreUnreachable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running server: opened here from the ground up, and closed in the opposite order. */
public final class ServerApp implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ServerApp.class);

  /** What readers wait for they make themselves; this is for what nobody has read yet. */
  private static final long SECONDS_BETWEEN_FRESHENING = 5;

  /** A week is released once; this is how late that may be. */
  private static final long SECONDS_BETWEEN_RELEASES = 3_600;

  private final DataFolder folder;
  private final ServerStore store;
  private final boolean databaseElsewhere;
  private final Forgetting forgetting;
  private final Rounds freshening;
  private final Rounds releasing;
  private final Javalin web;

  private ServerApp(
      DataFolder folder,
      ServerStore store,
      boolean databaseElsewhere,
      Forgetting forgetting,
      Rounds freshening,
      Rounds releasing,
      Javalin web) {
    this.folder = folder;
    this.store = store;
    this.databaseElsewhere = databaseElsewhere;
    this.forgetting = forgetting;
    this.freshening = freshening;
    this.releasing = releasing;
    this.web = web;
  }

  /**
   * Starts a server; when this returns, it answers.
   *
   * @throws RuntimeException with a sentence for the operator, when it can't; then nothing is left
   *     running
   */
  public static ServerApp start(ServerSettings settings, Clock clock) {
    RegionPack pack = RegionPackLoader.load(settings.regionPack());
    DataFolder folder = DataFolder.lock(settings.data());
    try {
      ServerStore store = openStore(settings);
      try {
        int added = Inventory.bringIn(store, pack);
        ServerParts parts = new ServerParts(settings, store, pack, clock);
        parts.norms.bringIn(pack.norm());
        Javalin web = ServerWeb.of(parts);
        web.start();
        LOG.info("Serving {} on port {}; {} places came in", pack.name(), web.port(), added);
        Forgetting forgetting =
            new Forgetting(parts.limit, parts.sessions, parts.logins, parts.audit);
        forgetting.start();
        Rounds freshening = new Rounds("making figures anew", parts::freshenAll);
        freshening.start(SECONDS_BETWEEN_FRESHENING);
        Rounds releasing = new Rounds("releasing weeks", parts.releasing::releaseDue);
        releasing.start(SECONDS_BETWEEN_RELEASES);
        return new ServerApp(
            folder,
            store,
            settings.databaseUrl().isPresent(),
            forgetting,
            freshening,
            releasing,
            web);
      } catch (RuntimeException e) {
        store.close();
        throw e;
      }
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  private static ServerStore openStore(ServerSettings settings) {
    Path data = settings.data();
    return settings
        .databaseUrl()
        .map(ServerStore::openPostgres)
        .orElseGet(() -> ServerStore.open(data));
  }

  /** Of the program, as its jar says. */
  static String version() {
    String version = ServerApp.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /** Where it listens; what was asked for unless that was 0. */
  public int port() {
    return web.port();
  }

  /**
   * Whether it does its work. A database elsewhere that can't be reached or is full passes: a
   * restart mends neither, and until then every answer says so.
   *
   * @throws RuntimeException when it doesn't
   */
  void requireAlive() {
    try {
      store.requireWritable();
    } catch (StoreUnreachable away) {
      if (!databaseElsewhere) {
        throw away;
      }
    }
  }

  /** Ends requests under way, then closes the store: what was acknowledged is on disk. */
  @Override
  public void close() {
    try {
      web.stop();
    } finally {
      try {
        releasing.close();
        freshening.close();
        forgetting.close();
        store.close();
      } finally {
        folder.close();
      }
    }
  }
}
