package nl.huisvandekop.chassis.web;

import io.javalin.config.JavalinConfig;
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
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setSendXPoweredBy(false);
        });
    config.jetty.modifyServer(Listener::endGracefully);
  }

  private static void endGracefully(Server server) {
    server.setStopTimeout(STOP_TIMEOUT_MILLIS);
    if (server.getThreadPool() instanceof QueuedThreadPool threads) {
      threads.setStopTimeout(THREADS_STOP_TIMEOUT_MILLIS);
    }
    server.insertHandler(new GracefulHandler());
  }
}
