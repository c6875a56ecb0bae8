package nl.huisvandekop.server.command;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.huisvandekop.chassis.command.CommonOptions;
import nl.huisvandekop.chassis.command.ProgramLine;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.region.RegionPackLoader;
import nl.huisvandekop.server.settings.ServerSettings;
import nl.huisvandekop.server.store.ServerStore;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program's command line; without a command it serves. */
@Command(
    name = "sync-server",
    description = "Gathers what the kiosks of the meeting places counted, and shows it to staff.",
    synopsisSubcommandLabel = "[COMMAND]",
    subcommands = {
      SiteCommand.class,
      KioskCommand.class,
      UserCommand.class,
      BackupCommand.class,
      MoveCommand.class,
      ReleaseCommand.class
    })
public final class ServerCommand implements Callable<Integer> {
  private final Map<String, String> environment;
  private final Clock clock;
  private final Serve serve;

  @Spec private CommandSpec spec;

  @Mixin private CommonOptions options;

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
    return ProgramLine.of(
        new ServerCommand(environment, clock, serve),
        "sync-server " + version,
        ServerSettings.all());
  }

  @Override
  public Integer call() {
    ServerSettings settings = settings();
    if (options.checkConfig()) {
      RegionPack pack = RegionPackLoader.load(settings.regionPack());
      ProgramLine.print(spec, "settings and region pack (" + pack.name() + "): ok");
    } else {
      serve.start(settings);
    }
    return CommandLine.ExitCode.OK;
  }

  ServerSettings settings() {
    return ServerSettings.read(environment, options.config());
  }

  RegionPack pack() {
    return RegionPackLoader.load(settings().regionPack());
  }

  /** To be closed by whoever asked. */
  ServerStore openStore() {
    ServerSettings settings = settings();
    return settings
        .databaseUrl()
        .map(ServerStore::openPostgresBeside)
        .orElseGet(() -> ServerStore.openBeside(settings.data()));
  }

  Clock clock() {
    return clock;
  }
}
