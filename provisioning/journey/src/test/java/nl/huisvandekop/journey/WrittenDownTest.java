package nl.huisvandekop.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the documents say of the house, held to the house as it stands. */
class WrittenDownTest {
  private static final Path ROOT = Path.of("../..");
  private static final Path DECISIONS = ROOT.resolve("docs/decisions");
  private static final Pattern PACKAGES = Pattern.compile("`(\\w+)`");
  private static final int A_PAGE = 40;

  @ParameterizedTest
  @CsvSource({"kiosk, kiosk", "server, sync-server"})
  void everyPackageStandsInTheArchitectureAndNoOther(String program, String module)
      throws IOException {
    Set<String> said =
        Files.readAllLines(ROOT.resolve("docs/architecture.md")).stream()
            .dropWhile(line -> !line.startsWith("## Packages of the " + program + " "))
            .skip(1)
            .takeWhile(line -> !line.startsWith("## "))
            .filter(line -> line.startsWith("| `"))
            .flatMap(line -> PACKAGES.matcher(line.split("\\|")[1]).results())
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(packages(module + "/src/main/java/nl/huisvandekop/" + program), said);
  }

  @Test
  void everyDecisionHasANumberOfItsOwnAndIsOnePageInTheList() throws IOException {
    List<String> names = names(DECISIONS).stream().filter(name -> name.matches("\\d.*")).toList();
    Set<String> numbers =
        names.stream().map(name -> name.substring(0, 4)).collect(Collectors.toSet());
    assertEquals(names.size(), numbers.size(), names.toString());
    String list = Files.readString(DECISIONS.resolve("README.md"));
    for (String name : names) {
      assertTrue(list.contains("[" + name.substring(0, 4) + "](" + name + ")"), name);
      assertTrue(Files.readAllLines(DECISIONS.resolve(name)).size() <= A_PAGE, name);
    }
  }

  private static Set<String> packages(String path) throws IOException {
    return names(ROOT.resolve(path)).stream()
        .filter(name -> !name.contains("."))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.map(one -> one.getFileName().toString()).sorted().toList();
    }
  }
}
