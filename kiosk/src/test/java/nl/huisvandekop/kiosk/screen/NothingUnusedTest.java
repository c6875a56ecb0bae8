package nl.huisvandekop.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no source names is dead weight on the card, and work for whoever translates it. */
class NothingUnusedTest {
  private static final Path MAIN = Path.of("src/main");
  private static final Path SERVER = Path.of("../sync-server/src/main");
  private static final Path ICONS = Path.of("../sync-server/chassis/src/main/resources/look/icons");

  @Test
  void everyTextIsSaidSomewhere() throws IOException {
    Properties texts = new Properties();
    texts.load(new StringReader(dutchTexts()));
    String sources = sources(MAIN);
    assertUsed(
        texts.stringPropertyNames().stream(),
        key -> sources.contains('"' + key + '"') || isPutTogether(key, sources));
  }

  /** Such as {@code "notice." + name}. */
  private static boolean isPutTogether(String key, String sources) {
    for (int dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
      if (sources.contains('"' + key.substring(0, dot + 1) + '"')) {
        return true;
      }
    }
    return false;
  }

  @Test
  void everyTemplateIsShownSomewhere() throws IOException {
    String sources = sources(MAIN);
    assertUsed(
        names(MAIN.resolve("jte"), ".jte"),
        name ->
            sources.contains("@template." + name + "(") || sources.contains("\"" + name + "\""));
  }

  @Test
  void everyStyleAndScriptIsLoadedSomewhere() throws IOException {
    String sources = sources(MAIN);
    assertUsed(
        Stream.concat(
            names(MAIN.resolve("resources/screen"), ".css").map(name -> name + ".css"),
            names(MAIN.resolve("resources/screen"), ".js").map(name -> name + ".js")),
        name -> sources.contains('"' + name + '"') || sources.contains("\"./" + name + '"'));
  }

  @Test
  void everyIconIsShownByOneOfTheProgramsOrNamesATheme() throws IOException {
    String sources = sources(MAIN) + sources(SERVER);
    String themes = Files.readString(SERVER.resolve("resources/region/kop/themes.csv"));
    String texts = dutchTexts();
    assertUsed(
        names(ICONS, ".svg"),
        name ->
            sources.contains('"' + name + '"')
                || themes.contains("," + name + "\n")
                || texts.contains("\nicon." + name + "="));
  }

  private static String dutchTexts() throws IOException {
    Path texts = MAIN.resolve("resources/texts");
    return Files.readString(texts.resolve("residents/nl.properties"))
        + Files.readString(texts.resolve("volunteers/nl.properties"));
  }

  private static void assertUsed(Stream<String> names, Predicate<String> used) {
    List<String> all = names.sorted().toList();
    assertFalse(all.isEmpty());
    assertEquals(List.of(), all.stream().filter(used.negate()).toList());
  }

  private static Stream<String> names(Path folder, String end) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(end))
          .map(name -> name.substring(0, name.length() - end.length()))
          .toList()
          .stream();
    }
  }

  private static String sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(java|jte|js|css)"))
          .map(NothingUnusedTest::read)
          .collect(Collectors.joining("\n"));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
