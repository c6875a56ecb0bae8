package nl.huisvandekop.server.dashboard;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Coverage per woonkern or wijk: figures, map and table.
 *
 * @param frame around it
 * @param subtitle region, week and normenkader in one line
 * @param gemeenten to choose from; the first is all that the visitor may see
 * @param figures the four that matter most
 * @param columns of the table, in order
 * @param rows sorted as the current column says
 * @param map the same areas, drawn
 * @param csvHref where the table is as a file
 */
public record CoverageView(
    Frame frame,
    String subtitle,
    List<Frame.Choice> gemeenten,
    List<Figure> figures,
    List<Column> columns,
    List<Row> rows,
    MapView map,
    String csvHref) {
  public CoverageView {
    requireNonNull(frame, "frame");
    requireNonNull(subtitle, "subtitle");
    gemeenten = List.copyOf(gemeenten);
    figures = List.copyOf(figures);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    requireNonNull(map, "map");
    requireNonNull(csvHref, "csvHref");
  }

  /**
   * A headline.
   *
   * @param value the number
   * @param beside a few words next to it; empty for none
   * @param text what it says
   * @param attention whether someone should look at it
   * @param href where more of it is; null for nowhere
   */
  public record Figure(String value, String beside, String text, boolean attention, String href) {
    public Figure {
      requireNonNull(value, "value");
      requireNonNull(beside, "beside");
      requireNonNull(text, "text");
    }
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
   * An area, its numbers in Dutch notation.
   *
   * @param code of the area, also the row's place on the page
   * @param name of the woonkern or wijk
   * @param gemeente its name
   * @param inhabitants how many
   * @param sites how many active ones
   * @param sitesNote what else there is to say of them; empty for nothing
   * @param sitesHref the list of them; null without any
   * @param nearest straight-line distance; a dash where there is no place at all
   * @param walking share and number of inhabitants within 1.2 km
   * @param cycling share and number of inhabitants within 4 km
   * @param standing one of five
   * @param visits this week; a dash without a kiosk
   * @param perThousand per 1,000 inhabitants and week; a dash without data
   * @param perThousandPercent of the largest shown, for the bar's length; 0 without data
   */
  public record Row(
      String code,
      String name,
      String gemeente,
      String inhabitants,
      String sites,
      String sitesNote,
      String sitesHref,
      String nearest,
      Share walking,
      Share cycling,
      StandingSign standing,
      String visits,
      String perThousand,
      int perThousandPercent) {}

  /** A share of an area's inhabitants: in percent, and how many they are. */
  public record Share(String percent, String people) {}
}
