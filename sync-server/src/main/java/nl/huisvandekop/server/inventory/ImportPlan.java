package nl.huisvandekop.server.inventory;

import static java.util.Objects.requireNonNull;

import java.util.List;
import nl.huisvandekop.server.audit.Change;

/**
 * What a table would do, line by line; nothing is done yet.
 *
 * @param fault why the file can't be read at all; null when it can
 * @param encoding that the file was in; null where it can't be read, as {@code separator}
 * @param unknownColumns headings that are left out
 * @param garbled whether accents look as if something read them wrongly before
 * @param stamp of all that it would do: another one once that differs
 */
public record ImportPlan(
    FileFault fault,
    String encoding,
    String separator,
    List<String> unknownColumns,
    boolean garbled,
    List<Line> lines,
    String stamp) {
  public ImportPlan {
    unknownColumns = List.copyOf(unknownColumns);
    lines = List.copyOf(lines);
    requireNonNull(stamp, "stamp");
  }

  /** What a line does. */
  public enum Effect {
    NEW,
    CHANGED,
    SAME,
    WRONG
  }

  /**
   * A line.
   *
   * @param number of it in the file
   * @param name as it stands there
   * @param siteId of the place that it changes; null for a new or a wrong one
   * @param changes what its fields are and become
   * @param inMetres whether only its location in metres of the Rijksdriehoek keeps it back
   */
  public record Line(
      int number,
      String name,
      String siteId,
      Effect effect,
      List<Change> changes,
      List<Fault> faults,
      List<Fault> warnings,
      boolean inMetres) {
    public Line {
      changes = List.copyOf(changes);
      faults = List.copyOf(faults);
      warnings = List.copyOf(warnings);
    }
  }

  /** How many lines have this effect. */
  public long count(Effect effect) {
    return lines.stream().filter(line -> line.effect() == effect).count();
  }

  /** Whether it can be carried out: nothing is wrong, and there is something to do. */
  public boolean sound() {
    return fault == null
        && count(Effect.WRONG) == 0
        && count(Effect.NEW) + count(Effect.CHANGED) > 0;
  }
}
