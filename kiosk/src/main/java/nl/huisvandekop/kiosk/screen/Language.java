package nl.huisvandekop.kiosk.screen;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages of the residents' screens (product.md, rule 8), in the order of offering. */
public enum Language {
  NL("Nederlands"),
  EN("English"),
  DE("Deutsch"),
  PL("Polski"),
  UK("Українська"),
  TR("Türkçe"),
  AR("العربية");

  private final String ownName;

  Language(String ownName) {
    this.ownName = ownName;
  }

  /** What its speakers call it. */
  public String ownName() {
    return ownName;
  }

  /** The code of ISO 639-1, for {@code lang} and for the address. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** For the form of dates and numbers. */
  public Locale locale() {
    return Locale.forLanguageTag(code());
  }

  /** {@code rtl} or {@code ltr}, for {@code dir}. */
  public String direction() {
    return this == AR ? "rtl" : "ltr";
  }

  /** By its code; empty for any other and for null. */
  public static Optional<Language> find(String code) {
    return Stream.of(values()).filter(language -> language.code().equals(code)).findFirst();
  }
}
