package nl.huisvandekop.server.region;

import static java.util.Objects.requireNonNull;

/**
 * One thing that is wrong with a pack.
 *
 * @param file its name within the pack
 * @param line counted from 1; 0 if it is about the file as a whole
 * @param reason what is wrong and what was expected
 */
public record PackProblem(String file, int line, String reason) {
  public PackProblem {
    requireNonNull(file, "file");
    requireNonNull(reason, "reason");
  }

  @Override
  public String toString() {
    return (line == 0 ? file : file + ":" + line) + ": " + reason;
  }
}
