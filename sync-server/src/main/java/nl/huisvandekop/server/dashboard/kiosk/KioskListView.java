package nl.huisvandekop.server.dashboard.kiosk;

import static java.util.Objects.requireNonNull;

import java.util.List;
import nl.huisvandekop.server.dashboard.Frame;
import nl.huisvandekop.server.dashboard.Frame.Choice;
import nl.huisvandekop.server.dashboard.KioskSign;

/**
 * The list of kiosks.
 *
 * @param summary how many there are and how many ask for attention
 * @param gemeenten to choose from; empty where there is no choice
 * @param states to choose from
 * @param newHref where a code for another kiosk is made; null for who may not
 */
public record KioskListView(
    Frame frame,
    String summary,
    List<Choice> gemeenten,
    List<Choice> states,
    List<Row> rows,
    String newHref) {
  public KioskListView {
    requireNonNull(frame, "frame");
    requireNonNull(summary, "summary");
    gemeenten = List.copyOf(gemeenten);
    states = List.copyOf(states);
    rows = List.copyOf(rows);
  }

  /**
   * A kiosk.
   *
   * @param site the name of its place
   * @param area where that is
   * @param contact when it was heard of last, in words
   * @param clock where it has its time from; empty while it never said
   * @param room left for its store; empty while it never said
   * @param version of its program; empty while it never said
   */
  public record Row(
      String id,
      String href,
      String site,
      String area,
      KioskSign sign,
      String contact,
      String version,
      String clock,
      String room,
      boolean sample) {}
}
