package nl.huisvandekop.server.agenda;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.huisvandekop.chassis.agenda.Agenda;
import nl.huisvandekop.chassis.agenda.AgendaEvent;
import nl.huisvandekop.chassis.agenda.CalendarFile;
import nl.huisvandekop.chassis.agenda.Occurrence;
import nl.huisvandekop.chassis.agenda.RepeatRule;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.protocol.ActivityBody;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.SiteStatus;
import nl.huisvandekop.server.site.Sites;
import nl.huisvandekop.server.store.ServerStore;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is on in the active places. Thread-safe. */
public final class PublicAgenda {
  private static final Logger LOG = LoggerFactory.getLogger(PublicAgenda.class);

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

  private record Activity(
      Site site, String id, long version, ActivityBody body, AgendaEvent event) {
    private static Activity of(Site site, String id, long version, ActivityBody body) {
      RepeatRule rule = body.recurrence() == null ? null : RepeatRule.parse(body.recurrence());
      return new Activity(
          site,
          id,
          version,
          body,
          new AgendaEvent(
              id + "@" + site.id(),
              version,
              body.title(),
              body.start(),
              body.end(),
              rule,
              place(site, body.room()),
              Set.copyOf(body.cancelled()),
              body.moved().stream().map(move -> moved(site, body, move)).toList()));
    }

    private static AgendaEvent.Moved moved(Site site, ActivityBody body, ActivityBody.Moved move) {
      String room = move.room() == null ? body.room() : move.room();
      return new AgendaEvent.Moved(move.date(), move.start(), move.end(), place(site, room));
    }

    private static String place(Site site, String room) {
      return room == null ? site.name() : site.name() + ", " + room;
    }

    /** The room of an occurrence: its own where it was moved. */
    private String room(Occurrence once) {
      return body.moved().stream()
          .filter(move -> once.moved() && move.date().equals(once.date()))
          .map(ActivityBody.Moved::room)
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(body.room());
    }
  }

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
                            activities(handle, site).stream().map(Activity::event).toList(),
                            clock.instant())));
  }

  /**
   * What begins between two local dates, both inclusive, in order of time; without what was
   * cancelled.
   *
   * @param area code of the area whose places are meant; null for the whole region
   */
  public List<PublicOccurrence> occurrences(String area, LocalDate from, LocalDate through) {
    List<Activity> activities =
        store.read(
            handle ->
                Sites.list(handle).stream()
                    .filter(site -> site.status() == SiteStatus.ACTIVE)
                    .filter(site -> area == null || area.equals(site.areaCode()))
                    .flatMap(site -> activities(handle, site).stream())
                    .toList());
    return activities.stream()
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

  private static PublicOccurrence shown(Activity activity, Occurrence once) {
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

  private static List<Activity> activities(Handle handle, Site site) {
    return handle
        .createQuery(
            "SELECT id, version, body FROM document"
                + " WHERE site_id = :site AND kind = 'activity' AND deleted = 0 ORDER BY id")
        .bind("site", site.id())
        .map(
            (row, context) ->
                read(site, row.getString("id"), row.getLong("version"), row.getString("body")))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** A document that can't be read as an activity must not hide the others. */
  private static Optional<Activity> read(Site site, String id, long version, String body) {
    try {
      ActivityBody activity = Json.mapper().readValue(body, ActivityBody.class);
      return Optional.of(Activity.of(site, id, version, activity));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      // At debug, since anyone may ask for the agenda as often as they like.
      LOG.debug("The activity {} of {} can't be shown: it is not understood", id, site.id());
      return Optional.empty();
    }
  }
}
