package nl.huisvandekop.server.opendata;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.server.agenda.PublicAgenda.PublicOccurrence;
import nl.huisvandekop.server.opendata.PublicPlaces.PublicPlace;
import nl.huisvandekop.server.site.Site;

/**
 * Places and what is on in them as schema.org describes them (Place, Event), as JSON-LD. Immutable.
 *
 * <p>Source of the terms: schema.org 29.x; Event needs a name, a start and a location.
 */
public final class SchemaOrg {
  /** Of JSON-LD. */
  public static final String CONTENT_TYPE = "application/ld+json";

  private static final String ONLINE = "https://schema.org/";

  private final URI server;

  /**
   * @param server where people reach the server; identifiers are addresses there
   */
  public SchemaOrg(URI server) {
    this.server = requireNonNull(server);
  }

  /** The occurrences as a graph of events. */
  public ObjectNode events(List<PublicOccurrence> occurrences) {
    ObjectNode graph = graph();
    ArrayNode events = graph.putArray("@graph");
    occurrences.forEach(once -> events.add(event(once)));
    return graph;
  }

  /**
   * A place with its events.
   *
   * @param address street and number; null while it is not known
   */
  public ObjectNode place(Site site, String address, List<PublicOccurrence> occurrences) {
    ObjectNode graph = graph();
    ArrayNode all = graph.putArray("@graph");
    all.add(place(site.id(), site.name(), address, site.lat(), site.lon()));
    occurrences.forEach(once -> all.add(event(once)));
    return graph;
  }

  /** Places as a graph, without what is on in them. */
  public ObjectNode places(List<PublicPlace> places) {
    ObjectNode graph = graph();
    ArrayNode all = graph.putArray("@graph");
    places.forEach(
        one -> all.add(place(one.id(), one.name(), one.address(), one.lat(), one.lon())));
    return graph;
  }

  private ObjectNode place(String id, String name, String address, Double lat, Double lon) {
    ObjectNode place = Json.mapper().createObjectNode();
    place.put("@type", "Place").put("@id", house(id)).put("name", name).put("url", house(id));
    if (address != null) {
      place.put("address", address);
    }
    if (lat != null) {
      place
          .putObject("geo")
          .put("@type", "GeoCoordinates")
          .put("latitude", lat)
          .put("longitude", lon);
    }
    return place;
  }

  private static ObjectNode graph() {
    return Json.mapper().createObjectNode().put("@context", "https://schema.org");
  }

  private ObjectNode event(PublicOccurrence once) {
    ObjectNode event = Json.mapper().createObjectNode();
    String id = house(once.site()) + "#" + once.id() + "-" + once.start().toLocalDate();
    event.put("@type", "Event").put("@id", id).put("name", once.title());
    event.put("startDate", once.start().toString()).put("endDate", once.end().toString());
    event.put("eventStatus", ONLINE + "EventScheduled");
    event.put("eventAttendanceMode", ONLINE + "OfflineEventAttendanceMode");
    ObjectNode location = event.putObject("location");
    location.put("@type", "Place").put("@id", house(once.site())).put("name", where(once));
    if (once.audience() != null) {
      event.putObject("audience").put("@type", "Audience").put("audienceType", once.audience());
    }
    return event;
  }

  private static String where(PublicOccurrence once) {
    return once.room() == null ? once.siteName() : once.siteName() + ", " + once.room();
  }

  private String house(String siteId) {
    return server + "/huizen/" + siteId;
  }
}
