package nl.huisvandekop.server.normenkader;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import nl.huisvandekop.server.norm.Indicator;
import nl.huisvandekop.server.normenkader.FactWeek.Doors;
import nl.huisvandekop.server.normenkader.FactWeek.Opening;
import nl.huisvandekop.server.normenkader.FactWeek.Programme;
import nl.huisvandekop.server.normenkader.FactWeek.Visits;

/**
 * Reads indicators off the facts of the last so many weeks. Knows no threshold: what can only be
 * said within bounds is given as bounds.
 */
final class Readings {
  private final List<FactWeek> weeks;
  private final int window;
  private final int inhabitants;

  Readings(PlaceFacts facts, int window) {
    this.window = window;
    this.inhabitants = facts.inhabitants();
    weeks = facts.weeks().subList(0, Math.min(window, facts.weeks().size()));
  }

  Reading of(Indicator indicator) {
    return switch (indicator) {
      case OPEN_HOURS -> opening(indicator, Opening::hours);
      case EVENING_PARTS -> opening(indicator, Opening::eveningParts);
      case CONFIRMED -> confirmed();
      case ACTIVITIES -> weekly(indicator, one -> one.titles().size());
      case THEMES -> distinct(indicator, Programme::themes);
      case GROUPS -> groups();
      case DROP_INS -> weekly(indicator, one -> one.dropIns().size());
      case PARTNER_HOURS -> weekly(indicator, Programme::partnerHours);
      case GROUP_OFFERS -> distinct(indicator, Programme::groupOffers);
      case CHECK_INS -> checkIns();
      case WELCOME, IDEAS_ANSWERED -> Reading.missing(indicator, Note.NOT_DELIVERED, 0);
    };
  }

  private <T> List<T> known(Function<FactWeek, T> part) {
    return weeks.stream().map(part).filter(Objects::nonNull).toList();
  }

  /** A mean over less than half of the window is no mean of it. */
  private boolean few(Collection<?> known) {
    return 2 * known.size() < window;
  }

  private Note note(Collection<?> known) {
    return known.size() == window ? Note.MEASURED : Note.SOME_WEEKS;
  }

  private Reading opening(Indicator indicator, ToDoubleFunction<Opening> value) {
    return mean(indicator, known(FactWeek::opening), value, Note.NO_OPENING_HOURS);
  }

  private Reading weekly(Indicator indicator, ToDoubleFunction<Programme> value) {
    return mean(indicator, known(FactWeek::programme), value, Note.NO_AGENDA);
  }

  private <T> Reading mean(
      Indicator indicator, List<T> known, ToDoubleFunction<T> value, Note without) {
    if (few(known)) {
      return Reading.missing(indicator, known.isEmpty() ? without : Note.FEW_WEEKS, known.size());
    }
    double mean = known.stream().mapToDouble(value).sum() / known.size();
    return Reading.of(indicator, mean, note(known), known.size());
  }

  /** A week of which nothing is known can only add to what there was. */
  private Reading distinct(Indicator indicator, Function<Programme, Set<String>> of) {
    List<Programme> known = known(FactWeek::programme);
    if (known.isEmpty()) {
      return Reading.missing(indicator, Note.NO_AGENDA, 0);
    }
    Set<String> all = new HashSet<>();
    known.forEach(week -> all.addAll(of.apply(week)));
    return atLeast(indicator, all.size(), known);
  }

  private Reading groups() {
    List<Programme> known = known(FactWeek::programme);
    if (known.stream().anyMatch(Programme::forEveryone)) {
      return Reading.of(Indicator.GROUPS, Indicator.GROUPS.most(), note(known), known.size());
    }
    return distinct(Indicator.GROUPS, Programme::groups);
  }

  private Reading atLeast(Indicator indicator, int value, List<Programme> known) {
    double most = known.size() == window ? value : Reading.UNBOUNDED;
    Note note = known.size() == window ? Note.MEASURED : Note.SOME_WEEKS;
    return new Reading(indicator, (double) value, most, note, known.size(), null, false);
  }

  /**
   * Hours in which the kiosk was off, or of which it sent nothing yet, may be either; so they are
   * the distance between the least and the most.
   */
  private Reading confirmed() {
    List<Opening> opening = known(FactWeek::opening);
    if (few(opening)) {
      Note note = opening.isEmpty() ? Note.NO_OPENING_HOURS : Note.FEW_WEEKS;
      return Reading.missing(Indicator.CONFIRMED, note, opening.size());
    }
    Doors doors = weeks.stream().map(FactWeek::doors).reduce(Doors.NONE, Doors::plus);
    if (doors.planned() == 0) {
      return Reading.missing(Indicator.CONFIRMED, Note.NEVER_OPEN, opening.size());
    }
    int decided = doors.confirmed() + doors.untouched();
    boolean noKiosk =
        decided - doors.byHand() == 0 && decided + doors.withoutKiosk() == doors.planned();
    Note note =
        decided == doors.planned() ? note(opening) : noKiosk ? Note.NO_KIOSK : Note.HOURS_UNKNOWN;
    return new Reading(
        Indicator.CONFIRMED,
        100.0 * doors.confirmed() / doors.planned(),
        100.0 * (doors.planned() - doors.untouched()) / doors.planned(),
        note,
        opening.size(),
        100 * decided / doors.planned(),
        doors.byHand() > 0);
  }

  private Reading checkIns() {
    List<Visits> known = known(FactWeek::visits);
    if (inhabitants == 0) {
      return Reading.missing(Indicator.CHECK_INS, Note.NO_INHABITANTS, known.size());
    }
    if (few(known)) {
      Note note = known.isEmpty() ? Note.NO_COUNTS : Note.FEW_WEEKS;
      return Reading.missing(Indicator.CHECK_INS, note, known.size());
    }
    long visits = known.stream().mapToLong(Visits::count).sum();
    int planned = known.stream().mapToInt(Visits::planned).sum();
    int hours = known.stream().mapToInt(Visits::known).sum();
    double mean = 1000.0 * visits / known.size() / inhabitants;
    return new Reading(
        Indicator.CHECK_INS,
        mean,
        mean,
        note(known),
        known.size(),
        planned == 0 ? null : Integer.valueOf(100 * hours / planned),
        known.stream().anyMatch(Visits::byHand));
  }
}
