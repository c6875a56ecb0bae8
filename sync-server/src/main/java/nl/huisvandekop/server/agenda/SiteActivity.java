package nl.huisvandekop.server.agenda;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.huisvandekop.chassis.agenda.AgendaEvent;
import nl.huisvandekop.chassis.agenda.Occurrence;
import nl.huisvandekop.chassis.agenda.RepeatRule;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.protocol.ActivityBody;
import nl.huisvandekop.server.site.Site;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An activity of a site, with its event in the calendar.
 *
 * @param version of its document
 */
public record SiteActivity(
    Site site, String id, long version, ActivityBody body, AgendaEvent event) {
  private static final Logger LOG = LoggerFactory.getLogger(SiteActivity.class);

  private static SiteActivity of(Site site, String id, long version, ActivityBody body) {
    RepeatRule rule = body.recurrence() == null ? null : RepeatRule.parse(body.recurrence());
    return new SiteActivity(
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
  String room(Occurrence once) {
    return body.moved().stream()
        .filter(move -> once.moved() && move.date().equals(once.date()))
        .map(ActivityBody.Moved::room)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(body.room());
  }

  /** The activities of a site, once and in series; what was deleted is not in. */
  public static List<SiteActivity> list(Handle handle, Site site) {
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
  private static Optional<SiteActivity> read(Site site, String id, long version, String body) {
    try {
      ActivityBody activity = Json.mapper().readValue(body, ActivityBody.class);
      return Optional.of(of(site, id, version, activity));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      // At debug, since anyone may ask for the agenda as often as they like.
      LOG.debug("The activity {} of {} can't be shown: it is not understood", id, site.id());
      return Optional.empty();
    }
  }
}
