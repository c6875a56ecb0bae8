package nl.huisvandekop.server.norm;

import java.util.Arrays;
import java.util.Optional;

/** What the product can measure of a site. {@code toString} is the name in a normenkader. */
public enum Indicator {
  /** Planned opening hours a week, less closures. */
  OPEN_HOURS("open-hours-per-week", 168, true),
  /** Weekday evenings and parts of weekend days in which it is open, a week. */
  EVENING_PARTS("evening-or-weekend-parts-per-week", 11, true),
  /** Share of the planned opening hours that a touch or the host confirms. */
  CONFIRMED("open-hours-confirmed-percent", 100, true),
  /** Activities a week; a series counts once a week. */
  ACTIVITIES("activities-per-week", 1000, true),
  /** Themes of the activities in the window. */
  THEMES("themes", 100, true),
  /** Groups that the activities in the window are for; one for everyone is for all groups. */
  GROUPS("groups", 100, true),
  /** Activities a week that anyone can walk into. */
  DROP_INS("drop-ins-per-week", 1000, true),
  /** Hours a week in which a partner of the social domain is at work in the place. */
  PARTNER_HOURS("partner-hours-per-week", 168, true),
  /** Group offers for common questions in the window. */
  GROUP_OFFERS("group-offers", 1000, true),
  /** Check-ins a week per 1,000 inhabitants of the area. Visits, not residents. */
  CHECK_INS("check-ins-per-1000-per-week", 100_000, true),
  /** Mean of the answers to "Voel je je hier welkom?"; the product does not ask it yet. */
  WELCOME("welcome-mean", 5, false),
  /** Share of ideas and questions answered in time; the product does not know it yet. */
  IDEAS_ANSWERED("ideas-answered-percent", 100, false);

  private final String code;
  private final int most;
  private final boolean delivered;

  Indicator(String code, int most, boolean delivered) {
    this.code = code;
    this.most = most;
    this.delivered = delivered;
  }

  /** By its name; empty when there is none such. */
  public static Optional<Indicator> find(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
  }

  /** The largest value that can be meant; the smallest is 0. */
  public int most() {
    return most;
  }

  /** Whether the product has the data: else a criterion of it is <em>not applicable yet</em>. */
  public boolean delivered() {
    return delivered;
  }

  @Override
  public String toString() {
    return code;
  }
}
