package nl.huisvandekop.server.dashboard.norm;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as browsers send it, or as people type it where a browser lets them. */
final class Days {
  private static final Pattern TYPED = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  private Days() {}

  /** Empty where the text is no day from 2000 to 2100. */
  static Optional<LocalDate> find(String text) {
    Matcher typed = TYPED.matcher(text);
    try {
      LocalDate day =
          typed.matches()
              ? LocalDate.of(
                  Integer.parseInt(typed.group(3)),
                  Integer.parseInt(typed.group(2)),
                  Integer.parseInt(typed.group(1)))
              : LocalDate.parse(text);
      return Optional.of(day)
          .filter(one -> one.getYear() >= FIRST_YEAR && one.getYear() <= LAST_YEAR);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
