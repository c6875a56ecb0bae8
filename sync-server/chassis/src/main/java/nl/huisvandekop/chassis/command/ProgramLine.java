package nl.huisvandekop.chassis.command;

import java.io.PrintWriter;
import java.util.List;
import nl.huisvandekop.chassis.settings.Setting;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** A program's command line: exit codes are 0, 1 (refused) and 2 (usage). */
public final class ProgramLine {
  /** Exit code of whatever could not be done. */
  public static final int REFUSED = 1;

  private static final int USAGE_WIDTH = 100;

  private ProgramLine() {}

  /**
   * To be executed.
   *
   * @param root an object with picocli's annotations
   * @param version what {@code --version} prints
   * @param settings what {@code --help} lists
   */
  public static CommandLine of(Object root, String version, List<Setting<?>> settings) {
    CommandLine line = new CommandLine(root);
    line.getCommandSpec().version(version);
    line.getCommandSpec().usageMessage().footer(describe(settings).replace("%", "%%").split("\\R"));
    line.setUsageHelpWidth(USAGE_WIDTH);
    line.setExecutionExceptionHandler(ProgramLine::refuse);
    return line;
  }

  /** What went wrong, for whoever typed the command. */
  public static String sentence(Exception e) {
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  /** A command's one result. */
  public static void print(CommandSpec spec, String result) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(result);
    out.flush();
  }

  private static int refuse(Exception e, CommandLine line, ParseResult result) {
    line.getErr().println(sentence(e));
    line.getErr().flush();
    return REFUSED;
  }

  private static String describe(List<Setting<?>> settings) {
    StringBuilder text = new StringBuilder();
    text.append(
        "%nSettings, from the environment or the file of --config [default]:%n".formatted());
    for (Setting<?> setting : settings) {
      String fallback = setting.fallback() == null ? "none" : setting.fallback();
      text.append("  %s [%s]%n".formatted(setting.key(), fallback));
      text.append("      %s; expected %s%n".formatted(setting.meaning(), setting.expected()));
    }
    return text.toString();
  }
}
