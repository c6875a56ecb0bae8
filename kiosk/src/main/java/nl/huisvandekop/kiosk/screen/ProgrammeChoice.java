package nl.huisvandekop.kiosk.screen;

import static java.util.Objects.requireNonNull;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;

/**
 * Which activities somebody wants to see. It travels in the address.
 *
 * @param theme a theme's code, null for all
 * @param audience whom they are for, as volunteers wrote it; null for all
 * @param from where the later ones begin, null for the first of them
 */
public record ProgrammeChoice(Span span, String theme, String audience, LocalDate from) {
  /** The page of the agenda. */
  public static final String PATH = "/activiteiten";

  /** The page on which one chooses theme and audience. */
  public static final String CHOICE_PATH = "/activiteiten/kiezen";

  /** How far one looks ahead. */
  public enum Span {
    TODAY("vandaag"),
    WEEK("week"),
    LATER("later");

    private final String word;

    Span(String word) {
      this.word = word;
    }

    /** By its word in the address; empty for any other and for null. */
    public static Optional<Span> find(String word) {
      return Stream.of(values()).filter(span -> span.word.equals(word)).findFirst();
    }
  }

  public ProgrammeChoice {
    requireNonNull(span, "span");
  }

  ProgrammeChoice in(Span other) {
    return new ProgrammeChoice(other, theme, audience, null);
  }

  ProgrammeChoice about(String otherTheme) {
    return new ProgrammeChoice(span, otherTheme, audience, null);
  }

  ProgrammeChoice forWhom(String otherAudience) {
    return new ProgrammeChoice(span, theme, otherAudience, null);
  }

  ProgrammeChoice startingOn(LocalDate date) {
    return new ProgrammeChoice(Span.LATER, theme, audience, date);
  }

  boolean isNarrow() {
    return theme != null || audience != null;
  }

  String path() {
    return PATH + query();
  }

  String choicePath() {
    return CHOICE_PATH + query();
  }

  private String query() {
    StringJoiner query = new StringJoiner("&", "?", "");
    query.add("wanneer=" + span.word);
    if (theme != null) {
      query.add("thema=" + encoded(theme));
    }
    if (audience != null) {
      query.add("voor=" + encoded(audience));
    }
    if (from != null) {
      query.add("vanaf=" + from);
    }
    return query.toString();
  }

  /** As a part of an address. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
