package nl.huisvandekop.chassis.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that both programs have; a mixin of their root commands. */
public final class CommonOptions {
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

  /** The properties file, null when none was named. */
  public Path config() {
    return config;
  }

  /** Whether only the settings are to be checked. */
  public boolean checkConfig() {
    return checkConfig;
  }
}
