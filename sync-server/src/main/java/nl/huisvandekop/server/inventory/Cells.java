package nl.huisvandekop.server.inventory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the fields of an entry one by one. A wrong one is noted, and a harmless value goes on in
 * its place, so that one pass finds everything.
 */
final class Cells {
  private static final Set<String> YES = Set.of("ja", "yes", "j", "x", "1", "waar", "true");
  private static final Set<String> NO = Set.of("", "nee", "no", "n", "0", "onwaar", "false");
  private static final Pattern EURO = Pattern.compile("(\\d{1,3}(?:\\.\\d{3})+|\\d+)(?:,00|,-)?");
  private static final DateTimeFormatter DUTCH =
      DateTimeFormatter.ofPattern("d-M-uuuu").withResolverStyle(ResolverStyle.STRICT);
  private static final int FIRST_YEAR = 1900;

  private final Entry entry;
  private final LocalDate today;
  private final List<Fault> faults = new ArrayList<>();

  Cells(Entry entry, LocalDate today) {
    this.entry = entry;
    this.today = today;
  }

  List<Fault> faults() {
    return faults;
  }

  void wrong(SiteField field, FaultCode code, Object... args) {
    faults.add(Fault.of(field, code, args));
  }

  boolean has(SiteField field) {
    return entry.has(field);
  }

  String raw(SiteField field) {
    return entry.text(field);
  }

  /** One line; null for none. */
  String line(SiteField field, int most, String before) {
    return text(field, most, before, false);
  }

  /** Lines; null for none. */
  String lines(SiteField field, int most, String before) {
    return text(field, most, before, true);
  }

  private String text(SiteField field, int most, String before, boolean lines) {
    if (!has(field)) {
      return before;
    }
    String text = raw(field).replace("\r\n", "\n");
    if (text.isEmpty()) {
      return null;
    }
    if (Characters.anyStrange(text, lines)) {
      wrong(field, FaultCode.STRANGE_CHARACTER);
      return before;
    }
    if (text.codePointCount(0, text.length()) > most) {
      wrong(field, FaultCode.TOO_LONG, most);
      return before;
    }
    return text;
  }

  /** One of some words; null for none. */
  <T> T word(SiteField field, Function<String, Optional<T>> find, T before) {
    if (!has(field)) {
      return before;
    }
    if (raw(field).isEmpty()) {
      return null;
    }
    Optional<T> found = find.apply(SiteField.folded(raw(field)));
    if (found.isEmpty()) {
      wrong(field, FaultCode.UNKNOWN_WORD, raw(field));
    }
    return found.orElse(before);
  }

  /** A whole number, or an amount in euros without cents; null for none. */
  Integer whole(SiteField field, int least, int most, Integer before) {
    if (!has(field)) {
      return before;
    }
    String text = raw(field).replaceAll("[€\\s\u00a0]", "");
    if (text.isEmpty()) {
      return null;
    }
    Matcher euro = EURO.matcher(text);
    if (euro.matches()) {
      String digits = euro.group(1).replace(".", "");
      if (digits.length() < 10
          && Integer.parseInt(digits) >= least
          && Integer.parseInt(digits) <= most) {
        return Integer.valueOf(digits);
      }
    }
    wrong(field, FaultCode.NOT_WHOLE, least, most);
    return before;
  }

  /** A day that has begun, as {@code 2026-11-24} or {@code 24-11-2026}; null for none. */
  LocalDate date(SiteField field, LocalDate before) {
    if (!has(field)) {
      return before;
    }
    String text = raw(field);
    if (text.isEmpty()) {
      return null;
    }
    Optional<LocalDate> date = date(text);
    if (date.isEmpty()) {
      wrong(field, FaultCode.NOT_A_DATE, text);
      return before;
    }
    if (date.get().isAfter(today) || date.get().getYear() < FIRST_YEAR) {
      wrong(field, FaultCode.DATE_OUT_OF_BOUNDS);
      return before;
    }
    return date.get();
  }

  private static Optional<LocalDate> date(String text) {
    for (DateTimeFormatter form : List.of(DateTimeFormatter.ISO_LOCAL_DATE, DUTCH)) {
      try {
        return Optional.of(LocalDate.parse(text.replace('/', '-'), form));
      } catch (DateTimeException e) {
        // The next form may fit.
      }
    }
    return Optional.empty();
  }

  boolean yesNo(SiteField field, boolean before) {
    String text = SiteField.folded(raw(field));
    if (!has(field) || NO.contains(text)) {
      return has(field) ? false : before;
    }
    if (!YES.contains(text)) {
      wrong(field, FaultCode.UNKNOWN_WORD, raw(field));
    }
    return true;
  }
}
