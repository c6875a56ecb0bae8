package nl.huisvandekop.server.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects all that is wrong, so that whoever mends a pack sees it at once. */
final class Problems {
  private final List<PackProblem> all = new ArrayList<>();

  /** Line 0 is the file as a whole. */
  void add(String file, int line, String reason) {
    all.add(new PackProblem(file, line, reason));
  }

  boolean in(String file) {
    return all.stream().anyMatch(problem -> problem.file().equals(file));
  }

  /** By file and line, as whoever mends them goes through them. */
  List<PackProblem> all() {
    return all.stream()
        .sorted(Comparator.comparing(PackProblem::file).thenComparingInt(PackProblem::line))
        .toList();
  }
}
