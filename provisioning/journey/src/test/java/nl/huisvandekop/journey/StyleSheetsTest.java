package nl.huisvandekop.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A brace too few takes all rules after it away, and no browser says so. */
class StyleSheetsTest {
  private static final Path ROOT = Path.of("../..");
  private static final List<String> MODULES =
      List.of("kiosk", "sync-server", "sync-server/chassis");

  @Test
  void bracesAreBalancedInEachSheet() throws IOException {
    List<Path> sheets = new ArrayList<>();
    for (String module : MODULES) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module + "/src/main/resources"))) {
        files.filter(file -> file.toString().endsWith(".css")).forEach(sheets::add);
      }
    }
    assertTrue(sheets.size() > 20, sheets.toString());
    List<String> wrong = new ArrayList<>();
    for (Path sheet : sheets) {
      int depth = depth(Files.readString(sheet));
      if (depth != 0) {
        wrong.add(sheet + " ends at depth " + depth);
      }
    }
    assertEquals(List.of(), wrong);
  }

  /** How deep the sheet ends; -1 once more was closed than opened. */
  private static int depth(String css) {
    String rules =
        css.replaceAll("(?s)/\\*.*?\\*/", "")
            .replaceAll("\"(\\\\.|[^\"\\\\])*\"|'(\\\\.|[^'\\\\])*'", "");
    int depth = 0;
    for (char c : rules.toCharArray()) {
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth < 0) {
        return depth;
      }
    }
    return depth;
  }
}
