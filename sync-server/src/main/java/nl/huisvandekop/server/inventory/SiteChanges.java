package nl.huisvandekop.server.inventory;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.account.Account;
import nl.huisvandekop.server.audit.AuditLog;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.secret.Ids;
import nl.huisvandekop.server.site.Details;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.Sites;
import nl.huisvandekop.server.store.ServerStore;
import nl.huisvandekop.server.time.Hours;
import org.jdbi.v3.core.Handle;

/** Adds places and changes what is known of them. Thread-safe. */
public final class SiteChanges {
  /** What the log calls a new place. */
  public static final String ADDED = "site-added";

  /** What the log calls a change of a place. */
  public static final String CHANGED = "site-changed";

  private final ServerStore store;
  private final RegionPack pack;
  private final AuditLog audit;
  private final Clock clock;

  public SiteChanges(ServerStore store, RegionPack pack, AuditLog audit, Clock clock) {
    this.store = requireNonNull(store);
    this.pack = requireNonNull(pack);
    this.audit = requireNonNull(audit);
    this.clock = requireNonNull(clock);
  }

  /**
   * What became of an entry.
   *
   * @param id of the place; null when nothing was kept
   * @param faults why it was not kept; empty when it was, or waits for a yes
   * @param warnings what someone should look at; without their yes nothing is kept
   */
  public record Outcome(String id, List<Fault> faults, List<Fault> warnings) {
    public Outcome {
      faults = List.copyOf(faults);
      warnings = List.copyOf(warnings);
    }
  }

  /** A place as a form shows it, with the stamp that the form sends back. */
  public record Shown(Known known, Entry entry, String stamp) {}

  /** The places that an account reaches. */
  public KnownPlaces places(Account account) {
    return store.read(handle -> KnownPlaces.read(handle, pack, account.reach()));
  }

  /**
   * A place to be changed.
   *
   * @throws Problem 404 {@code site-unknown}, also for one out of reach
   */
  public Shown shown(Account account, String id) {
    Known known = places(account).find(id).orElseThrow(SiteChanges::unknown);
    Entry entry = EntryTexts.of(known.site(), known.details(), pack);
    return new Shown(known, entry, EntryTexts.stamp(entry));
  }

  /**
   * Adds a place.
   *
   * @param anyway keeps it in spite of warnings
   */
  public Outcome add(Account account, Entry entry, boolean anyway) {
    String id = Ids.withPrefix("hv");
    return store.write(handle -> keep(handle, account, entry, id, null, anyway));
  }

  /**
   * Changes a place.
   *
   * @param stamp of the place as the form showed it
   * @param anyway keeps it in spite of warnings
   * @throws Problem 404 {@code site-unknown}, also for one out of reach
   */
  public Outcome change(Account account, String id, Entry entry, String stamp, boolean anyway) {
    return store.write(handle -> keep(handle, account, entry, id, stamp, anyway));
  }

  /**
   * @param stamp null for a new place
   */
  private Outcome keep(
      Handle handle, Account account, Entry entry, String id, String stamp, boolean anyway) {
    KnownPlaces places = KnownPlaces.read(handle, pack, account.reach());
    Known known = stamp == null ? null : places.find(id).orElseThrow(SiteChanges::unknown);
    Entry before = known == null ? null : EntryTexts.of(known.site(), known.details(), pack);
    if (before != null && !EntryTexts.stamp(before).equals(stamp)) {
      return refused(List.of(Fault.of(SiteField.NUMBER, FaultCode.CHANGED_MEANWHILE)));
    }
    Reading reading = reader(account).read(entry, id, known);
    if (!reading.sound()) {
      return refused(reading.faults());
    }
    List<Fault> same = same(places, reading.site());
    if (!same.isEmpty()) {
      return refused(same);
    }
    List<Fault> warnings = warnings(places, reading, known);
    if (!warnings.isEmpty() && !anyway) {
      return new Outcome(null, List.of(), warnings);
    }
    write(handle, account.name(), known, reading);
    return new Outcome(id, List.of(), List.of());
  }

  EntryReader reader(Account account) {
    return new EntryReader(pack, account.reach(), LocalDate.ofInstant(clock.instant(), Hours.ZONE));
  }

  private static Outcome refused(List<Fault> faults) {
    return new Outcome(null, faults, List.of());
  }

  /** Whether another place has this one's name and area already. */
  static List<Fault> same(KnownPlaces places, Site site) {
    return places.called(site.name(), site.areaCode()).stream()
        .filter(other -> !other.site().id().equals(site.id()))
        .map(other -> Fault.of(SiteField.NAME, FaultCode.SAME_PLACE, other.site().id()))
        .limit(1)
        .toList();
  }

  /** Of the reading, and of a place close by, unless it stood there already. */
  static List<Fault> warnings(KnownPlaces places, Reading reading, Known known) {
    Site site = reading.site();
    boolean stood =
        known != null
            && known.site().located()
            && site.located()
            && known.site().lat().equals(site.lat())
            && known.site().lon().equals(site.lon());
    if (!site.located() || stood) {
      return List.of();
    }
    List<Fault> warnings = new ArrayList<>(reading.warnings());
    places
        .near(site)
        .map(
            other ->
                Fault.of(
                    SiteField.LAT,
                    FaultCode.NEAR,
                    other.site().id(),
                    other.site().name(),
                    KnownPlaces.NEAR_METRES))
        .ifPresent(warnings::add);
    return warnings;
  }

  /** Stores a sound reading, with its entry in the log. */
  void write(Handle handle, String account, Known known, Reading reading) {
    Site site = reading.site();
    if (known == null) {
      Sites.insert(handle, site);
    } else {
      Sites.change(handle, site);
    }
    Details.keep(handle, site.id(), reading.details());
    audit.note(
        handle,
        account,
        known == null ? ADDED : CHANGED,
        site.id(),
        EntryTexts.differences(known, reading, pack));
  }

  private static Problem unknown() {
    return new Problem(404, "site-unknown", "There is no site with this id.");
  }
}
