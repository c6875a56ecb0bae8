package nl.huisvandekop.server.command;

import static java.util.Objects.requireNonNull;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.region.RegionPackLoader;
import nl.huisvandekop.server.settings.ServerSettings;
import nl.huisvandekop.server.store.ServerStore;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program's command line; without a command it serves. */
@Command(
    name = "sync-server",
    description = "Gathers what the kiosks of the meeting places counted, and shows it to staff.",
    synopsisSubcommandLabel = "[COMMAND]",
    subcommands = {SiteCommand.class, KioskCommand.class, UserCommand.class, BackupCommand.class})
public final class ServerCommand implements Callable<Integer> {
  private static final int REFUSED = 1;
  private static final int USAGE_WIDTH = 100;

  private final Map<String, String> environment;
  private final Clock clock;
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

  @Option(names = "--check-config", description = "Check settings and region pack, and stop.")
  private boolean checkConfig;

  /** What is run when no command is named. */
  @FunctionalInterface
  public interface Serve {
    /** Starts to serve and returns. */
    void start(ServerSettings settings);
  }

  private ServerCommand(Map<String, String> environment, Clock clock, Serve serve) {
    this.environment = requireNonNull(environment);
    this.clock = requireNonNull(clock);
    this.serve = requireNonNull(serve);
  }

  /**
   * The command line, to be executed; its exit codes are 0, 1 (refused) and 2 (usage).
   *
   * @param version of the program
   */
  public static CommandLine line(
      Map<String, String> environment, Clock clock, String version, Serve serve) {
    CommandLine line = new CommandLine(new ServerCommand(environment, clock, serve));
    line.getCommandSpec().version("sync-server " + version);
    line.getCommandSpec()
        .usageMessage()
        .footer(
            ("%nSettings, from the environment or the file of --config [default]:%n"
                    + ServerSettings.describeAll().replace("%", "%%"))
                .split("\\R"));
    line.setUsageHelpWidth(USAGE_WIDTH);
    line.setExecutionExceptionHandler(ServerCommand::refuse);
    return line;
  }

  private static int refuse(Exception e, CommandLine line, CommandLine.ParseResult result) {
    line.getErr().println(e.getMessage() == null ? e.toString() : e.getMessage());
    line.getErr().flush();
    return REFUSED;
  }

  @Override
  public Integer call() {
    ServerSettings settings = settings();
    if (checkConfig) {
      RegionPack pack = RegionPackLoader.load(settings.regionPack());
      print(spec, "settings and region pack (" + pack.name() + "): ok");
    } else {
      serve.start(settings);
    }
    return CommandLine.ExitCode.OK;
  }

  ServerSettings settings() {
    return ServerSettings.read(environment, config);
  }

  RegionPack pack() {
    return RegionPackLoader.load(settings().regionPack());
  }

  /** To be closed by whoever asked. */
  ServerStore openStore() {
    ServerSettings settings = settings();
    return settings
        .databaseUrl()
        .map(ServerStore::openPostgres)
        .orElseGet(() -> ServerStore.openBeside(settings.data()));
  }

  Clock clock() {
    return clock;
  }

  /** A command's one result. */
  static void print(CommandSpec spec, String result) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(result);
    out.flush();
  }
}
