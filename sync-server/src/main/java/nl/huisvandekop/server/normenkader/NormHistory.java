package nl.huisvandekop.server.normenkader;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import nl.huisvandekop.server.store.ServerStore;

/** How a site stood over time. Thread-safe. */
public final class NormHistory {
  private final ServerStore store;

  public NormHistory(ServerStore store) {
    this.store = requireNonNull(store);
  }

  /**
   * Days on which a site stood the same, by one version.
   *
   * @param card as it was on the last of these days
   */
  public record Stretch(LocalDate from, LocalDate through, Card card) {}

  /** Newest first, not more than asked for. */
  public List<Stretch> of(String siteId, int most) {
    return store.read(handle -> ResultTable.history(handle, siteId, most));
  }
}
