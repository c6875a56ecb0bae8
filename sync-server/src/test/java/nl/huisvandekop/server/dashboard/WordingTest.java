package nl.huisvandekop.server.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordingTest {
  /** A sentence as it stands in the code, in one piece or added up over several lines. */
  private static final Pattern SAID =
      Pattern.compile("\\bsay\\(\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*\\+?\\s*)+)");

  private static final Pattern PIECE = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

  @Test
  void everySentenceThatPagesSayHasItsEnglishAndNoOtherHas() throws IOException {
    Set<String> english = new TreeSet<>(english().keySet());
    assertEquals(String.join("\n", said()), String.join("\n", english));
  }

  @Test
  void aSentenceStandsInOneFileOnly() {
    List<String> twice = new ArrayList<>();
    Map<String, String> seen = new HashMap<>();
    for (String file : Wording.FILES) {
      Wording.english(file)
          .keySet()
          .forEach(
              key -> {
                String before = seen.put(key, file);
                if (before != null) {
                  twice.add(before + " and " + file + ": " + key);
                }
              });
    }
    assertEquals(List.of(), twice);
  }

  @Test
  void theEnglishTakesTheSameArgumentsAndCanBeFormatted() {
    english()
        .forEach(
            (dutch, english) -> {
              assertEquals(arguments(dutch), arguments(english), dutch);
              if (!arguments(dutch).isEmpty()) {
                new MessageFormat(dutch.replace("'", "''"), Locale.ROOT);
                new MessageFormat(english.replace("'", "''"), Locale.ROOT);
              }
            });
  }

  @Test
  void numbersAreWrittenAsTheLanguageWritesThemAndAnApostropheIsOne() {
    assertEquals("1.234 foto's", Wording.DUTCH.say("{0} foto's", 1_234));
    assertEquals("1,234 foto's", Wording.ENGLISH.say("{0} foto's", 1_234));
    assertEquals("Dekking", Wording.DUTCH.say("Dekking"));
    assertEquals("Coverage", Wording.ENGLISH.say("Dekking"));
  }

  private static Map<String, String> english() {
    Map<String, String> all = new HashMap<>();
    Wording.FILES.forEach(file -> all.putAll(Wording.english(file)));
    assertTrue(all.size() > 10, "the files were read");
    return all;
  }

  private static Set<String> arguments(String sentence) {
    return ARGUMENT
        .matcher(sentence)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> said() throws IOException {
    Set<String> said = new TreeSet<>();
    for (String root : List.of("src/main/java", "src/main/jte")) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          SAID.matcher(Files.readString(file))
              .results()
              .map(found -> sentence(found.group(1)))
              .forEach(said::add);
        }
      }
    }
    return said;
  }

  private static String sentence(String pieces) {
    String joined =
        PIECE.matcher(pieces).results().map(found -> found.group(1)).collect(Collectors.joining());
    return joined.translateEscapes();
  }
}
