package nl.huisvandekop.server;

import java.time.Clock;
import nl.huisvandekop.chassis.service.ServiceManager;
import nl.huisvandekop.server.command.ServerCommand;
import nl.huisvandekop.server.settings.ServerSettings;

/** The sync-server's entry. */
public final class ServerMain {
  private ServerMain() {}

  /** Serves until SIGTERM when no argument says otherwise. */
  public static void main(String[] args) {
    int exit =
        ServerCommand.line(
                System.getenv(), Clock.systemUTC(), ServerApp.version(), ServerMain::serve)
            .execute(args);
    // Serving goes on in the web server's threads after a start that went well.
    if (exit != 0) {
      System.exit(exit);
    }
  }

  private static void serve(ServerSettings settings) {
    ServiceManager manager = ServiceManager.of(System.getenv());
    ServerApp app = ServerApp.start(settings, Clock.systemUTC());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(manager, app), "stop"));
    manager.ready(app::requireAlive);
  }

  private static void stop(ServiceManager manager, ServerApp app) {
    manager.close();
    app.close();
  }
}
