package nl.huisvandekop.server.dashboard;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One place.
 *
 * @param frame around it
 * @param area woonkern or wijk and gemeente, in one line
 * @param status of the site
 * @param back to the list; null where the visitor sees this place only
 * @param facts what is known of it
 * @param actions where the visitor changes it
 * @param counts check-ins per week and per hour
 * @param opening when it is open
 * @param kiosks that it has or had
 * @param pin where its volunteers get a new PIN; null where that is not for who asks
 */
public record SiteView(
    Frame frame,
    String area,
    SitesView.StatusSign status,
    Frame.Choice back,
    List<Fact> facts,
    List<Frame.Choice> actions,
    SiteCounts counts,
    Opening opening,
    List<KioskView> kiosks,
    PinCard pin) {
  public SiteView {
    requireNonNull(frame, "frame");
    requireNonNull(area, "area");
    requireNonNull(status, "status");
    facts = List.copyOf(facts);
    actions = List.copyOf(actions);
    requireNonNull(counts, "counts");
    requireNonNull(opening, "opening");
    kiosks = List.copyOf(kiosks);
  }

  /** Something known; {@code href} is null unless it leads somewhere. */
  public record Fact(String label, String value, String href) {}

  /**
   * Opening hours.
   *
   * @param since from when they hold, in words; empty where none are known
   * @param week a line for each day; empty where none are known
   * @param exceptions dates to come that differ
   */
  public record Opening(String since, List<Line> week, List<Line> exceptions) {
    public Opening {
      requireNonNull(since, "since");
      week = List.copyOf(week);
      exceptions = List.copyOf(exceptions);
    }

    /** A day and when it is open then. */
    public record Line(String day, String hours) {}
  }
}
