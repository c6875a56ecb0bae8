package nl.huisvandekop.server.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nl.huisvandekop.server.region.Area;
import nl.huisvandekop.server.region.Border;
import nl.huisvandekop.server.region.Position;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.region.RegionPackLoader;
import org.junit.jupiter.api.Test;

class RegionMapTest {
  private final RegionPack pack = RegionPackLoader.builtIn();

  @Test
  void distancesOnTheSheetAreThoseOnTheGround() {
    RegionMap map = new RegionMap(pack.areas());
    Position texel = pack.area("WP3055").orElse(pack.areas().get(0)).labelPoint();
    Position julianadorp = pack.area("WP3058").orElseThrow().labelPoint();
    double units =
        Math.hypot(
            map.x(texel.lon()) - map.x(julianadorp.lon()),
            map.y(texel.lat()) - map.y(julianadorp.lat()));
    double metres = texel.metresTo(julianadorp);
    assertTrue(metres > 1_000);
    assertEquals(1, 10 * units / metres, 0.005);
  }

  @Test
  void everyBorderLiesOnTheSheet() {
    RegionMap map = new RegionMap(pack.areas());
    for (Area area : pack.areas()) {
      for (Border.Polygon polygon : area.border().polygons()) {
        for (Position point : polygon.outer().points()) {
          int x = map.x(point.lon());
          int y = map.y(point.lat());
          assertTrue(x > 0 && x < map.width() && y > 0 && y < map.height(), area.code());
        }
      }
    }
  }

  @Test
  void aPathStartsAtItsFirstPointAndIsClosed() {
    Area area = pack.area("WP3058").orElseThrow();
    RegionMap map = new RegionMap(List.of(area));
    Position first = area.border().polygons().get(0).outer().points().get(0);
    String start = "M" + map.x(first.lon()) + " " + map.y(first.lat()) + "l";
    assertTrue(map.path("WP3058").startsWith(start), start);
    assertTrue(map.path("WP3058").endsWith("z"));
  }
}
