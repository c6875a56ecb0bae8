package nl.huisvandekop.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.javalin.http.HandlerType;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.huisvandekop.server.region.RegionPackLoader;
import nl.huisvandekop.server.settings.ServerSettings;
import nl.huisvandekop.server.store.Database;
import nl.huisvandekop.server.store.EachDatabase;
import nl.huisvandekop.server.store.ServerStore;
import nl.huisvandekop.server.web.Access;
import nl.huisvandekop.server.web.RouteTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/**
 * What anyone may ask is known to the attack on what is public. A new address stands in one of
 * these lists: either the attack asks it and notes what it tells, or it tells of no visits at all.
 */
@EachDatabase
class PublicRoutesTest {
  /** The attack asks these: see {@code disclosure.Attacker}. */
  private static final Set<String> ATTACKED =
      Set.of(
          "/api/v1/coverage",
          "/api/v1/visits",
          "/api/v1/releases",
          "/api/v1/releases/{week}",
          "/api/v1/data-value-sets");

  /** None of these tells anything that follows from visits. */
  private static final List<String> WITHOUT_VISITS =
      List.of(
          "/health/",
          "/metrics",
          "/api/v1/activities",
          "/api/v1/sites/{id}/activities.ics",
          "/huizen",
          "/api/v1/openapi.json",
          "/api/v1/places",
          "/api/v1/catalog",
          "/look/",
          "/staff/",
          "/inloggen",
          "/huizen");

  @Parameter Database database;
  @TempDir Path folder;

  @Test
  void everyPublicAddressIsAttackedOrTellsOfNoVisits() {
    Set<String> unknown = new TreeSet<>();
    Set<String> attacked = new TreeSet<>();
    try (ServerStore store = database.open(folder)) {
      ServerParts parts =
          new ServerParts(
              ServerSettings.read(Map.of("SERVER_DATA", folder.toString()), null),
              store,
              RegionPackLoader.builtIn(),
              Clock.systemUTC());
      RouteTable.of(ServerWeb.handlers(parts)).stream()
          .filter(route -> route.access() == Access.EVERYONE || route.access() == Access.OPEN)
          .filter(route -> route.method().equals(HandlerType.GET))
          .map(route -> route.path())
          .forEach(
              path -> {
                if (ATTACKED.contains(path)) {
                  attacked.add(path);
                } else if (WITHOUT_VISITS.stream().noneMatch(path::startsWith)) {
                  unknown.add(path);
                }
              });
    }
    assertEquals(Set.of(), unknown);
    assertEquals(new TreeSet<>(ATTACKED), attacked);
  }
}
