package nl.huisvandekop.journey.demo;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.huisvandekop.journey.demo.DataFolder.Login;
import nl.huisvandekop.journey.program.Kiosk;
import nl.huisvandekop.journey.program.Launch;
import nl.huisvandekop.journey.program.ProgramException;
import nl.huisvandekop.journey.program.Waiting;

/** What {@code provisioning/demo} runs once both programs are built. */
public final class DemoMain {
  private static final int REFUSED = 1;
  private static final int USAGE = 2;
  private static final Duration FOR_EVER = Duration.ofDays(365);

  private final PrintStream out = System.out;
  private final Steps steps = new Steps(out);
  private final Closing closing = new Closing();
  private final Launch launch;

  private DemoMain(Path root) {
    this.launch = Launch.jars(root);
  }

  /**
   * Runs until a signal, or with {@code --check} until all is checked.
   *
   * @param args the project's root, then {@code --check} or {@code --data DIR}
   */
  public static void main(String[] args) {
    List<String> words = new ArrayList<>(List.of(args));
    DemoMain demo = new DemoMain(Path.of(words.remove(0)));
    if (words.equals(List.of("--check"))) {
      System.exit(demo.check());
    } else if (words.isEmpty()) {
      System.exit(demo.show(null));
    } else if (words.size() == 2 && words.get(0).equals("--data")) {
      System.exit(demo.show(Path.of(words.get(1))));
    }
    System.err.println("usage: provisioning/demo [--check | --data DIR]");
    System.exit(USAGE);
  }

  private int check() {
    DataFolder folder = DataFolder.temporary();
    endWith(folder);
    Demonstration demonstration = new Demonstration(launch, folder.path(), false, steps, closing);
    try {
      new Check(demonstration, steps).run();
      out.println("demo: ok");
      return 0;
    } catch (Steps.Failed failed) {
      return tell(failed, folder);
    }
  }

  private int show(Path named) {
    DataFolder folder;
    try {
      folder = named == null ? DataFolder.temporary() : DataFolder.named(named);
    } catch (IllegalArgumentException taken) {
      System.err.println(taken.getMessage());
      return USAGE;
    }
    endWith(folder);
    Demonstration demonstration = new Demonstration(launch, folder.path(), true, steps, closing);
    try {
      Login login = folder.login().orElse(null);
      if (login == null) {
        login = setUp(demonstration);
        folder.store(login);
      } else {
        demonstration.startServer();
        demonstration.startKiosks();
      }
      tell(demonstration, folder, login);
    } catch (Steps.Failed failed) {
      return tell(failed, folder);
    }
    Waiting.until(FOR_EVER, () -> !demonstration.isAlive());
    if (!closing.isClosed()) {
      System.err.println("A program ended by itself; so does the demonstration.");
    }
    return REFUSED;
  }

  private static Login setUp(Demonstration demonstration) {
    demonstration.startServer();
    List<String> sites = demonstration.addPlaces();
    String password = demonstration.addStaff();
    demonstration.enrolAfterHistory(sites);
    demonstration.assess(sites);
    demonstration.addInventory();
    demonstration.release();
    String pin = demonstration.setPin();
    demonstration.startKiosks();
    return new Login(Demonstration.USER, password, pin);
  }

  private void tell(Demonstration demonstration, DataFolder folder, Login login) {
    out.println();
    out.println("Het Huis van De Kop, with places that do not exist: two with a kiosk, three that");
    out.println(
        "are kept by hand, four wishes and four halls, each called (voorbeeld). All figures");
    out.println("are sample data, made up, but for the check-ins that you make.");
    out.println();
    for (int i = 0; i < Demonstration.PLACES.size(); i++) {
      Kiosk kiosk = demonstration.kiosks().get(i);
      out.printf("  kiosk  %s/  %s%n", kiosk.address(), Demonstration.PLACES.get(i).name());
    }
    out.printf("  staff  %s/dekking%n", demonstration.server().address());
    out.printf("         name %s  password %s%n", login.user(), login.password());
    out.printf("  PIN    %s for the volunteers, on both kiosks%n", login.pin());
    out.printf(
        "  data   %s (%s)%n", folder.path(), folder.isKept() ? "kept" : "removed at the end");
    out.println();
    out.println("A check-in on a kiosk is on the staff's page within ten seconds (reload it).");
    out.println("Ctrl-C ends all of it.");
  }

  private int tell(Steps.Failed failed, DataFolder folder) {
    if (closing.isClosed()) {
      return REFUSED; // A signal, not a fault.
    }
    folder.keep();
    Throwable cause = failed.getCause();
    out.println(cause instanceof ProgramException ? cause.getMessage() : cause.toString());
    out.println("The logs are in " + folder.path());
    out.println("demo: FAILED " + failed.getMessage());
    return REFUSED;
  }

  /** On any end, by itself or by a signal: first the programs, then their data. */
  private void endWith(DataFolder folder) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  closing.close();
                  endCommands();
                  try {
                    folder.tidyUp();
                  } catch (UncheckedIOException e) {
                    System.err.println(folder.path() + " could not be removed: " + e);
                  }
                },
                "end"));
  }

  /** What a signal interrupted must not write into the folder any more. */
  private static void endCommands() {
    ProcessHandle.current()
        .children()
        .forEach(
            child -> {
              child.destroyForcibly();
              child.onExit().join();
            });
  }
}
