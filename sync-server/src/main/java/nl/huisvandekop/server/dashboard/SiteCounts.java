package nl.huisvandekop.server.dashboard;

import static java.util.Objects.requireNonNull;

import java.util.List;
import nl.huisvandekop.server.dashboard.chart.WeekChart;

/**
 * What a place counted.
 *
 * @param weeks of more than a year
 * @param hours of one week, or of many laid over each other
 * @param periods to choose from for the hours
 * @param missing sentences on hours without a number; empty when none is missing
 * @param outside a sentence on what came outside the opening hours; empty when nothing did
 * @param files of the figures
 */
public record SiteCounts(
    WeekChart weeks,
    WeekView hours,
    List<Frame.Choice> periods,
    List<String> missing,
    String outside,
    List<Frame.Choice> files) {
  public SiteCounts {
    requireNonNull(weeks, "weeks");
    requireNonNull(hours, "hours");
    periods = List.copyOf(periods);
    missing = List.copyOf(missing);
    requireNonNull(outside, "outside");
    files = List.copyOf(files);
  }
}
