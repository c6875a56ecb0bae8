package nl.huisvandekop.server.disclosure;

import static java.util.Objects.requireNonNull;

/**
 * What is true of a site's week, before anything is hidden or rounded.
 *
 * @param area code of the area that the site lies in
 * @param gemeente code of the gemeente that the area lies in
 * @param visits 0 where nobody came, or nothing is known
 * @param byHand whether a headcount is in it
 * @param hoursKnown false when hours are closed only because no opening hours are known
 * @param known whether anything is known of whether people came
 * @param counted hours with visits
 * @param down hours in which the kiosk was off while the site was open
 * @param notSynced hours that the kiosk has not sent
 */
public record Counted(
    String site,
    String area,
    String gemeente,
    long visits,
    boolean byHand,
    boolean hoursKnown,
    boolean known,
    int counted,
    int down,
    int notSynced) {
  public Counted {
    requireNonNull(site, "site");
    requireNonNull(area, "area");
    requireNonNull(gemeente, "gemeente");
    if (visits < 0) {
      throw new IllegalArgumentException("no count lies below zero");
    }
  }
}
