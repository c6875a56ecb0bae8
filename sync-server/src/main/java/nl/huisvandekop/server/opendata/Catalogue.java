package nl.huisvandekop.server.opendata;

import static java.util.Objects.requireNonNull;
import static nl.huisvandekop.server.opendata.LinkedData.EU;
import static nl.huisvandekop.server.opendata.LinkedData.dutch;
import static nl.huisvandekop.server.opendata.LinkedData.list;
import static nl.huisvandekop.server.opendata.LinkedData.node;
import static nl.huisvandekop.server.opendata.LinkedData.reference;
import static nl.huisvandekop.server.opendata.LinkedData.typed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.server.disclosure.ReleaseDay;
import nl.huisvandekop.server.region.Bounds;
import nl.huisvandekop.server.region.OpenData;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.region.Source;
import nl.huisvandekop.server.time.Hours;

/**
 * What is open, described as DCAT-AP-NL 3.0 has it, as JSON-LD. Immutable.
 *
 * <p>Which properties must be there is what its SHACL shapes of version 3.0.0 ask.
 */
public final class Catalogue {
  private static final Map<String, String> PREFIXES =
      new TreeMap<>(
          Map.of(
              "dcat", "http://www.w3.org/ns/dcat#",
              "dct", "http://purl.org/dc/terms/",
              "foaf", "http://xmlns.com/foaf/0.1/",
              "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
              "skos", "http://www.w3.org/2004/02/skos/core#",
              "vcard", "http://www.w3.org/2006/vcard/ns#"));

  private final RegionPack pack;
  private final OpenData by;
  private final URI server;
  private final String id;

  /**
   * @param server where people reach it; identifiers are addresses there
   */
  public Catalogue(RegionPack pack, URI server) {
    this.pack = requireNonNull(pack);
    this.server = requireNonNull(server);
    by = pack.manifest().openData();
    id = server + "/api/v1/catalog";
  }

  /**
   * The catalogue.
   *
   * @param weeks the Mondays of the weeks that were released, oldest first
   */
  public ObjectNode of(List<LocalDate> weeks) {
    List<OpenSet> sets = OpenSet.all(weeks);
    ObjectNode catalogue = Json.mapper().createObjectNode();
    ObjectNode context = catalogue.putObject("@context");
    PREFIXES.forEach(context::put);
    catalogue.put("@id", id).put("@type", "dcat:Catalog");
    catalogue.set("dct:title", dutch("Open data van het Huis van: " + pack.name()));
    catalogue.set(
        "dct:description",
        dutch(
            "Ontmoetingsplekken, wat er te doen is, hoe de regio ermee gedekt is en hoeveel ze"
                + " bezocht worden."));
    common(catalogue);
    catalogue.set("foaf:homepage", document(server + "/huizen"));
    catalogue.set("dct:license", licence());
    catalogue.set("dct:spatial", region());
    modified(catalogue, weeks);
    ArrayNode datasets = catalogue.putArray("dcat:dataset");
    sets.forEach(set -> datasets.add(dataset(set, weeks)));
    catalogue.putArray("dcat:service").add(service(sets));
    return catalogue;
  }

  /** What catalogue, datasets and service have in common. */
  private void common(ObjectNode node) {
    node.set("dct:publisher", publisher());
    node.set("dct:creator", reference(publisherId()));
    node.set("dcat:contactPoint", contact());
    node.set("dct:language", reference(EU + "language/NLD"));
    node.set("dcat:theme", list().add(reference(EU + "data-theme/SOCI")));
  }

  private ObjectNode dataset(OpenSet set, List<LocalDate> weeks) {
    ObjectNode dataset = node("dcat:Dataset", address(set));
    dataset.put("dct:identifier", address(set));
    dataset.set("dct:title", dutch(set.title()));
    dataset.set("dct:description", dutch(set.description()));
    common(dataset);
    dataset.set("dct:accessRights", reference(EU + "access-right/PUBLIC"));
    dataset.set("dct:accrualPeriodicity", reference(EU + "frequency/" + set.frequency()));
    dataset.set("dct:spatial", region());
    dataset.set("dcat:landingPage", document(server + "/huizen"));
    dataset.set("foaf:page", document(server + "/api/v1/openapi.json"));
    ArrayNode keywords = dataset.putArray("dcat:keyword");
    set.keywords().forEach(word -> keywords.add(dutch(word)));
    ArrayNode origins = dataset.putArray("dct:provenance");
    pack.manifest().sources().forEach(source -> origins.add(origin(source)));
    if (set.newest() != null) {
      ObjectNode period = node("dct:PeriodOfTime");
      period.set("dcat:startDate", typed("date", set.oldest()));
      period.set("dcat:endDate", typed("date", set.newest().plusDays(6)));
      dataset.set("dct:temporal", period);
      dataset.set("dcat:temporalResolution", typed("duration", "P7D"));
      modified(dataset, weeks);
    }
    ArrayNode distributions = dataset.putArray("dcat:distribution");
    set.forms().forEach(form -> distributions.add(distribution(form)));
    return dataset;
  }

  /** On the day on which the newest week was released. */
  private static void modified(ObjectNode node, List<LocalDate> weeks) {
    if (!weeks.isEmpty()) {
      LocalDate newest = weeks.get(weeks.size() - 1);
      node.set(
          "dct:modified", typed("date", LocalDate.ofInstant(ReleaseDay.of(newest), Hours.ZONE)));
    }
  }

  private ObjectNode distribution(OpenSet.Form form) {
    String at = server + form.path();
    ObjectNode distribution = node("dcat:Distribution");
    distribution.set("dct:title", dutch(form.title()));
    distribution.set("dcat:accessURL", reference(at));
    distribution.set("dcat:downloadURL", reference(at));
    distribution.set("dct:license", licence());
    distribution.set("dct:format", reference(form.type().file()));
    distribution.set("dcat:mediaType", reference(form.type().media()));
    distribution.set("dcat:accessService", reference(id + "#api"));
    if (form.standard() != null) {
      distribution.set("dct:conformsTo", node("dct:Standard", form.standard()));
    }
    return distribution;
  }

  private ObjectNode service(List<OpenSet> sets) {
    ObjectNode service = node("dcat:DataService", id + "#api");
    service.put("dct:identifier", id + "#api");
    service.set("dct:title", dutch("API van het Huis van"));
    service.set("dct:description", dutch("Alle open gegevens, beschreven met OpenAPI."));
    common(service);
    service.set("dct:accessRights", reference(EU + "access-right/PUBLIC"));
    service.set("dct:license", licence());
    service.set("dcat:endpointURL", reference(server + "/api/v1"));
    service.set("dcat:endpointDescription", reference(server + "/api/v1/openapi.json"));
    ArrayNode served = service.putArray("dcat:servesDataset");
    sets.forEach(set -> served.add(reference(address(set))));
    return service;
  }

  private String address(OpenSet set) {
    return id + "#" + set.id();
  }

  private String publisherId() {
    return by.publisherUri() == null ? id + "#publisher" : by.publisherUri().toString();
  }

  private ObjectNode publisher() {
    ObjectNode publisher = node("foaf:Agent", publisherId());
    publisher.set("foaf:name", dutch(by.publisher()));
    return publisher;
  }

  private ObjectNode contact() {
    ObjectNode contact = node("vcard:Kind", id + "#contact");
    contact.put("vcard:fn", by.publisher());
    if (by.contact() == null) {
      contact.set("vcard:hasURL", reference(server + "/huizen"));
    } else {
      boolean mail = "mailto".equals(by.contact().getScheme());
      contact.set(mail ? "vcard:hasEmail" : "vcard:hasURL", reference(by.contact().toString()));
    }
    return contact;
  }

  private ObjectNode licence() {
    return node("dct:LicenseDocument", by.licence().uri());
  }

  private ObjectNode region() {
    Bounds box = pack.manifest().bounds();
    ObjectNode region = node("dct:Location", id + "#region");
    region.set("skos:prefLabel", dutch(pack.name()));
    ObjectNode polygon = region.putObject("dcat:bbox");
    polygon.put("@type", "http://www.opengis.net/ont/geosparql#wktLiteral");
    polygon.put(
        "@value",
        String.format(
            Locale.ROOT,
            "POLYGON((%1$s %2$s,%3$s %2$s,%3$s %4$s,%1$s %4$s,%1$s %2$s))",
            box.west(),
            box.south(),
            box.east(),
            box.north()));
    return region;
  }

  private static ObjectNode document(String at) {
    return node("foaf:Document", at);
  }

  /** CC BY asks to name title, holder and licence. */
  private static ObjectNode origin(Source source) {
    ObjectNode origin = node("dct:ProvenanceStatement");
    origin.set("rdfs:label", dutch(source.credit()));
    return origin;
  }
}
