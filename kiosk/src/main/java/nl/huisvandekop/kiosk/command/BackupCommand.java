package nl.huisvandekop.kiosk.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.huisvandekop.chassis.command.ProgramLine;
import nl.huisvandekop.kiosk.store.Backup;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** A copy of the store. */
@Command(
    name = "backup",
    description = "Copies the store, also while the kiosk runs; prints the file.")
final class BackupCommand implements Callable<Integer> {
  @ParentCommand private KioskCommand kiosk;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "New file; it holds the kiosk's token, so keep it safe.")
  private Path file;

  @Override
  public Integer call() {
    Path store = kiosk.settings().data().resolve(KioskStore.FILE_NAME);
    if (!Files.exists(store)) {
      throw new StoreException("There is no store in " + store.getParent() + " yet", null);
    }
    Backup.copy(store, file);
    ProgramLine.print(spec, file.toString());
    return 0;
  }
}
