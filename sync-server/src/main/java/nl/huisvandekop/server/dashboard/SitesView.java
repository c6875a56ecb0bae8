package nl.huisvandekop.server.dashboard;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The places, as a list.
 *
 * @param frame around it
 * @param subtitle how many there are, in one line
 * @param gemeenten to choose from; the first is all that the visitor may see
 * @param statuses to choose from; the first is every one
 * @param search the form to look for places
 * @param actions what the visitor can do besides
 * @param rows by name, those of this page
 * @param pages to the ones before and after; empty where all fit on this one
 */
public record SitesView(
    Frame frame,
    String subtitle,
    List<Frame.Choice> gemeenten,
    List<Frame.Choice> statuses,
    Search search,
    List<Frame.Choice> actions,
    List<Row> rows,
    List<Frame.Choice> pages) {
  public SitesView {
    requireNonNull(frame, "frame");
    requireNonNull(subtitle, "subtitle");
    gemeenten = List.copyOf(gemeenten);
    statuses = List.copyOf(statuses);
    requireNonNull(search, "search");
    actions = List.copyOf(actions);
    rows = List.copyOf(rows);
    pages = List.copyOf(pages);
  }

  /**
   * A form to look for places.
   *
   * @param open whether it is unfolded
   * @param kept what else was chosen, sent along unseen
   */
  public record Search(boolean open, List<Field> fields, List<Field> kept) {
    public Search {
      fields = List.copyOf(fields);
      kept = List.copyOf(kept);
    }
  }

  /**
   * A place.
   *
   * @param name of it
   * @param href its page
   * @param kind what sort of place; empty where it is not known
   * @param area woonkern or wijk and gemeente; "nog niet bekend" where it is not known
   * @param status of the site
   * @param kiosk how its kiosk fares
   * @param sample whether its figures are made up
   */
  public record Row(
      String name,
      String href,
      String kind,
      String area,
      StatusSign status,
      KioskSign kiosk,
      boolean sample) {}

  /** A site's status with the word and the sign that say so. */
  public record StatusSign(String wireName, String word, String icon) {}
}
