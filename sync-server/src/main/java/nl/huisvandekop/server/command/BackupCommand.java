package nl.huisvandekop.server.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.huisvandekop.chassis.command.ProgramLine;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.settings.ServerSettings;
import nl.huisvandekop.server.store.ServerStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** A copy of the store. */
@Command(
    name = "backup",
    description = "Copies the store, also while the server runs; prints the file.")
final class BackupCommand implements Callable<Integer> {
  @ParentCommand private ServerCommand server;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "New file; it holds the hashes of all secrets.")
  private Path file;

  @Override
  public Integer call() {
    ServerSettings settings = server.settings();
    // Else a wrong folder would be answered with a fine copy of nothing.
    if (settings.databaseUrl().isEmpty() && !ServerStore.existsIn(settings.data())) {
      throw new Problem(
          404, "store-missing", "There is no store in " + settings.data() + "; set SERVER_DATA.");
    }
    try (ServerStore store = server.openStore()) {
      store.backup(file);
    }
    ProgramLine.print(spec, file.toString());
    return 0;
  }
}
