package nl.huisvandekop.server.opendata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.huisvandekop.server.RunningServer;
import nl.huisvandekop.server.RunningServer.Answer;
import nl.huisvandekop.server.SetClock;
import nl.huisvandekop.server.disclosure.Counted;
import nl.huisvandekop.server.disclosure.Releases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {
  private static final String SERVER = "https://huis.example";

  /** What the SHACL shapes of DCAT-AP-NL 3.0.0 and DCAT-AP 3.0 ask of each class. */
  private static final Map<String, List<String>> MUST_HAVE =
      Map.of(
          "dcat:Catalog",
          List.of(
              "dct:title", "dct:description", "dct:publisher", "dcat:contactPoint", "dcat:dataset"),
          "dcat:Dataset",
          List.of(
              "dct:title",
              "dct:description",
              "dct:identifier",
              "dct:accessRights",
              "dcat:contactPoint",
              "dct:creator",
              "dct:publisher",
              "dcat:theme",
              "dcat:distribution"),
          "dcat:Distribution",
          List.of("dcat:accessURL", "dct:license"),
          "dcat:DataService",
          List.of(
              "dct:title",
              "dct:description",
              "dct:identifier",
              "dct:accessRights",
              "dcat:contactPoint",
              "dct:publisher",
              "dct:license",
              "dcat:theme",
              "dcat:endpointURL",
              "dcat:endpointDescription"),
          "foaf:Agent",
          List.of("foaf:name"),
          "vcard:Kind",
          List.of("vcard:fn"));

  @TempDir Path folder;
  private RunningServer server;

  @BeforeEach
  void start() {
    server =
        new RunningServer(
            folder, new SetClock("2026-11-24T10:20:30Z"), Map.of("PUBLIC_URL", SERVER));
    server.addSite("hv-1", "WP3058");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private JsonNode catalogue() {
    Answer answer = server.get("/api/v1/catalog");
    assertEquals("application/ld+json", answer.header("Content-Type"));
    return answer.json();
  }

  private void release() {
    for (int week = 0; week < 3; week++) {
      new Releases(server.store())
          .freeze(
              LocalDate.of(2026, 10, 26).plusWeeks(week),
              List.of(new Counted("hv-1", "WP3058", "GM0400", 40, false, true, true, 10, 0, 5)));
    }
  }

  private static List<JsonNode> typed(JsonNode in, String type) {
    List<JsonNode> found = new ArrayList<>();
    collect(in, type, found);
    return found;
  }

  private static void collect(JsonNode in, String type, List<JsonNode> found) {
    if (type.equals(in.path("@type").asText())) {
      found.add(in);
    }
    in.forEach(child -> collect(child, type, found));
  }

  @Test
  void everyClassHasWhatTheDutchProfileAsks() {
    release();
    JsonNode catalogue = catalogue();
    MUST_HAVE.forEach(
        (type, properties) -> {
          List<JsonNode> all = typed(catalogue, type);
          assertFalse(all.isEmpty(), type);
          for (JsonNode one : all) {
            properties.forEach(
                property -> assertTrue(one.hasNonNull(property), type + " " + property));
          }
        });
    assertEquals(4, typed(catalogue, "dcat:Dataset").size());
  }

  @Test
  void everyPrefixIsExplained() {
    Set<String> used = new TreeSet<>();
    prefixes(catalogue(), used);
    Set<String> known = new TreeSet<>();
    catalogue().get("@context").fieldNames().forEachRemaining(known::add);
    assertEquals(known, used);
  }

  private static void prefixes(JsonNode in, Set<String> used) {
    in.properties()
        .forEach(
            field -> {
              if (field.getKey().contains(":")) {
                used.add(field.getKey().substring(0, field.getKey().indexOf(':')));
              }
              if (!field.getKey().equals("@context")) {
                prefixes(field.getValue(), used);
              }
            });
    if (in.isArray()) {
      in.forEach(one -> prefixes(one, used));
    }
  }

  @Test
  void everyDistributionAnswersWithTheKindOfFileThatItSays() {
    assertEquals(9, checkedDistributions(), "before any week was released");
    release();
    assertEquals(13, checkedDistributions());
  }

  private int checkedDistributions() {
    List<JsonNode> distributions = typed(catalogue(), "dcat:Distribution");
    for (JsonNode one : distributions) {
      String address = one.at("/dcat:accessURL/@id").asText();
      assertTrue(address.startsWith(SERVER + "/"), address);
      Answer answer = server.get(address.substring(SERVER.length()));
      assertEquals(200, answer.status(), address);
      String media = one.at("/dcat:mediaType/@id").asText();
      String type = answer.header("Content-Type").split(";")[0];
      assertTrue(media.endsWith("/" + type), address + " is " + type + ", not " + media);
    }
    return distributions.size();
  }

  @Test
  void everyOtherAddressOnThisServerAnswersToo() {
    for (JsonNode one : typed(catalogue(), "foaf:Document")) {
      String address = one.get("@id").asText();
      assertEquals(200, server.get(address.substring(SERVER.length())).status(), address);
    }
  }

  @Test
  void theReleasedWeeksAreThePeriodAndTheDayOfTheLastReleaseIsTheChange() {
    assertTrue(typed(catalogue(), "dct:PeriodOfTime").isEmpty());
    release();
    JsonNode period = typed(catalogue(), "dct:PeriodOfTime").get(0);
    assertEquals("2026-10-26", period.at("/dcat:startDate/@value").asText());
    assertEquals("2026-11-15", period.at("/dcat:endDate/@value").asText());
    assertEquals("2026-11-19", catalogue().at("/dct:modified/@value").asText());
  }

  @Test
  void whoseDataThePackRestsOnIsNamed() {
    String all = catalogue().toString();
    assertTrue(
        all.contains("Kerncijfers wijken en buurten 2024 (StatLine 85984NED) (CBS, CC-BY-4.0)"),
        all);
    assertTrue(all.contains("RIVM en GGD'en"));
    assertTrue(all.contains("authority/licence/CC_BY_4_0"));
  }

  @Test
  void placesAreToldAsFarAsAnyoneMayKnowThem() {
    server.addSite("hv-2", "WP3058");
    server
        .store()
        .write(
            handle ->
                handle.execute(
                    "UPDATE site SET status = 'to-check', note = 'x' WHERE id = 'hv-2'"));
    JsonNode places = server.get("/api/v1/places").json().get("places");
    assertEquals(1, places.size());
    assertEquals("Den Helder", places.get(0).get("gemeenteName").asText());
    assertEquals(SERVER + "/huizen/hv-1", places.get(0).get("page").asText());
    assertTrue(server.get("/api/v1/places?format=csv").text().contains("hv-1,Huis hv-1,,,52.89"));
    assertEquals(
        "Place",
        server.get("/api/v1/places?format=schema-org").json().at("/@graph/0/@type").asText());
    assertEquals("422 parameter-wrong", server.get("/api/v1/places?format=xml").problem());
  }
}
