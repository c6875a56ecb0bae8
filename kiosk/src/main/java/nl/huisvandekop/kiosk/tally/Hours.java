package nl.huisvandekop.kiosk.tally;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.huisvandekop.kiosk.checkin.Counted;
import nl.huisvandekop.kiosk.uptime.UptimeHistory;
import nl.huisvandekop.kiosk.uptime.UptimeHistory.Stretch;
import nl.huisvandekop.protocol.HeadcountBody;

/**
 * What is known of the hours of a period.
 *
 * @param tapped check-ins per hour
 * @param byHand counted by a volunteer, per hour
 * @param upSlots in which ten minutes the kiosk was alive, per hour
 * @param held when nothing that was tapped is missing
 * @param first the first hour of which this card knows, null for none
 */
record Hours(
    Map<Instant, Integer> tapped,
    Map<Instant, Integer> byHand,
    Map<Instant, Integer> upSlots,
    List<Stretch> held,
    Instant first,
    Planned plan) {
  private static final Duration HOUR = Duration.ofHours(1);

  static Hours read(
      Connection connection, Instant from, Instant until, List<HeadcountBody> counts, Planned plan)
      throws SQLException {
    Optional<Instant> first = UptimeHistory.first(connection);
    return new Hours(
        Counted.perHour(connection, from, until),
        counts.stream()
            .filter(body -> body.hour() != null)
            .collect(Collectors.toMap(HeadcountBody::hour, HeadcountBody::total, Math::max)),
        UptimeHistory.upSlots(connection, from, until),
        UptimeHistory.held(connection),
        first.orElse(null),
        plan);
  }

  /** By instants, so that a day has the hours that it has. */
  Tally sum(Instant from, Instant until, Instant now) {
    Tally sum = Tally.NOTHING;
    for (Instant hour = from; hour.isBefore(until); hour = hour.plus(HOUR)) {
      if (!hour.plus(HOUR).isAfter(now)) {
        sum = sum.plus(past(hour));
      } else if (plan.openSlots(hour) > 0) {
        sum = sum.plus(Tally.ofHour(HourState.AHEAD, 0, false));
      }
    }
    return sum;
  }

  private Tally past(Instant hour) {
    Integer heads = byHand.get(hour);
    int people = heads != null ? heads : tapped.getOrDefault(hour, 0);
    HourState state = heads != null || people > 0 ? HourState.COUNTED : withoutPeople(hour);
    return Tally.ofHour(state, people, heads != null);
  }

  private HourState withoutPeople(Instant hour) {
    if (first == null || hour.isBefore(first)) {
      return HourState.ABSENT;
    }
    int open = plan.openSlots(hour);
    if (open == Planned.UNKNOWN) {
      return HourState.UNPLANNED;
    }
    if (open == 0) {
      return HourState.CLOSED;
    }
    if (held.stream().noneMatch(stretch -> stretch.holds(hour))) {
      return HourState.UNSURE;
    }
    int up = Integer.bitCount(upSlots.getOrDefault(hour, 0) & open);
    return 2 * up < Integer.bitCount(open) ? HourState.DOWN : HourState.ZERO;
  }
}
