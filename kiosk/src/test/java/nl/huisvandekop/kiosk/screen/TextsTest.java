package nl.huisvandekop.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

  /** Names that are written on the front of the building, forms, and the letters of a keyboard. */
  private static final Set<String> MAY_BE_AS_IN_DUTCH =
      Set.of("house", "home.of", "form.day", "form.time", "keyboard.capitals", "keyboard.letters");

  private static final double MOST_TIMES_AS_LONG = 1.6;

  /** A short word may be somewhat longer: there is room on its button. */
  private static final int ROOM_OF_A_SHORT_TEXT = 12;

  private static final Map<Language, Properties> TEXTS = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      Properties texts = new Properties();
      Texts.read(texts, Texts.RESIDENTS + language.code() + ".properties");
      TEXTS.put(language, texts);
    }
  }

  private static final Properties DUTCH = TEXTS.get(Language.NL);

  private static Stream<Language> others() {
    return Stream.of(Language.values()).filter(language -> language != Language.NL);
  }

  @Test
  void everyLanguageSaysAllThatDutchSaysAndNothingElse() {
    Set<String> dutch = new TreeSet<>(DUTCH.stringPropertyNames());
    assertTrue(dutch.size() > 60);
    others()
        .forEach(
            language -> {
              Set<String> own = new TreeSet<>(TEXTS.get(language).stringPropertyNames());
              Set<String> missing = new TreeSet<>(dutch);
              missing.removeAll(own);
              assertEquals(Set.of(), missing, "missing in " + language);
              own.removeAll(dutch);
              assertEquals(Set.of(), own, "only in " + language);
            });
  }

  @Test
  void everyTextFillsInTheSameAsInDutch() {
    assertEquals(
        List.of(), complaints((key, dutch, own) -> !placeholders(dutch).equals(placeholders(own))));
  }

  private static Set<String> placeholders(String text) {
    return Pattern.compile("\\{[^}]*}")
        .matcher(text)
        .results()
        .map(found -> found.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void noTextIsMuchLongerThanInDutch() {
    assertEquals(
        List.of(),
        complaints(
            (key, dutch, own) ->
                own.length()
                    > Math.max(
                        dutch.length() * MOST_TIMES_AS_LONG,
                        dutch.length() + ROOM_OF_A_SHORT_TEXT)));
  }

  @Test
  void nothingIsLeftInDutchOrEmpty() {
    assertEquals(
        List.of(),
        complaints(
            (key, dutch, own) ->
                own.isBlank()
                    || own.equals(dutch)
                        && own.matches(".*\\p{L}{2}.*")
                        && !MAY_BE_AS_IN_DUTCH.contains(key)));
  }

  @Test
  void ukrainianAndArabicAreInTheirOwnScript() {
    for (Language language : List.of(Language.UK, Language.AR)) {
      Pattern latin = Pattern.compile("[A-Za-z]{2}");
      TEXTS
          .get(language)
          .forEach(
              (key, text) ->
                  assertTrue(
                      MAY_BE_AS_IN_DUTCH.contains(key) || !latin.matcher((String) text).find(),
                      language + " " + key + ": " + text));
    }
  }

  /** A letter that no font of the house has would come from wherever, or be a box. */
  @Test
  void theHouseHasALetterForEveryLetterThatIsSaid() throws IOException {
    IntPredicate known = letters();
    assertFalse(known.test('中'));
    TEXTS.forEach(
        (language, texts) ->
            texts.forEach(
                (key, text) ->
                    ((String) text)
                        .codePoints()
                        .filter(known.negate())
                        .forEach(
                            letter ->
                                assertEquals(
                                    "", Character.toString(letter), language + " " + key))));
  }

  private static IntPredicate letters() throws IOException {
    try (InputStream in = TextsTest.class.getResourceAsStream("/look/house.css")) {
      String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Matcher range = Pattern.compile("U\\+([0-9A-F]+)(?:-([0-9A-F]+))?").matcher(css);
      IntPredicate known = letter -> false;
      while (range.find()) {
        int first = Integer.parseInt(range.group(1), 16);
        int last = range.group(2) == null ? first : Integer.parseInt(range.group(2), 16);
        known = known.or(letter -> letter >= first && letter <= last);
      }
      return known;
    }
  }

  @Test
  void aDayAndATimeAreWrittenAsTheLanguageWritesThem() {
    Map<Language, String> days =
        Map.of(
            Language.NL, "dinsdag 24 november",
            Language.EN, "Tuesday 24 November",
            Language.DE, "Dienstag, 24. November",
            Language.PL, "wtorek, 24 listopada",
            Language.UK, "вівторок, 24 листопада",
            Language.TR, "24 Kasım Salı",
            Language.AR, "الثلاثاء، 24 نوفمبر");
    days.forEach((language, day) -> assertEquals(day, Texts.of(language).day(TUESDAY)));
    for (Language language : Language.values()) {
      assertEquals("08:05", Texts.of(language).time(LocalTime.of(8, 5)));
    }
  }

  @Test
  void whatALanguageDoesNotSayIsSaidInDutchSoThatThePageStands() {
    Texts arabic = Texts.of(Language.AR);
    assertEquals("Sluit af", arabic.get("log-out"));
    assertTrue(arabic.has("log-out"));
    assertThrows(IllegalArgumentException.class, () -> arabic.get("no.such.text"));
    assertFalse(arabic.has("no.such.text"));
  }

  private interface Fault {
    boolean in(String key, String dutch, String own);
  }

  private static List<String> complaints(Fault fault) {
    List<String> found = new ArrayList<>();
    others()
        .forEach(
            language ->
                TEXTS
                    .get(language)
                    .forEach(
                        (key, own) -> {
                          String dutch = DUTCH.getProperty((String) key, "");
                          if (fault.in((String) key, dutch, (String) own)) {
                            found.add(language + " " + key + ": " + own);
                          }
                        }));
    return found;
  }
}
