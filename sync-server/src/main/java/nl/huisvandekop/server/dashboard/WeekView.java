package nl.huisvandekop.server.dashboard;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Hours of a week, or of many weeks laid over each other; days side by side.
 *
 * @param title what is shown, in words
 * @param note what must be known to read it; empty for nothing
 * @param earlier the week before; null where many weeks are shown
 * @param later the week after; null in the present week
 * @param days seven headings, Monday first
 * @param rows an hour of the clock each
 * @param smallCountsHidden whether 1 to 4 is not told apart
 */
public record WeekView(
    String title,
    String note,
    Frame.Choice earlier,
    Frame.Choice later,
    List<Heading> days,
    List<Row> rows,
    boolean smallCountsHidden) {
  public WeekView {
    requireNonNull(title, "title");
    requireNonNull(note, "note");
    days = List.copyOf(days);
    rows = List.copyOf(rows);
  }

  /** A day: short, its number in the month, and whole. */
  public record Heading(String day, String date, String whole) {}

  /**
   * An hour of the clock.
   *
   * @param label as {@code 10}
   * @param whole as {@code 10 tot 11 uur}
   * @param cells one for each day
   */
  public record Row(String label, String whole, List<Cell> cells) {
    public Row {
      requireNonNull(label, "label");
      requireNonNull(whole, "whole");
      cells = List.copyOf(cells);
    }
  }

  /**
   * One hour.
   *
   * @param kind its state
   * @param level how dark, 1 to 4; 0 for none, or unless counted
   * @param text what stands in it
   * @param heard what it says, in words
   * @param partly whether hours are missing in it beside those that are known
   */
  public record Cell(Kind kind, int level, String text, String heard, boolean partly) {
    public Cell(Kind kind, int level, String text, String heard) {
      this(kind, level, text, heard, false);
    }

    public Cell {
      requireNonNull(kind, "kind");
      requireNonNull(text, "text");
      requireNonNull(heard, "heard");
    }
  }

  /** The five states, and what is none of them. */
  public enum Kind {
    COUNTED("counted"),
    ZERO("zero"),
    CLOSED("closed"),
    DOWN("down"),
    NOT_SYNCED("not-synced"),
    NO_KIOSK("no-kiosk"),
    TO_COME("to-come");

    private final String cssClass;

    Kind(String cssClass) {
      this.cssClass = cssClass;
    }

    /** The class of its cell. */
    public String cssClass() {
      return cssClass;
    }
  }
}
