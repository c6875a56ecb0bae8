package nl.huisvandekop.server.dashboard.overview;

import static java.util.Objects.requireNonNull;

import java.util.List;
import nl.huisvandekop.server.dashboard.Frame;
import nl.huisvandekop.server.dashboard.MapView;

/**
 * The first page.
 *
 * @param frame around it
 * @param subtitle region, date and normenkader in one line
 * @param figures the headlines
 * @param weeks check-ins of some weeks beside each other
 * @param note which of the places that count this week or last are not active; empty for none
 * @param missing places of which opening hours are missing, the most first
 * @param kiosks that need a person
 * @param moreKiosks how many more there are than shown
 * @param map of the areas' standings; null where there is none to be seen
 */
public record OverviewView(
    Frame frame,
    String subtitle,
    List<Headline> figures,
    List<WeekRow> weeks,
    String note,
    List<Missing> missing,
    List<Care> kiosks,
    int moreKiosks,
    MapView map) {
  public OverviewView {
    requireNonNull(frame, "frame");
    requireNonNull(subtitle, "subtitle");
    figures = List.copyOf(figures);
    weeks = List.copyOf(weeks);
    requireNonNull(note, "note");
    missing = List.copyOf(missing);
    kiosks = List.copyOf(kiosks);
  }

  /**
   * A headline.
   *
   * @param value the number
   * @param text what it says
   * @param href where more of it is
   * @param link what the link says
   */
  public record Headline(String value, String text, String href, String link) {}

  /**
   * A week.
   *
   * @param name in words
   * @param visits check-ins; a dash where nothing is known
   * @param basis what they rest on
   * @param difference from last week, or why there is none; for last week itself from the week
   *     before
   */
  public record WeekRow(String name, String visits, String basis, String difference) {}

  /**
   * A place with hours missing.
   *
   * @param site its name
   * @param href its page, at that week
   * @param text which week, and how many hours
   */
  public record Missing(String site, String href, String text) {}

  /**
   * A kiosk that needs a person.
   *
   * @param site where it stands
   * @param href its page
   * @param text what is the matter
   */
  public record Care(String site, String href, String text) {}
}
