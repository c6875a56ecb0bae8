package nl.huisvandekop.server.dashboard.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.huisvandekop.server.dashboard.Wording;
import org.junit.jupiter.api.Test;

class ChangeWordsTest {
  /** A code, unless it is that of a problem. */
  private static final Pattern CODE =
      Pattern.compile("(Problem\\(\\s*\\d+,\\s*)?\"([a-z]+(?:-[a-z]+)+)\"");

  @Test
  void whateverIsNotedInTheLogHasWordsInBothLanguages() throws IOException {
    Set<String> noted = noted();
    assertTrue(noted.contains("agenda-changed") && noted.contains("norm-step"), noted.toString());
    assertEquals(List.of(), noted.stream().filter(one -> isSilent(one)).toList());
  }

  private static boolean isSilent(String action) {
    String dutch = ChangeWords.action(Wording.DUTCH, action);
    return dutch.equals(action) || ChangeWords.action(Wording.ENGLISH, action).equals(dutch);
  }

  /** The codes in all that writes to the log. */
  private static Set<String> noted() throws IOException {
    Set<String> noted = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file);
        if (text.contains("audit.note(")) {
          CODE.matcher(text)
              .results()
              .filter(one -> one.group(1) == null)
              .map((MatchResult one) -> one.group(2))
              .forEach(noted::add);
        }
      }
    }
    return noted;
  }
}
