package nl.huisvandekop.server.intake;

import java.util.OptionalLong;
import nl.huisvandekop.server.freshness.Outdated;
import nl.huisvandekop.server.time.HourSpan;
import org.jdbi.v3.core.Handle;

/** From which hour on a request changed what is known of the site; within one transaction. */
final class ChangedHours {
  private static final long NONE = Long.MAX_VALUE;

  private long first = NONE;

  void from(long hour) {
    first = Math.min(first, hour);
  }

  void from(OptionalLong hour) {
    hour.ifPresent(this::from);
  }

  /**
   * @param hours null for none
   */
  void from(HourSpan hours) {
    if (hours != null) {
      from(hours.from());
    }
  }

  void mark(Handle handle, String siteId) {
    if (first != NONE) {
      Outdated.mark(handle, siteId, first);
    }
  }
}
