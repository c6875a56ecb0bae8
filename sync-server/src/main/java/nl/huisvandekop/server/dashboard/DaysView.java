package nl.huisvandekop.server.dashboard;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Check-ins per day.
 *
 * @param summary the sum and what it rests on, in one sentence
 * @param days oldest first
 * @param most the largest count, to draw the others against; at least 1
 */
public record DaysView(String summary, List<Day> days, int most) {
  public DaysView {
    requireNonNull(summary, "summary");
    days = List.copyOf(days);
    if (most < 1) {
      throw new IllegalArgumentException("most is at least 1");
    }
  }

  /** Whether there is nothing at all to draw. */
  public boolean empty() {
    return days.stream().allMatch(day -> day.kind() == Kind.NO_KIOSK);
  }

  /**
   * A day.
   *
   * @param date in words
   * @param shortDate for under the bar, on Mondays; else empty
   * @param visits as counted; 0 where nothing was
   * @param kind what the bar says
   * @param byHand whether a headcount by hand is in it
   * @param hours how its hours were
   */
  public record Day(
      String date, String shortDate, int visits, Kind kind, boolean byHand, Hours hours) {
    public Day {
      requireNonNull(date, "date");
      requireNonNull(shortDate, "shortDate");
      requireNonNull(kind, "kind");
      requireNonNull(hours, "hours");
    }

    /** The number; or, where nothing is known of the day's open hours, what is the matter. */
    public String label() {
      if (kind == Kind.PARTIAL && visits == 0 && hours.counted() + hours.zero() == 0) {
        return hours.notSynced() > 0 ? "?" : "uit";
      }
      return visits + (byHand ? "*" : "");
    }
  }

  /** How many hours of a day had which state. */
  public record Hours(int counted, int zero, int closed, int down, int notSynced) {}

  /** What a day's bar says. */
  public enum Kind {
    /** All of its hours are in. */
    WHOLE,
    /** Some hours are not in yet, or the kiosk was down in some. */
    PARTIAL,
    /** Closed all day, nothing counted. */
    CLOSED,
    /** No kiosk that day. */
    NO_KIOSK
  }
}
