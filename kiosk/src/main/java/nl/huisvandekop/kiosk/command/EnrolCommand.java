package nl.huisvandekop.kiosk.command;

import java.net.URI;
import java.util.concurrent.Callable;
import nl.huisvandekop.chassis.command.ProgramLine;
import nl.huisvandekop.kiosk.clock.SystemKioskClock;
import nl.huisvandekop.kiosk.settings.Build;
import nl.huisvandekop.kiosk.settings.KioskSettings;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.sync.Enrolment;
import nl.huisvandekop.kiosk.sync.Enrolment.Enrolled;
import nl.huisvandekop.kiosk.sync.HttpSyncTransport;
import nl.huisvandekop.kiosk.sync.SyncProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes the kiosk one of a server's. */
@Command(
    name = "enrol",
    description = "Enrols with a sync-server; prints the kiosk's id and its site's name.")
final class EnrolCommand implements Callable<Integer> {
  @ParentCommand private KioskCommand kiosk;
  @Spec private CommandSpec spec;

  @Option(
      names = "--server",
      paramLabel = "URL",
      description = "The server's address; SYNC_SERVER unless said.")
  private String server;

  @Option(
      names = "--code",
      required = true,
      paramLabel = "CODE",
      description = "The one-time code; - reads it from standard input.")
  private String code;

  @Override
  public Integer call() throws InterruptedException {
    KioskSettings settings = kiosk.settings();
    String address =
        server != null ? server : settings.syncServerIfSet().map(URI::toString).orElse(null);
    if (address == null) {
      throw new ParameterException(spec.commandLine(), "Missing: --server, or SYNC_SERVER");
    }
    String typed = code.equals("-") ? KioskCommand.readSecret() : code;
    Build build = Build.own();
    SystemKioskClock clock = new SystemKioskClock(settings.clockTrusted(), build.builtAt());
    clock.refresh();
    try (KioskStore store = kiosk.openStore()) {
      Enrolment enrolment =
          new Enrolment(
              store,
              clock,
              new HttpSyncTransport(build.version()),
              build.builtAt(),
              System.getProperty("os.name") + " " + System.getProperty("os.arch"));
      return enrol(enrolment, address, typed);
    }
  }

  /** The sentence is for a person, the code behind it for a script. */
  private int enrol(Enrolment enrolment, String address, String typed) throws InterruptedException {
    try {
      Enrolled enrolled = enrolment.enrol(address, typed);
      ProgramLine.print(spec, enrolled.kioskId() + " " + enrolled.siteName());
      return 0;
    } catch (SyncProblem refused) {
      spec.commandLine().getErr().println(refused.getMessage() + " (" + refused.code() + ")");
      return ProgramLine.REFUSED;
    }
  }
}
