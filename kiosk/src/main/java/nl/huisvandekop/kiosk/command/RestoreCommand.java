package nl.huisvandekop.kiosk.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.huisvandekop.chassis.command.ProgramLine;
import nl.huisvandekop.chassis.settings.DataFolder;
import nl.huisvandekop.kiosk.store.KioskStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Puts back a copy. */
@Command(
    name = "restore",
    description = {
      "Puts back a copy that backup made, while the kiosk is stopped.",
      "The store that was there is kept beside it; prints its file, if there was one."
    })
final class RestoreCommand implements Callable<Integer> {
  @ParentCommand private KioskCommand kiosk;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The copy; it stays as it is.")
  private Path file;

  @Override
  public Integer call() {
    Path data = kiosk.settings().data();
    try (DataFolder folder = DataFolder.lock(data)) {
      String kept =
          new Restoring(folder.path().resolve(KioskStore.FILE_NAME))
              .from(file)
              .map(Path::toString)
              .orElse("there was no store before");
      ProgramLine.print(spec, kept);
    }
    return 0;
  }
}
