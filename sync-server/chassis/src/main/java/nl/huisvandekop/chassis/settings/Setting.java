package nl.huisvandekop.chassis.settings;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;

/**
 * One setting.
 *
 * @param key as in the environment and in the file, {@code UPPER_SNAKE}
 * @param fallback the default as text, null when there is none (the value is then null)
 * @param meaning one line for {@code --help}
 * @param expected what a right value looks like, for the message on a wrong one
 * @param parse turns text into the value; throws {@link RuntimeException} on a wrong one
 * @param secret whether its value must never be shown
 */
public record Setting<T>(
    String key,
    String fallback,
    String meaning,
    String expected,
    Function<String, T> parse,
    boolean secret) {
  public Setting {
    requireNonNull(key);
    requireNonNull(meaning);
    requireNonNull(expected);
    requireNonNull(parse);
  }

  /** A setting that may be shown. */
  public static <T> Setting<T> of(
      String key, String fallback, String meaning, String expected, Function<String, T> parse) {
    return new Setting<>(key, fallback, meaning, expected, parse, false);
  }

  /** A whole number within bounds, both inclusive. */
  public static Setting<Integer> number(
      String key, int fallback, int least, int most, String meaning) {
    return of(
        key,
        String.valueOf(fallback),
        meaning,
        "a whole number from " + least + " to " + most,
        text -> {
          int value = Integer.parseInt(text.strip());
          if (value < least || value > most) {
            throw new IllegalArgumentException();
          }
          return value;
        });
  }

  /** {@code true} or {@code false}. */
  public static Setting<Boolean> flag(String key, boolean fallback, String meaning) {
    return of(
        key,
        String.valueOf(fallback),
        meaning,
        "true or false",
        text ->
            switch (text.strip()) {
              case "true" -> true;
              case "false" -> false;
              default -> throw new IllegalArgumentException();
            });
  }
}
