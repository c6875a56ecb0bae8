package nl.huisvandekop.server.dashboard.inventory;

import static java.util.Objects.requireNonNull;

import java.util.List;
import nl.huisvandekop.server.dashboard.Frame;

/**
 * The page on which the inventory goes out as a table and comes in.
 *
 * @param mayImport whether the visitor changes anything
 * @param columns of the table, with what they are
 * @param fault why the last file can't be read; null for nothing
 * @param report of the last file; null when there is none
 */
public record ImportView(
    Frame frame, boolean mayImport, List<Column> columns, String fault, Report report) {
  public ImportView {
    requireNonNull(frame, "frame");
    columns = List.copyOf(columns);
  }

  /** A column: how it is headed, what it is, and what can stand in it. */
  public record Column(String heading, String label, String hint) {}

  /**
   * What a file would do, or did.
   *
   * @param kept whether it was kept
   * @param summary in a sentence
   * @param notes on the file as a whole
   * @param lines that do something or are wrong, wrong ones first
   * @param form what keeps it; null when that can't be
   */
  public record Report(
      boolean kept, String summary, List<String> notes, List<Line> lines, Form form) {
    public Report {
      notes = List.copyOf(notes);
      lines = List.copyOf(lines);
    }
  }

  /**
   * What a line does.
   *
   * @param icon a sign of the shared look
   * @param wrong whether it keeps the table from being kept
   * @param texts what changes or is wrong, in sentences
   */
  public record Line(
      int number, String name, String effect, String icon, boolean wrong, List<String> texts) {
    public Line {
      texts = List.copyOf(texts);
    }
  }

  /**
   * What is sent to keep a file.
   *
   * @param file its bytes in base 64
   * @param stamp of its plan; empty when it can only be looked at again, in degrees
   * @param inDegrees whether metres are converted
   */
  public record Form(String file, String stamp, boolean inDegrees) {}
}
