package nl.huisvandekop.kiosk.command;

import nl.huisvandekop.chassis.command.ProgramLine;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.volunteer.Pin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The volunteers' PIN. */
@Command(name = "pin", description = "The volunteers' PIN.")
final class PinCommand {
  @ParentCommand private KioskCommand kiosk;
  @Spec private CommandSpec spec;

  @Command(
      name = "set",
      description = "Sets it: 4 to 8 digits, read from standard input. Wrong tries are forgiven.")
  int set() {
    String pin = KioskCommand.readSecret();
    try (KioskStore store = kiosk.openStore()) {
      Pin.set(store, pin);
    }
    ProgramLine.print(spec, "PIN set");
    return 0;
  }
}
