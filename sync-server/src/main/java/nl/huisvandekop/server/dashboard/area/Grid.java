package nl.huisvandekop.server.dashboard.area;

import static java.util.Objects.requireNonNull;

import java.util.List;
import nl.huisvandekop.server.dashboard.StandingSign;

/**
 * A table whose columns can be sorted by, a page of it at a time.
 *
 * @param columns in order, the one with the names first
 * @param rows sorted
 * @param all how many rows there are on all pages
 * @param previous the page before; null on the first
 * @param next the page after; null on the last
 */
public record Grid(List<Column> columns, List<Row> rows, int all, String previous, String next) {
  public Grid {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A column's heading.
   *
   * @param label in words
   * @param href sorts by it, or turns the order around
   * @param order how the table is sorted by it now
   * @param numeric whether its cells are numbers
   */
  public record Column(String label, String href, Order order, boolean numeric) {
    public Column {
      requireNonNull(label, "label");
      requireNonNull(href, "href");
      requireNonNull(order, "order");
    }
  }

  /** How a table is sorted by a column. */
  public enum Order {
    NONE(null),
    ASCENDING("ascending"),
    DESCENDING("descending");

    private final String aria;

    Order(String aria) {
      this.aria = aria;
    }

    /** The value of {@code aria-sort}; null for none. */
    public String aria() {
      return aria;
    }
  }

  /**
   * A row.
   *
   * @param id its place on the page
   * @param name what it is about
   * @param sub a second line below the name; empty for none
   * @param href where all of it is
   * @param action what can be done with it; null for nothing
   * @param cells one for each column but the first
   */
  public record Row(
      String id, String name, String sub, String href, Action action, List<Cell> cells) {
    public Row {
      requireNonNull(name, "name");
      requireNonNull(sub, "sub");
      requireNonNull(href, "href");
      cells = List.copyOf(cells);
    }
  }

  /**
   * What can be done with a row.
   *
   * @param label the same for each row
   * @param href does it
   */
  public record Action(String label, String href) {
    public Action {
      requireNonNull(label, "label");
      requireNonNull(href, "href");
    }
  }

  /**
   * A cell.
   *
   * @param label of its column, for a screen that shows rows as cards
   * @param value in words or a number
   * @param sub a second, smaller line; empty for none
   * @param href where more of it is; null for nowhere
   * @param standing shown in the place of the value; null for none
   * @param bar length of a bar beside the value in percent; -1 for none
   * @param numeric whether it is a number
   */
  public record Cell(
      String label,
      String value,
      String sub,
      String href,
      StandingSign standing,
      int bar,
      boolean numeric) {
    static Cell number(String value, String sub) {
      return new Cell("", value, sub, null, null, -1, true);
    }

    static Cell text(String value, String sub) {
      return new Cell("", value, sub, null, null, -1, false);
    }

    static Cell standing(StandingSign sign) {
      return new Cell("", "", "", null, sign, -1, false);
    }

    Cell linked(String to) {
      return new Cell(label, value, sub, to, standing, bar, numeric);
    }

    Cell barred(int percent) {
      return new Cell(label, value, sub, href, standing, percent, numeric);
    }

    Cell labelled(String words) {
      return new Cell(words, value, sub, href, standing, bar, numeric);
    }
  }
}
