package nl.huisvandekop.server.byhand;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.huisvandekop.chassis.agenda.Agenda;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.protocol.ActivityBody;
import nl.huisvandekop.protocol.DocumentKind;
import nl.huisvandekop.protocol.HeadcountBody;
import nl.huisvandekop.protocol.OpeningHoursBody;
import nl.huisvandekop.server.account.Account;
import nl.huisvandekop.server.audit.AuditLog;
import nl.huisvandekop.server.audit.Change;
import nl.huisvandekop.server.enrolment.Kiosks;
import nl.huisvandekop.server.intake.HandDocuments;
import nl.huisvandekop.server.region.Area;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.Sites;
import nl.huisvandekop.server.store.ServerStore;
import org.jdbi.v3.core.Handle;

/**
 * What staff keep by hand of places without a kiosk. Each change throws {@link Problem} 404 {@code
 * site-unknown} for a place that is not there or out of reach, and 409 {@code site-has-kiosk} for
 * one whose volunteers do it on the kiosk. Thread-safe.
 */
public final class HandKept {
  /** What the log calls a change of the opening hours. */
  public static final String HOURS_CHANGED = "opening-hours-changed";

  /** What the log calls a change of the agenda. */
  public static final String AGENDA_CHANGED = "agenda-changed";

  /** What the log calls a change of counts. */
  public static final String COUNTS_CHANGED = "counts-changed";

  private final ServerStore store;
  private final RegionPack pack;
  private final AuditLog audit;
  private final Clock clock;

  public HandKept(ServerStore store, RegionPack pack, AuditLog audit, Clock clock) {
    this.store = requireNonNull(store);
    this.pack = requireNonNull(pack);
    this.audit = requireNonNull(audit);
    this.clock = requireNonNull(clock);
  }

  /**
   * All that is kept of a place.
   *
   * @param kioskStands whether it has a kiosk, on which volunteers keep this
   * @param openings by the first date on which they hold
   * @param activities by id
   * @param headcounts by id
   */
  public record Kept(
      Site site,
      boolean kioskStands,
      Map<LocalDate, OpeningHoursBody> openings,
      Map<String, ActivityBody> activities,
      Map<String, HeadcountBody> headcounts) {}

  private interface Work {
    /** Does it, and tells what changed. */
    List<Change> on(Handle handle, Instant now);
  }

  /** All that is kept of a place, with a kiosk or without. */
  public Kept of(Account account, String siteId) {
    return store.read(handle -> of(handle, account, siteId));
  }

  private Kept of(Handle handle, Account account, String siteId) {
    Site site = Sites.find(handle, siteId).orElseThrow(HandKept::unknown);
    String area = Objects.toString(site.areaCode(), "");
    if (!account.reach().seesSite(siteId, pack.area(area).map(Area::gemeente).orElse(null))) {
      throw unknown();
    }
    Map<LocalDate, OpeningHoursBody> openings = new TreeMap<>();
    HandDocuments.list(handle, siteId, DocumentKind.OPENING_HOURS, OpeningHoursBody.class)
        .values()
        .forEach(body -> openings.put(body.validFrom(), body));
    return new Kept(
        site,
        Kiosks.ofSite(handle, siteId).stream().anyMatch(kiosk -> kiosk.endedHour() == null),
        openings,
        HandDocuments.list(handle, siteId, DocumentKind.ACTIVITY, ActivityBody.class),
        HandDocuments.list(handle, siteId, DocumentKind.HEADCOUNT, HeadcountBody.class));
  }

  private static Problem unknown() {
    return new Problem(404, "site-unknown", "There is no such site, or you may not see it.");
  }

  private void change(Account account, String siteId, String action, Work work) {
    store.write(
        handle -> {
          if (of(handle, account, siteId).kioskStands()) {
            throw new Problem(
                409, "site-has-kiosk", "This site has a kiosk: its volunteers keep this there.");
          }
          audit.note(handle, account.name(), action, siteId, work.on(handle, clock.instant()));
          return null;
        });
  }

  /** Sets the opening hours from their first date on. */
  public void setOpening(Account account, String siteId, OpeningHoursBody body) {
    change(
        account,
        siteId,
        HOURS_CHANGED,
        (handle, now) -> {
          String id = openingId(body.validFrom());
          HandDocuments.put(handle, siteId, id, DocumentKind.OPENING_HOURS, body, now);
          return Change.fields().of("geldt vanaf", null, body.validFrom()).list();
        });
  }

  /** Takes opening hours away: those before them hold on. */
  public void removeOpening(Account account, String siteId, LocalDate validFrom) {
    change(
        account,
        siteId,
        HOURS_CHANGED,
        (handle, now) -> {
          HandDocuments.list(handle, siteId, DocumentKind.OPENING_HOURS, OpeningHoursBody.class)
              .forEach(
                  (id, body) -> {
                    if (body.validFrom().equals(validFrom)) {
                      HandDocuments.remove(handle, siteId, id, DocumentKind.OPENING_HOURS, now);
                    }
                  });
          return Change.fields().of("geldt vanaf", validFrom, null).list();
        });
  }

  /** As a kiosk calls it, so that it changes the same document later. */
  private static String openingId(LocalDate validFrom) {
    return "opening-hours-" + validFrom;
  }

  /** Puts an activity into the agenda, under a new id, or in the place of the one with the id. */
  public void putActivity(Account account, String siteId, String id, ActivityBody body) {
    change(
        account,
        siteId,
        AGENDA_CHANGED,
        (handle, now) -> {
          ActivityBody before = id == null ? null : activity(handle, siteId, id);
          String as = id == null ? UUID.randomUUID().toString() : id;
          HandDocuments.put(handle, siteId, as, DocumentKind.ACTIVITY, body, now);
          return Change.fields()
              .of("activiteit", before == null ? null : before.title(), body.title())
              .of("begin", before == null ? null : before.start(), body.start())
              .list();
        });
  }

  /** Takes an activity out of the agenda. */
  public void removeActivity(Account account, String siteId, String id) {
    change(
        account,
        siteId,
        AGENDA_CHANGED,
        (handle, now) -> {
          ActivityBody before = activity(handle, siteId, id);
          HandDocuments.remove(handle, siteId, id, DocumentKind.ACTIVITY, now);
          return Change.fields().of("activiteit", before.title(), null).list();
        });
  }

  /**
   * Says whether an occurrence takes place.
   *
   * @param date on which the rule has it
   */
  public void setCancelled(
      Account account, String siteId, String id, LocalDate date, boolean cancelled) {
    change(
        account,
        siteId,
        AGENDA_CHANGED,
        (handle, now) -> {
          ActivityBody before = activity(handle, siteId, id);
          if (!Agenda.has(ActivityEntry.event(id, before), date)) {
            throw new Problem(404, "occurrence-unknown", "It does not take place on that day.");
          }
          List<LocalDate> dates =
              Stream.concat(
                      before.cancelled().stream().filter(other -> !other.equals(date)),
                      cancelled ? Stream.of(date) : Stream.empty())
                  .sorted()
                  .toList();
          ActivityBody body = ActivityEntry.with(before, dates, before.moved());
          HandDocuments.put(handle, siteId, id, DocumentKind.ACTIVITY, body, now);
          String what = before.title() + " " + date;
          return cancelled
              ? Change.fields().of("gaat door", what, null).list()
              : Change.fields().of("gaat door", null, what).list();
        });
  }

  private static ActivityBody activity(Handle handle, String siteId, String id) {
    ActivityBody body =
        HandDocuments.list(handle, siteId, DocumentKind.ACTIVITY, ActivityBody.class).get(id);
    if (body == null) {
      throw new Problem(404, "activity-unknown", "There is no such activity.");
    }
    return body;
  }

  /**
   * Sets the counts of a day; a count that is not among them any more is taken away.
   *
   * @param stamp of the day's counts as the form showed them, see {@link CountEntry#stamp}
   * @throws Problem 409 {@link CountEntry#CHANGED_MEANWHILE} when they are others by now
   */
  public void setCounts(Account account, String siteId, CountEntry entry, String stamp) {
    change(
        account,
        siteId,
        COUNTS_CHANGED,
        (handle, now) -> {
          Map<String, HeadcountBody> stored =
              HandDocuments.list(handle, siteId, DocumentKind.HEADCOUNT, HeadcountBody.class);
          if (!CountEntry.stamp(entry.date(), stored.values()).equals(stamp)) {
            throw new Problem(
                409, CountEntry.CHANGED_MEANWHILE, "Someone else changed this meanwhile.");
          }
          return HandCounts.set(handle, siteId, stored, entry, now);
        });
  }
}
