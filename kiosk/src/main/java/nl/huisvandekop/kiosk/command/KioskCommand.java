package nl.huisvandekop.kiosk.command;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.huisvandekop.chassis.command.CommonOptions;
import nl.huisvandekop.chassis.command.ProgramLine;
import nl.huisvandekop.chassis.settings.DataFolder;
import nl.huisvandekop.kiosk.settings.Build;
import nl.huisvandekop.kiosk.settings.KioskSettings;
import nl.huisvandekop.kiosk.store.KioskStore;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program's command line; without a command it serves. */
@Command(
    name = "kiosk",
    description = "Counts who comes to a meeting place, and shows what is on.",
    synopsisSubcommandLabel = "[COMMAND]",
    subcommands = {EnrolCommand.class, PinCommand.class, BackupCommand.class, RestoreCommand.class})
public final class KioskCommand implements Callable<Integer> {
  private final Map<String, String> environment;
  private final Serve serve;

  @Spec private CommandSpec spec;

  @Mixin private CommonOptions options;

  /** What is run when no command is named. */
  @FunctionalInterface
  public interface Serve {
    /** Serves until the program is to end; its exit code. */
    int serve(KioskSettings settings);
  }

  private KioskCommand(Map<String, String> environment, Serve serve) {
    this.environment = requireNonNull(environment);
    this.serve = requireNonNull(serve);
  }

  /** The command line, to be executed; its exit codes are 0, 1 (refused) and 2 (usage). */
  public static CommandLine line(Map<String, String> environment, Serve serve) {
    return ProgramLine.of(
        new KioskCommand(environment, serve),
        "kiosk " + Build.own().version(),
        KioskSettings.all());
  }

  @Override
  public Integer call() {
    KioskSettings settings = settings();
    if (options.checkConfig()) {
      ProgramLine.print(spec, "settings: ok");
      return CommandLine.ExitCode.OK;
    }
    return serve.serve(settings);
  }

  KioskSettings settings() {
    return KioskSettings.read(environment, options.config());
  }

  /** The store beside a running kiosk, or before its first start; to be closed by whoever asked. */
  KioskStore openStore() {
    return KioskStore.open(DataFolder.create(settings().data()).resolve(KioskStore.FILE_NAME));
  }

  /** The first line of standard input: where secrets come from; empty when there is none. */
  static String readSecret() {
    try {
      String line =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
      return line == null ? "" : line.strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
