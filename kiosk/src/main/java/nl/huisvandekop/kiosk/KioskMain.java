package nl.huisvandekop.kiosk;

import java.util.Map;
import nl.huisvandekop.chassis.command.ProgramLine;
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
    if (args.length > 0) {
      return KioskCommand.line(environment, KioskMain::serve).execute(args);
    }
    try {
      return serve(KioskSettings.read(environment, null));
    } catch (RuntimeException e) {
      System.err.println(ProgramLine.sentence(e));
      return ProgramLine.REFUSED;
    }
  }

  private static int serve(KioskSettings settings) {
    KioskApp app = KioskApp.start(settings);
    Runtime.getRuntime().addShutdownHook(new Thread(app::close, "stop"));
    return app.awaitEnd();
  }
}
