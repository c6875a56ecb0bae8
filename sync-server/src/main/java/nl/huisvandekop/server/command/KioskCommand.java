package nl.huisvandekop.server.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.huisvandekop.chassis.command.ProgramLine;
import nl.huisvandekop.server.audit.AuditLog;
import nl.huisvandekop.server.fleet.Fleet;
import nl.huisvandekop.server.store.ServerStore;
import nl.huisvandekop.server.time.Hours;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The fleet. */
@Command(name = "kiosk", description = "Kiosks.")
final class KioskCommand {
  private static final String ID = "--id";
  private static final String WHEN =
      "A moment such as 2026-11-24T10:00 (local) or 2026-11-24T09:00Z, or a date.";

  @ParentCommand private ServerCommand server;
  @Spec private CommandSpec spec;

  @Command(name = "code", description = "Prints a code that enrols one kiosk, within seven days.")
  int code(
      @Option(names = "--site", required = true, paramLabel = "ID", description = "Its place.")
          String site,
      @Option(
              names = "--replaces",
              paramLabel = "KIOSK",
              description = "The new card becomes this kiosk; the old token ends.")
          String replaces) {
    try (ServerStore store = server.openStore()) {
      print(fleet(store).code(AuditLog.COMMAND_LINE, site, replaces));
    }
    return 0;
  }

  @Command(name = "revoke", description = "Ends the kiosk's token at once; prints its id.")
  int revoke(@Option(names = ID, required = true, description = "The kiosk.") String id) {
    return change(id, fleet -> fleet.revoke(AuditLog.COMMAND_LINE, id));
  }

  @Command(
      name = "lost",
      description = "Declares the card lost: hours that it never sent are down; prints its id.")
  int lost(
      @Option(names = ID, required = true, description = "The kiosk.") String id,
      @Option(
              names = "--at",
              converter = Moment.class,
              description = {"Hours before this are meant; now unless said.", WHEN})
          Instant at) {
    Instant before = at == null ? server.clock().instant() : at;
    return change(id, fleet -> fleet.declareLost(AuditLog.COMMAND_LINE, id, Hours.of(before)));
  }

  @Command(
      name = "end",
      description = "Says since when the place no longer has the kiosk; prints its id.")
  int end(
      @Option(names = ID, required = true, description = "The kiosk.") String id,
      @Option(names = "--at", required = true, converter = Moment.class, description = WHEN)
          Instant at) {
    long hour = Hours.isWhole(at) ? Hours.of(at) : Hours.of(at) + 1;
    return change(id, fleet -> fleet.end(AuditLog.COMMAND_LINE, id, hour));
  }

  @Command(
      name = "set-aside",
      description =
          "Calls hours whole without the rows of them that were not taken; prints how many.")
  int setAside(@Option(names = ID, required = true, description = "The kiosk.") String id) {
    try (ServerStore store = server.openStore()) {
      print(String.valueOf(fleet(store).setAside(AuditLog.COMMAND_LINE, id)));
    }
    return 0;
  }

  private Fleet fleet(ServerStore store) {
    return new Fleet(store, new AuditLog(store, server.clock()), server.clock());
  }

  private int change(String id, Consumer<Fleet> change) {
    try (ServerStore store = server.openStore()) {
      change.accept(fleet(store));
      print(id);
    }
    return 0;
  }

  private void print(String result) {
    ProgramLine.print(spec, result);
  }

  /** Reads a moment as a person writes it; without an offset it is local. */
  static final class Moment implements ITypeConverter<Instant> {
    private static final List<Function<String, Instant>> FORMS =
        List.of(
            text -> OffsetDateTime.parse(text).toInstant(),
            text -> LocalDateTime.parse(text).atZone(Hours.ZONE).toInstant(),
            text -> LocalDate.parse(text).atStartOfDay(Hours.ZONE).toInstant());

    @Override
    public Instant convert(String text) {
      for (Function<String, Instant> form : FORMS) {
        try {
          return form.apply(text);
        } catch (DateTimeParseException e) {
          continue;
        }
      }
      throw new TypeConversionException("expected a date or a moment such as 2026-11-24T10:00");
    }
  }
}
