package nl.huisvandekop.server.disclosure;

import static java.util.Objects.requireNonNull;

/**
 * What a number is of.
 *
 * @param code a site's id, or the code of an area or gemeente; a region's is {@link #REGION}
 */
public record Cell(Level level, String code) implements Comparable<Cell> {
  /** There is one region, which has no code of its own. */
  public static final String REGION = "region";

  public Cell {
    requireNonNull(level, "level");
    requireNonNull(code, "code");
  }

  @Override
  public int compareTo(Cell other) {
    int byLevel = level.compareTo(other.level);
    return byLevel == 0 ? code.compareTo(other.code) : byLevel;
  }
}
