package nl.huisvandekop.journey.tally;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Says per module how many tests ran, failed and were skipped, names those, and ends with one plain
 * line. Runs from its source file alone.
 */
public final class TallyMain {
  private static final List<String> MODULES =
      List.of(
          "sync-server/protocol",
          "sync-server/chassis",
          "sync-server",
          "kiosk",
          "provisioning/card-writer",
          "provisioning/journey");
  private static final String ROW = "%-24s %7s %7s %7s%n";

  private final PrintStream out;
  private final List<String> failures = new ArrayList<>();
  private final List<String> skips = new ArrayList<>();
  private int allPassed;

  TallyMain(PrintStream out) {
    this.out = out;
  }

  /**
   * Prints the tally; ends with 1 when anything failed.
   *
   * @param args the project's root, then {@code --outcome NAME passed|failed|skipped WHY} for each
   *     check that is no test, and {@code --note TEXT} for what does not exist to be run
   */
  public static void main(String[] args) {
    System.exit(new TallyMain(System.out).run(List.of(args)) ? 0 : 1);
  }

  /** Whether nothing failed. */
  boolean run(List<String> args) {
    Path root = Path.of(args.get(0));
    out.printf(ROW, "module", "passed", "failed", "skipped");
    for (String module : MODULES) {
      countModule(module, root.resolve(module).resolve("target/surefire-reports"));
    }
    List<String> notes = new ArrayList<>();
    for (int i = 1; i < args.size(); ) {
      if (args.get(i).equals("--outcome")) {
        countOutcome(args.get(i + 1), args.get(i + 2), args.get(i + 3));
        i += 4;
      } else {
        notes.add(args.get(i + 1));
        i += 2;
      }
    }
    name("failed:", failures);
    name("skipped:", skips);
    name("not run:", notes);
    out.printf("%d passed, %d failed", allPassed, failures.size());
    out.println(skips.isEmpty() ? "" : ", " + skips.size() + " skipped");
    return failures.isEmpty();
  }

  private void countModule(String module, Path reports) {
    int failedBefore = failures.size();
    int skippedBefore = skips.size();
    int passed = 0;
    for (Path report : reports(reports)) {
      NodeList cases = read(report).getElementsByTagName("testcase");
      for (int i = 0; i < cases.getLength(); i++) {
        passed += countTest(module, (Element) cases.item(i)) ? 1 : 0;
      }
    }
    allPassed += passed;
    int failed = failures.size() - failedBefore;
    int skipped = skips.size() - skippedBefore;
    out.printf(ROW, module, passed, failed, skipped);
    if (passed + failed + skipped == 0) {
      failures.add(module + ": not one test ran");
    }
  }

  /** Whether it passed. */
  private boolean countTest(String module, Element test) {
    String name = module + " " + test.getAttribute("classname") + "." + test.getAttribute("name");
    Element skipped = child(test, "skipped");
    if (skipped != null) {
      skips.add(name + ": " + skipped.getAttribute("message"));
      return false;
    }
    if (child(test, "failure") != null || child(test, "error") != null) {
      failures.add(name);
      return false;
    }
    return true;
  }

  private void countOutcome(String name, String status, String why) {
    String told = why.isEmpty() ? name : name + ": " + why;
    boolean passed = status.equals("passed");
    boolean skipped = status.equals("skipped");
    out.printf(ROW, name, passed ? 1 : 0, passed || skipped ? 0 : 1, skipped ? 1 : 0);
    if (passed) {
      allPassed++;
    } else {
      (skipped ? skips : failures).add(told);
    }
  }

  private void name(String title, List<String> lines) {
    if (!lines.isEmpty()) {
      out.println(title);
      lines.forEach(line -> out.println("  " + line));
    }
  }

  private static List<Path> reports(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Document read(Path report) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(report.toFile());
    } catch (Exception e) {
      throw new IllegalStateException(report + " can't be read", e);
    }
  }

  private static Element child(Element parent, String name) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(name)) {
        return element;
      }
    }
    return null;
  }
}
