package nl.huisvandekop.chassis.web;

import io.javalin.config.JavalinConfig;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The common part of both programs' web servers. */
public final class Listener {
  /**
   * Requests under way are answered before the end, for at most so long; the contract says 10 s.
   */
  private static final long STOP_TIMEOUT_MILLIS = 4_000;

  /** Then their threads are interrupted, and waited for. */
  private static final long THREADS_STOP_TIMEOUT_MILLIS = 1_000;

  /** More than a region's kiosks and staff at once; who comes later waits for one to end. */
  static final int MAX_CONNECTIONS = 256;

  /** While they are all taken, one that says nothing for so long ends. */
  private static final long IDLE_TIMEOUT_WHEN_FULL_MILLIS = 2_000;

  /**
   * A body that comes in slower holds a thread for nothing. Time runs from the first byte of the
   * request, so that this is also how late a small body may be: the shortest form, of some 50
   * bytes, two seconds and a half.
   */
  private static final long MIN_BODY_BYTES_PER_SECOND = 20;

  private Listener() {}

  /**
   * Sets it up.
   *
   * @param port 0 for a free one
   * @param maxBodyBytes largest body that a handler gets without asking for more
   */
  public static void configure(JavalinConfig config, String host, int port, long maxBodyBytes) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    // The NL API Design Rules want 404 for a slash at the end.
    config.router.ignoreTrailingSlashes = false;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = maxBodyBytes;
    config.jetty.host = host;
    config.jetty.port = port;
    config.jetty.modifyHttpConfiguration(Listener::bound);
    config.jetty.modifyServer(Listener::endGracefully);
    config.jetty.modifyServer(Listener::limitConnections);
  }

  // Jetty 12.1 names MinimumDataRateHandler in its place, but that one sets the bytes of all
  // requests
  // against the time of one, so that a busy server never notices a slow body.
  @SuppressWarnings("removal")
  private static void bound(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setMinRequestDataRate(MIN_BODY_BYTES_PER_SECOND);
  }

  private static void limitConnections(Server server) {
    NetworkConnectionLimit limit = new NetworkConnectionLimit(MAX_CONNECTIONS, server);
    limit.setEndPointIdleTimeout(IDLE_TIMEOUT_WHEN_FULL_MILLIS);
    server.addBean(limit);
  }

  private static void endGracefully(Server server) {
    server.setStopTimeout(STOP_TIMEOUT_MILLIS);
    if (server.getThreadPool() instanceof QueuedThreadPool threads) {
      threads.setStopTimeout(THREADS_STOP_TIMEOUT_MILLIS);
    }
    server.insertHandler(new GracefulHandler());
  }
}
