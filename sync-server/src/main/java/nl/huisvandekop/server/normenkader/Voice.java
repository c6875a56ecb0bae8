package nl.huisvandekop.server.normenkader;

import java.text.MessageFormat;
import java.util.Locale;

/** Says a Dutch sentence in the language of whoever reads it. */
@FunctionalInterface
public interface Voice {
  /** How numbers and dates are written in Dutch. */
  Locale NETHERLANDS = Locale.forLanguageTag("nl-NL");

  /** As it stands. */
  Voice DUTCH =
      (dutch, arguments) ->
          arguments.length == 0
              ? dutch
              : new MessageFormat(dutch.replace("'", "''"), NETHERLANDS).format(arguments);

  /**
   * The sentence.
   *
   * @param dutch with {@code {0}} for the first of the arguments and so on
   */
  String say(String dutch, Object... arguments);
}
