package nl.huisvandekop.server.dashboard.chart;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Check-ins per week, as a picture and as a table.
 *
 * @param summary the sum and what it rests on
 * @param bars oldest first
 * @param rows newest first
 * @param anything whether there is anything to draw
 */
public record WeekChart(String summary, Bars bars, List<Row> rows, boolean anything) {
  public WeekChart {
    requireNonNull(summary, "summary");
    requireNonNull(bars, "bars");
    rows = List.copyOf(rows);
  }

  /**
   * A week of the table; numbers as the reader's language writes them.
   *
   * @param name in words
   * @param href where its hours are; null for nowhere
   * @param visits check-ins; a sign where nothing is known
   * @param byHand whether a headcount is in it
   * @param cells planned opening hours; of these counted, zero, down, not synced, not counted at
   *     all
   */
  public record Row(String name, String href, String visits, boolean byHand, List<String> cells) {
    public Row {
      requireNonNull(name, "name");
      requireNonNull(visits, "visits");
      cells = List.copyOf(cells);
    }
  }
}
