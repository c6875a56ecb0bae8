package nl.huisvandekop.kiosk.command;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.huisvandekop.chassis.settings.DataFolder;
import nl.huisvandekop.chassis.settings.Setting;
import nl.huisvandekop.kiosk.settings.Build;
import nl.huisvandekop.kiosk.settings.KioskSettings;
import nl.huisvandekop.kiosk.store.KioskStore;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program's command line; without a command it serves. */
@Command(
    name = "kiosk",
    description = "Counts who comes to a meeting place, and shows what is on.",
    synopsisSubcommandLabel = "[COMMAND]",
    subcommands = {EnrolCommand.class, PinCommand.class, BackupCommand.class, RestoreCommand.class})
public final class KioskCommand implements Callable<Integer> {
  /** Exit code of whatever could not be done. */
  public static final int REFUSED = 1;

  private static final int USAGE_WIDTH = 100;

  private final Map<String, String> environment;
  private final Serve serve;

  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this and stop.")
  private boolean help;

  @Option(names = "--version", versionHelp = true, description = "Show the version and stop.")
  private boolean version;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "Properties file with settings; the environment beats it.")
  private Path config;

  @Option(names = "--check-config", description = "Check the settings and stop.")
  private boolean checkConfig;

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
    CommandLine line = new CommandLine(new KioskCommand(environment, serve));
    line.getCommandSpec().version("kiosk " + Build.own().version());
    line.getCommandSpec().usageMessage().footer(settingsHelp().replace("%", "%%").split("\\R"));
    line.setUsageHelpWidth(USAGE_WIDTH);
    line.setExecutionExceptionHandler(
        (e, executed, result) -> {
          executed.getErr().println(sentence(e));
          executed.getErr().flush();
          return REFUSED;
        });
    return line;
  }

  /** What went wrong, for whoever typed the command. */
  public static String sentence(Exception e) {
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  @Override
  public Integer call() {
    KioskSettings settings = settings();
    if (checkConfig) {
      print(spec, "settings: ok");
      return CommandLine.ExitCode.OK;
    }
    return serve.serve(settings);
  }

  KioskSettings settings() {
    return KioskSettings.read(environment, config);
  }

  /** The store beside a running kiosk, or before its first start; to be closed by whoever asked. */
  KioskStore openStore() {
    return KioskStore.open(DataFolder.create(settings().data()).resolve(KioskStore.FILE_NAME));
  }

  /** A command's one result. */
  static void print(CommandSpec spec, String result) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(result);
    out.flush();
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

  private static String settingsHelp() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format("%nSettings, from the environment or the file of --config [default]:%n"));
    for (Setting<?> setting : KioskSettings.all()) {
      String fallback = setting.fallback() == null ? "none" : setting.fallback();
      text.append(String.format("  %s [%s]%n", setting.key(), fallback));
      text.append(String.format("      %s; expected %s%n", setting.meaning(), setting.expected()));
    }
    return text.toString();
  }
}
