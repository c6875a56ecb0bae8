package nl.huisvandekop.server.byhand;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.huisvandekop.protocol.Limits;
import nl.huisvandekop.protocol.OpeningHoursBody.Span;
import nl.huisvandekop.server.byhand.HandFault.Code;

/** Reads the fields of a form; what is wrong is noted, and the reading goes on. */
final class FormReader {
  private final UnaryOperator<String> form;
  private final List<HandFault> faults = new ArrayList<>();

  /**
   * @param form what was sent under a name; null for nothing
   */
  FormReader(UnaryOperator<String> form) {
    this.form = form;
  }

  List<HandFault> faults() {
    return faults;
  }

  boolean sound() {
    return faults.isEmpty();
  }

  void wrong(String field, Code code) {
    faults.add(new HandFault(field, code));
  }

  String text(String field) {
    String text = form.apply(field);
    return text == null ? "" : text.strip();
  }

  boolean ticked(String field) {
    return form.apply(field) != null;
  }

  /** One line; null for none. */
  String line(String field, int most) {
    String text = text(field);
    if (text.codePoints().anyMatch(c -> Character.isISOControl(c) || isHalf(c))) {
      wrong(field, Code.STRANGE_CHARACTER);
    } else if (text.codePointCount(0, text.length()) > most) {
      wrong(field, Code.TOO_LONG);
    }
    return text.isEmpty() ? null : text;
  }

  private static boolean isHalf(int c) {
    return c >= 0xd800 && c <= 0xdfff;
  }

  String required(String field, int most) {
    String line = line(field, most);
    if (line == null) {
      wrong(field, Code.MISSING);
    }
    return line;
  }

  /** Empty where nothing was entered. */
  Optional<LocalDate> date(String field) {
    String text = text(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      LocalDate date = LocalDate.parse(text);
      if (date.getYear() >= Limits.FIRST_YEAR && date.getYear() < Limits.LAST_YEAR) {
        return Optional.of(date);
      }
    } catch (DateTimeException e) {
      // Told below, together with what is out of bounds.
    }
    wrong(field, Code.NOT_A_DATE);
    return Optional.empty();
  }

  Optional<LocalDate> requiredDate(String field) {
    if (text(field).isEmpty()) {
      wrong(field, Code.MISSING);
    }
    return date(field);
  }

  Optional<LocalTime> time(String field) {
    String text = text(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalTime.parse(text));
    } catch (DateTimeException e) {
      wrong(field, Code.NOT_A_TIME);
      return Optional.empty();
    }
  }

  /** From and until; until may be midnight. Empty where nothing was entered, or it is wrong. */
  Optional<Span> span(String from, String until) {
    int before = faults.size();
    Optional<LocalTime> opens = time(from);
    Optional<LocalTime> closes = time(until);
    if (faults.size() > before || (opens.isEmpty() && closes.isEmpty())) {
      return Optional.empty();
    }
    if (opens.isEmpty() || closes.isEmpty()) {
      wrong(opens.isEmpty() ? from : until, Code.HALF);
      return Optional.empty();
    }
    if (!closes.get().equals(LocalTime.MIDNIGHT) && !closes.get().isAfter(opens.get())) {
      wrong(until, Code.ORDER);
      return Optional.empty();
    }
    return Optional.of(new Span(opens.get(), closes.get()));
  }

  /** A whole number; empty where nothing was entered, or it is wrong. */
  Optional<Integer> whole(String field, int least, int most) {
    String text = text(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.matches("\\d{1,9}")) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return Optional.of(number);
      }
    }
    wrong(field, Code.NOT_WHOLE);
    return Optional.empty();
  }
}
