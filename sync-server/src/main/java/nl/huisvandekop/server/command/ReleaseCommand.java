package nl.huisvandekop.server.command;

import java.util.concurrent.Callable;
import nl.huisvandekop.chassis.command.ProgramLine;
import nl.huisvandekop.server.disclosure.Releases;
import nl.huisvandekop.server.release.Releasing;
import nl.huisvandekop.server.state.SiteHours;
import nl.huisvandekop.server.store.ServerStore;
import nl.huisvandekop.server.summary.Weeks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes the weeks public that are due, for who does not want to wait until the server does. */
@Command(
    name = "release",
    description =
        "Releases the weeks that are due to the public, for good; prints how many. A running server"
            + " does the same within an hour.")
final class ReleaseCommand implements Callable<Integer> {
  @ParentCommand private ServerCommand server;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try (ServerStore store = server.openStore()) {
      Weeks weeks = new Weeks(store, new SiteHours(store, server.clock()), server.clock());
      Releasing releasing =
          new Releasing(store, weeks, new Releases(store), server.pack(), server.clock());
      ProgramLine.print(spec, String.valueOf(releasing.releaseDue()));
    }
    return 0;
  }
}
