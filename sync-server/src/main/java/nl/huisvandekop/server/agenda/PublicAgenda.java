package nl.huisvandekop.server.agenda;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.huisvandekop.chassis.agenda.Agenda;
import nl.huisvandekop.chassis.agenda.AgendaEvent;
import nl.huisvandekop.chassis.agenda.CalendarFile;
import nl.huisvandekop.chassis.agenda.Occurrence;
import nl.huisvandekop.protocol.ActivityBody;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.SiteStatus;
import nl.huisvandekop.server.site.Sites;
import nl.huisvandekop.server.store.ServerStore;

/** What is on in the active places. Thread-safe. */
public final class PublicAgenda {
  private final ServerStore store;
  private final Clock clock;

  public PublicAgenda(ServerStore store, Clock clock) {
    this.store = requireNonNull(store);
    this.clock = requireNonNull(clock);
  }

  /**
   * An activity, once.
   *
   * @param id of the activity; its occurrences share it
   * @param theme code of the region pack, null for none
   * @param audience null for everyone
   * @param start local time with offset
   * @param room null if not said, as {@code price}
   */
  public record PublicOccurrence(
      String id,
      String site,
      String siteName,
      String area,
      String title,
      String theme,
      String audience,
      OffsetDateTime start,
      OffsetDateTime end,
      String room,
      String price,
      boolean withoutSignUp) {}

  /** The site's agenda as a calendar file; empty when there is no active site with this id. */
  public Optional<String> calendar(String siteId) {
    return store.read(
        handle ->
            Sites.find(handle, siteId)
                .filter(site -> site.status() == SiteStatus.ACTIVE)
                .map(
                    site ->
                        CalendarFile.write(
                            site.name(),
                            SiteActivity.list(handle, site).stream()
                                .map(SiteActivity::event)
                                .toList(),
                            clock.instant())));
  }

  /**
   * The agenda of several places as one calendar file.
   *
   * @param name what the calendar is called
   * @param area code of the area whose places are meant; null for the whole region
   */
  public String calendar(String name, String area) {
    List<AgendaEvent> events = activities(area).stream().map(SiteActivity::event).toList();
    return CalendarFile.write(name, events, clock.instant());
  }

  private List<SiteActivity> activities(String area) {
    return store.read(
        handle ->
            Sites.list(handle).stream()
                .filter(site -> site.status() == SiteStatus.ACTIVE)
                .filter(site -> area == null || area.equals(site.areaCode()))
                .flatMap(site -> SiteActivity.list(handle, site).stream())
                .toList());
  }

  /**
   * What begins between two local dates, both inclusive, in order of time; without what was
   * cancelled.
   *
   * @param area code of the area whose places are meant; null for the whole region
   */
  public List<PublicOccurrence> occurrences(String area, LocalDate from, LocalDate through) {
    return activities(area).stream()
        .flatMap(
            activity ->
                Agenda.occurrences(activity.event(), from, through).stream()
                    .filter(once -> !once.cancelled())
                    .map(once -> shown(activity, once)))
        .sorted(
            Comparator.comparing((PublicOccurrence once) -> once.start().toInstant())
                .thenComparing(PublicOccurrence::site)
                .thenComparing(PublicOccurrence::id))
        .toList();
  }

  private static PublicOccurrence shown(SiteActivity activity, Occurrence once) {
    ActivityBody body = activity.body();
    Site site = activity.site();
    return new PublicOccurrence(
        activity.id(),
        site.id(),
        site.name(),
        site.areaCode(),
        body.title(),
        body.theme(),
        body.audience(),
        once.start().toOffsetDateTime(),
        once.end().toOffsetDateTime(),
        activity.room(once),
        body.price(),
        body.withoutSignUp());
  }
}
