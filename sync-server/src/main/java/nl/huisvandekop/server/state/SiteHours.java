package nl.huisvandekop.server.state;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.List;
import nl.huisvandekop.server.store.ServerStore;
import nl.huisvandekop.server.time.Hours;
import org.jdbi.v3.core.Handle;

/** The hours of sites with their states. Thread-safe. */
public final class SiteHours {
  private final ServerStore store;
  private final Clock clock;

  public SiteHours(ServerStore store, Clock clock) {
    this.store = requireNonNull(store);
    this.clock = requireNonNull(clock);
  }

  /**
   * The site's hours in order, none left out, up to the one that runs now.
   *
   * @param fromHour since 1970, UTC
   * @param throughHour inclusive
   */
  public List<SiteHour> of(String siteId, long fromHour, long throughHour) {
    return store.read(handle -> of(handle, siteId, fromHour, throughHour));
  }

  /** The same within a transaction that is already open. */
  public List<SiteHour> of(Handle handle, String siteId, long fromHour, long throughHour) {
    long from = Math.max(fromHour, Hours.EARLIEST);
    long through = Math.min(throughHour, Hours.of(clock.instant()));
    return from > through
        ? List.of()
        : HourStates.of(new FactReader(handle, siteId, from, through).read());
  }

  /** The hour that runs now, of which nothing can be missing yet. */
  public long running() {
    return Hours.of(clock.instant());
  }
}
