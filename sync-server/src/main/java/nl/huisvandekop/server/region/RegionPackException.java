package nl.huisvandekop.server.region;

import java.util.List;
import java.util.stream.Collectors;

/** A region pack with which the program must not start; the message has a line per problem. */
public final class RegionPackException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<PackProblem> problems;

  /** With all that is wrong, at least one. */
  public RegionPackException(List<PackProblem> problems) {
    super(
        problems.stream()
            .map(PackProblem::toString)
            .collect(Collectors.joining(System.lineSeparator())));
    this.problems = List.copyOf(problems);
  }

  /** By file and line. */
  public List<PackProblem> problems() {
    return problems;
  }
}
