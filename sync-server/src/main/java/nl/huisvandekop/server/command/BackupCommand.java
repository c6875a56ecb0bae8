package nl.huisvandekop.server.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
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
    try (ServerStore store = server.openStore()) {
      store.backup(file);
    }
    ServerCommand.print(spec, file.toString());
    return 0;
  }
}
