package nl.huisvandekop.server.disclosure;

import java.util.Comparator;
import java.util.Set;

/** Which numbers of a week are not told. */
interface Hiding {
  /**
   * The numbers to hide.
   *
   * @param order which of several would be hidden along first; must follow from what is public
   *     already and from nothing of this week, since a choice tells of what it was made by
   */
  Set<Cell> of(Node region, Comparator<Cell> order);
}
