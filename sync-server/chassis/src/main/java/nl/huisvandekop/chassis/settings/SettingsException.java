package nl.huisvandekop.chassis.settings;

import java.util.List;

/** Settings with which the program must not start; the message has a line per problem. */
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a line per problem, each naming key, value and what was expected. */
  public SettingsException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
  }
}
