package nl.huisvandekop.kiosk;

import java.nio.file.Path;
import java.util.Map;
import nl.huisvandekop.chassis.command.ProgramLine;
import nl.huisvandekop.chassis.service.ServiceManager;
import nl.huisvandekop.kiosk.command.KioskCommand;
import nl.huisvandekop.kiosk.settings.KioskSettings;

/** The kiosk's entry. */
public final class KioskMain {
  private KioskMain() {}

  /** Serves until SIGTERM when no argument says otherwise. */
  public static void main(String[] args) {
    int exit = run(args, System.getenv());
    if (exit != 0) {
      System.exit(exit);
    }
  }

  /** Reading a command line costs a third of a start, so that serving goes without. */
  private static int run(String[] args, Map<String, String> environment) {
    // How the package's launcher starts it.
    boolean onlyConfig = args.length == 2 && args[0].equals("--config");
    if (args.length > 0 && !onlyConfig) {
      return KioskCommand.line(environment, KioskMain::serve).execute(args);
    }
    try {
      return serve(KioskSettings.read(environment, onlyConfig ? Path.of(args[1]) : null));
    } catch (RuntimeException e) {
      System.err.println(ProgramLine.sentence(e));
      return ProgramLine.REFUSED;
    }
  }

  private static int serve(KioskSettings settings) {
    ServiceManager manager = ServiceManager.of(System.getenv());
    KioskApp app = KioskApp.start(settings);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(manager, app), "stop"));
    manager.ready(app::requireWritable);
    return app.awaitEnd();
  }

  private static void stop(ServiceManager manager, KioskApp app) {
    manager.close();
    app.close();
  }
}
