package nl.huisvandekop.server.intake;

import static java.util.Objects.requireNonNull;

import java.util.List;
import nl.huisvandekop.server.store.ServerStore;
import org.jdbi.v3.core.Handle;

/** What staff should look at of what kiosks sent. Thread-safe. */
public final class IntakeReview {
  private final ServerStore store;

  public IntakeReview(ServerStore store) {
    this.store = requireNonNull(store);
  }

  /** What the site's kiosks sent and the server did not take, also what was set aside. */
  public List<RejectedRow> rejected(String siteId) {
    return store.read(handle -> RejectedRows.ofSite(handle, siteId));
  }

  /**
   * Decides that the hours of a rejected row are whole without it.
   *
   * @param key as {@link RejectedRow#key} says
   * @return false when there is no such row
   */
  public boolean setAside(String kioskId, String list, String key) {
    return store.write(handle -> RejectedRows.setAside(handle, kioskId, list, key));
  }

  /**
   * Decides so of every row of a kiosk that was not taken, within a transaction that is already
   * open.
   *
   * @return how many were not set aside before
   */
  public static int setAsideAll(Handle handle, String kioskId) {
    return RejectedRows.setAsideAll(handle, kioskId);
  }

  /** The site's kiosks under whose identity two machines synced lately. */
  public List<String> twoMachines(String siteId) {
    return store.read(handle -> Epochs.twoMachines(handle, siteId));
  }

  /** What kiosks of any site sent and the server did not take, without what was set aside. */
  public List<RejectedRow> open() {
    return store.read(RejectedRows::open);
  }

  /** The kiosks of any site under whose identity two machines synced lately. */
  public List<String> twoMachines() {
    return store.read(Epochs::twoMachines);
  }
}
