package nl.huisvandekop.kiosk.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a volunteer may want to know of an activity: two groups before one door, missing days. */
final class Warnings {
  private static final int DAYS_AHEAD = 400;
  private static final int MOST = 5;

  private Warnings() {}

  /**
   * Of one activity among all.
   *
   * @param today what was before is of no use; null while it is not known
   */
  static List<PlanWarning> of(Activity planned, List<Activity> all, LocalDate today) {
    List<PlanWarning> warnings = new ArrayList<>();
    String rule = planned.body().recurrence();
    int day = planned.body().start().getDayOfMonth();
    if (rule != null && rule.startsWith("FREQ=MONTHLY") && !rule.contains("BYDAY") && day > 28) {
      warnings.add(
          PlanWarning.of(
              "skips-months",
              "Niet elke maand heeft een dag " + day + ". Zo'n maand slaat de reeks over."));
    }
    if (rule != null
        && rule.startsWith("FREQ=YEARLY")
        && day == 29
        && planned.body().start().getMonthValue() == 2) {
      warnings.add(
          PlanWarning.of(
              "leap-day-only", "29 februari is er alleen in een schrikkeljaar, eens in 4 jaar."));
    }
    warnings.addAll(rooms(planned, all, today));
    return warnings;
  }

  /** The first meeting with each other activity. */
  private static List<PlanWarning> rooms(Activity planned, List<Activity> all, LocalDate today) {
    LocalDate first = planned.body().start().toLocalDate().minusDays(1);
    LocalDate from = today == null || today.isBefore(first) ? first : today;
    LocalDate through = from.plusDays(DAYS_AHEAD);
    Map<LocalDate, List<ActivityOccurrence>> taken = new HashMap<>();
    for (ActivityOccurrence own : occurrences(planned, from, through)) {
      // A day earlier and later too: what ends after midnight meets what begins then.
      for (int day = -1; day <= 1; day++) {
        taken
            .computeIfAbsent(own.start().toLocalDate().plusDays(day), date -> new ArrayList<>())
            .add(own);
      }
    }
    List<PlanWarning> met = new ArrayList<>();
    for (Activity other : all) {
      if (!other.id().equals(planned.id()) && met.size() < MOST) {
        occurrences(other, from, through).stream()
            .filter(
                one ->
                    taken.getOrDefault(one.start().toLocalDate(), List.of()).stream()
                        .anyMatch(own -> meet(own, one)))
            .findFirst()
            .ifPresent(one -> met.add(taken(one)));
      }
    }
    return met;
  }

  private static List<ActivityOccurrence> occurrences(
      Activity activity, LocalDate from, LocalDate through) {
    return ActivityOccurrence.list(activity, from, through).stream()
        .filter(one -> one.room() != null && !one.cancelled())
        .toList();
  }

  private static boolean meet(ActivityOccurrence one, ActivityOccurrence other) {
    return one.start().isBefore(other.end())
        && other.start().isBefore(one.end())
        && room(one).equals(room(other));
  }

  private static String room(ActivityOccurrence one) {
    return one.room().strip().toLowerCase(Locale.ROOT);
  }

  private static PlanWarning taken(ActivityOccurrence one) {
    return new PlanWarning(
        "room-taken",
        "In %s is dan ook \"%s\". Je mag dit zo laten.".formatted(one.room(), one.title()),
        one.id(),
        one.title(),
        one.start(),
        one.end());
  }
}
