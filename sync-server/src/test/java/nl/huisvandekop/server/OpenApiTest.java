package nl.huisvandekop.server;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.server.account.Role;
import nl.huisvandekop.server.intake.RefusalCode;
import nl.huisvandekop.server.reference.References;
import nl.huisvandekop.server.region.RegionPackLoader;
import nl.huisvandekop.server.settings.ServerSettings;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.SiteStatus;
import nl.huisvandekop.server.store.ServerStore;
import nl.huisvandekop.server.web.Access;
import nl.huisvandekop.server.web.RouteTable;
import nl.huisvandekop.server.web.ServerRoutes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description of the interface says what is there, all of it and no more. */
class OpenApiTest {
  private static final String BASE = "/api/v1";
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  @TempDir Path folder;
  private final JsonNode document = read();

  @Test
  void everyRouteIsDescribedWithWhoMayUseItAndNothingElseIs() {
    Map<String, Set<Set<String>>> described = new TreeMap<>();
    forEachOperation((name, operation) -> described.put(name, security(operation)));
    try (ServerStore store = ServerStore.open(folder)) {
      Map<String, String> environment = Map.of("SERVER_DATA", folder.toString());
      Map<String, Set<Set<String>>> routes =
          RouteTable.of(ServerWeb.handlers(parts(environment, store))).stream()
              .filter(route -> route.path().startsWith(BASE))
              .collect(
                  toMap(
                      route -> route.method().name().toLowerCase() + " " + route.path(),
                      route -> security(route.access())));
      assertEquals(new TreeMap<>(routes), described);
    }
  }

  private static Set<Set<String>> security(Access access) {
    return switch (access) {
      case EVERYONE -> Set.of();
      case OPEN -> Set.of(Set.of(), Set.of("apiToken"), Set.of("session"));
      case KIOSK -> Set.of(Set.of("kioskToken"));
      case STAFF, REGION, EDITOR, GEMEENTE, ADMIN -> Set.of(Set.of("apiToken"), Set.of("session"));
    };
  }

  private static ServerParts parts(Map<String, String> environment, ServerStore store) {
    return new ServerParts(
        ServerSettings.read(environment, null),
        store,
        RegionPackLoader.builtIn(),
        Clock.systemUTC());
  }

  @Test
  void everyOperationSaysWhatItAnswersAndWhenItDoesNot() {
    Set<String> ids = new HashSet<>();
    forEachOperation(
        (name, operation) -> {
          assertTrue(ids.add(operation.path("operationId").asText()), name);
          assertFalse(operation.path("summary").asText().isEmpty(), name);
          Set<String> statuses = new TreeSet<>();
          operation.path("responses").fieldNames().forEachRemaining(statuses::add);
          assertTrue(statuses.stream().anyMatch(status -> status.startsWith("2")), name);
          assertEquals(!security(operation).isEmpty(), statuses.contains("401"), name);
          assertTrue(statuses.contains("500"), name);
          for (String status : statuses) {
            checkAnswer(name + " " + status, status, operation.path("responses").path(status));
          }
        });
  }

  private static void checkAnswer(String name, String status, JsonNode answer) {
    assertTrue(answer.path("headers").has("API-Version"), name);
    if (status.compareTo("400") >= 0) {
      assertEquals(
          "#/components/schemas/Problem",
          answer.at("/content/application~1problem+json/schema/$ref").asText(),
          name);
      assertTrue(answer.path("description").asText().matches(".* Codes: `[a-z-]+`.*"), name);
    }
  }

  @Test
  void whatStandsInAPathIsDescribed() {
    forEachOperation(
        (name, operation) -> {
          Set<String> inPath =
              Arrays.stream(name.split("/"))
                  .filter(step -> step.startsWith("{"))
                  .map(step -> step.substring(1, step.length() - 1))
                  .collect(toSet());
          Set<String> described = new HashSet<>();
          operation
              .path("parameters")
              .forEach(
                  parameter -> {
                    if (parameter.path("in").asText().equals("path")) {
                      described.add(parameter.path("name").asText());
                    }
                  });
          assertEquals(inPath, described, name);
        });
  }

  @Test
  void theDesignRulesAreKept() {
    assertTrue(document.path("openapi").asText().startsWith("3.0."));
    assertFalse(document.at("/info/contact/name").asText().isEmpty());
    assertEquals(ServerRoutes.API_VERSION, document.at("/info/version").asText());
    forEachOperation(
        (name, operation) -> assertTrue(name.matches("[a-z]+ (/(\\{[a-z]+}|[a-z0-9.-]+))+"), name));
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    List<String> broken = new ArrayList<>();
    for (JsonNode reference : document.findValues("$ref")) {
      String pointer = reference.asText().substring(1);
      if (document.at(pointer).isMissingNode()) {
        broken.add(pointer);
      }
    }
    assertEquals(List.of(), broken);
  }

  @Test
  void everyReasonToRefuseARowIsNamed() {
    Set<String> named = new HashSet<>();
    document
        .at("/components/schemas/Rejected/properties/code/enum")
        .forEach(code -> named.add(code.asText()));
    assertEquals(
        Arrays.stream(RefusalCode.values()).map(RefusalCode::toString).collect(toSet()), named);
  }

  @Test
  void whatIsAnsweredHasTheFieldsThatAreDescribed() {
    try (RunningServer server = new RunningServer(folder, new SetClock("2026-11-24T10:20:30Z"))) {
      server.addSite("hv-1", "WP3058");
      String[] reader = {
        "Authorization", "Bearer " + server.tokenOf(Role.REGION_READER, Set.of(), null)
      };
      JsonNode coverage = server.get("/api/v1/coverage", reader).json();
      assertDescribed("Coverage", coverage);
      assertDescribed("AreaCoverage", coverage.path("areas").get(0));
      assertDescribed("Site", server.get("/api/v1/sites/hv-1", reader).json());
      JsonNode card = server.get("/api/v1/sites/hv-1/norm", reader).json();
      assertDescribed("NormCard", card);
      assertDescribed("NormCriterion", card.path("criteria").get(0));
      assertDescribed("NormMeasure", card.at("/criteria/0/measures/0"));
      assertDescribed("Sites", server.get("/api/v1/sites", reader).json());
      JsonNode places = server.get("/api/v1/places").json();
      assertDescribed("Places", places);
      assertDescribed("Place", places.path("places").get(0));
      assertDescribed("Activities", server.get("/api/v1/activities").json());
      assertDescribed("Problem", server.get("/api/v1/sites").json());
      assertEquals(document, server.get("/api/v1/openapi.json").json());
    }
  }

  @Test
  void whatKiosksReadHasTheFieldsThatAreDescribed() throws IOException {
    try (ServerStore store = ServerStore.open(folder)) {
      Site site =
          new Site(
              "hv-1", "Huis", "WP3058", null, null, SiteStatus.ACTIVE, null, null, null, false);
      JsonNode reference =
          Json.mapper().readTree(new References(store, RegionPackLoader.builtIn()).of(site).json());
      assertDescribed("Reference", reference);
      assertDescribed("Contact", reference.path("contacts").get(0));
      assertDescribed("WegwijzerEntry", reference.path("wegwijzer").get(0));
      assertDescribed("Translations", reference.at("/wegwijzer/0/whats"));
      assertDescribed("ActivityTemplate", reference.path("templates").get(0));
      assertDescribed("Slide", reference.path("slides").get(0));
    }
  }

  private void assertDescribed(String schema, JsonNode answer) {
    assertEquals(
        names(document.at("/components/schemas/" + schema + "/properties")), names(answer), schema);
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private void forEachOperation(BiConsumer<String, JsonNode> visitor) {
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation -> {
                          assertTrue(METHODS.contains(operation.getKey()), operation.getKey());
                          visitor.accept(
                              operation.getKey() + " " + BASE + path.getKey(),
                              operation.getValue());
                        }));
  }

  private static Set<Set<String>> security(JsonNode operation) {
    Set<Set<String>> alternatives = new HashSet<>();
    operation.get("security").forEach(one -> alternatives.add(names(one)));
    return alternatives;
  }

  private static JsonNode read() {
    try (InputStream file = OpenApiTest.class.getResourceAsStream("/openapi.json")) {
      return Json.mapper().readTree(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
