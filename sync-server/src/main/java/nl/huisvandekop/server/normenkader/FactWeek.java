package nl.huisvandekop.server.normenkader;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Set;

/**
 * What is known of a complete week of a site.
 *
 * @param monday its first day
 * @param opening null where opening hours are not known for the whole week
 * @param doors of its planned hours
 * @param programme null where the agenda had not begun
 * @param visits null where nothing is known of whether people came
 */
record FactWeek(
    LocalDate monday, Opening opening, Doors doors, Programme programme, Visits visits) {
  FactWeek {
    requireNonNull(monday, "monday");
    requireNonNull(doors, "doors");
  }

  /**
   * Planned opening hours, less closures.
   *
   * @param eveningParts weekday evenings and parts of weekend days in which it was open
   */
  record Opening(double hours, int eveningParts) {}

  /**
   * The planned clock hours of the week.
   *
   * @param confirmed a touch, or somebody who counted, says that the door was open
   * @param untouched a kiosk was up, and nobody touched it
   * @param withoutKiosk the site had no kiosk and nobody counted; the rest was off or not sent yet
   * @param byHand of those confirmed, the ones by a count by hand alone
   */
  record Doors(int planned, int confirmed, int untouched, int withoutKiosk, int byHand) {
    static final Doors NONE = new Doors(0, 0, 0, 0, 0);

    Doors plus(Doors other) {
      return new Doors(
          planned + other.planned,
          confirmed + other.confirmed,
          untouched + other.untouched,
          withoutKiosk + other.withoutKiosk,
          byHand + other.byHand);
    }
  }

  /**
   * What took place. Activities go by their titles, since a series of which a part was changed is
   * two documents, and the same thing entered three times is one activity.
   *
   * @param forEveryone whether one was for all groups
   */
  record Programme(
      Set<String> titles,
      Set<String> themes,
      Set<String> groups,
      boolean forEveryone,
      Set<String> dropIns,
      double partnerHours,
      Set<String> groupOffers) {
    Programme {
      titles = Set.copyOf(titles);
      themes = Set.copyOf(themes);
      groups = Set.copyOf(groups);
      dropIns = Set.copyOf(dropIns);
      groupOffers = Set.copyOf(groupOffers);
    }
  }

  /**
   * Check-ins.
   *
   * @param planned opening hours
   * @param known how many of these are known
   */
  record Visits(long count, int planned, int known, boolean byHand) {}
}
