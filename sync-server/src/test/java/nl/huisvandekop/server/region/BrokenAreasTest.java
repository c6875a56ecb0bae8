package nl.huisvandekop.server.region;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds between files, broken in one place at a time. */
class BrokenAreasTest {
  @TempDir Path folder;
  private PackFixture pack;

  @BeforeEach
  void aPackThatIsRight() {
    pack = new PackFixture(folder);
  }

  private void refusedWith(String... expected) {
    assertEquals(List.of(expected), pack.problems());
  }

  @Test
  void aBuurtInNoAreaIsRefused() {
    pack.replace("buurten.csv", "WP0002,WP0002,4.15", "WP0002,,4.15");
    refusedWith("buurten.csv:3: the buurt is in no area");
  }

  @Test
  void aBuurtInTwoAreasIsRefused() {
    pack.append(
        "buurten.csv", "BU00010200,Kern,GM0002,WK000200,WP0003,WP0003,4.05,52.15,150,30,45\n");
    refusedWith("buurten.csv:7: code BU00010200 is already in line 3");
  }

  @Test
  void aBuurtInAnUnknownAreaIsRefused() {
    pack.append("buurten.csv", "BU00020001,Polder,GM0002,WK000200,WP0004,WP0004,4.05,52.15,,,\n");
    refusedWith("buurten.csv:7: unknown area WP0004");
  }

  @Test
  void aBuurtThatTheAreaRulePutsElsewhereIsRefused() {
    pack.replace("buurten.csv", "WK000102,WP0002,WP0002,4.17", "WK000101,WP0001,WP0002,4.17");
    refusedWith("buurten.csv:5: BU00010202 is in area WP0002, by the area rule in WK000101");
  }

  @Test
  void aBuurtOfAnotherGemeenteThanItsAreaIsRefused() {
    pack.replace("buurten.csv", "Water,GM0001", "Water,GM0002");
    refusedWith("buurten.csv:5: BU00010202 is in GM0002, its area in GM0001");
  }

  @Test
  void aBuurtWithMoreChildrenAndEldersThanRoundingExplainsIsRefused() {
    pack.replace("buurten.csv", "105,15,25", "105,85,35")
        .replace("areas.csv", "105,15,25", "105,85,35");
    refusedWith("buurten.csv:6: BU00020000 has more children and elders than inhabitants");
  }

  @Test
  void anAreaWithoutBuurtenIsRefused() {
    pack.append("areas.csv", "WP0004,Leeg,GM0002,woonplaats,4.15,52.15,0,0,0\n")
        .replace(
            "areas.geojson",
            "\n]}",
            ",\n{\"type\":\"Feature\",\"properties\":{\"code\":\"WP0004\"},\"geometry\":"
                + "{\"type\":\"MultiPolygon\",\"coordinates\":"
                + "[[[[4.1,52.1],[4.2,52.1],[4.2,52.2],[4.1,52.1]]]]}}\n]}")
        .replace("areas.csv", "4.15,52.15", "4.18,52.12");
    refusedWith("areas.csv:5: WP0004 has no buurten");
  }

  @Test
  void anAreaWhoseCountIsNotTheSumOfItsBuurtenIsRefused() {
    pack.replace("areas.csv", "200,40,60", "200,45,60");
    refusedWith("areas.csv:3: WP0002: inhabitants_0_14 is 45, its buurten add up to 40");
  }

  @Test
  void aGemeenteWhoseCountIsNotTheSumOfItsAreasIsRefused() {
    pack.replace("gemeenten.csv", "300,302", "310,302");
    refusedWith("gemeenten.csv:2: GM0001 has 310 inhabitants, its areas 300");
  }

  @Test
  void aTotalOfCbsThatRoundingDoesNotExplainIsRefused() {
    pack.replace("gemeenten.csv", "105,104", "105,1040");
    refusedWith(
        "gemeenten.csv:3: inhabitants_cbs differs from the sum of the buurten by more than"
            + " rounding explains");
  }

  @Test
  void aGemeenteWithoutAreasIsRefused() {
    pack.append("gemeenten.csv", "GM0003,Leeg,0,0\n");
    refusedWith("gemeenten.csv:4: GM0003 has no areas");
  }

  @Test
  void anAreaInAnUnknownGemeenteIsRefused() {
    pack.replace("areas.csv", "Gehucht,GM0002", "Gehucht,GM0009");
    refusedWith(
        "areas.csv:4: unknown gemeente GM0009",
        "buurten.csv:6: BU00020000 is in GM0002, its area in GM0009",
        "gemeenten.csv:3: GM0002 has no areas");
  }

  @Test
  void anAreaWhoseCodeIsOfAnotherKindIsRefused() {
    pack.replace("areas.csv", "GM0001,wijk", "GM0001,woonplaats");
    refusedWith("areas.csv:2: WK000101 is no code of a woonplaats");
  }

  @Test
  void anAreaWithoutABorderIsRefused() {
    pack.replace("areas.geojson", "\"WP0003\"", "\"WP0009\"");
    refusedWith(
        "areas.csv:4: WP0003 has no border in areas.geojson",
        "areas.geojson:4: unknown area WP0009");
  }

  @Test
  void aBorderThatDoesNotHoldItsLabelPointIsRefused() {
    pack.replace("areas.csv", "4.15,52.05", "4.05,52.05");
    refusedWith("areas.geojson:3: WP0002 does not hold its own label point");
  }

  @Test
  void aBorderThatIsThereTwiceIsRefused() {
    pack.replace("areas.geojson", "\"WP0003\"", "\"WP0002\"");
    refusedWith("areas.geojson:4: code WP0002 is already in line 3");
  }

  @Test
  void aRingThatIsNotClosedIsRefused() {
    pack.replace("areas.geojson", "[4.1,52.1],[4.0,52.1],[4.0,52.0]]", "[4.1,52.1],[4.0,52.1]]");
    refusedWith("areas.geojson:2: WK000101: the ring is not closed");
  }

  @Test
  void aRingOfTooFewPointsIsRefused() {
    pack.replace(
        "areas.geojson",
        "[[4.1,52.0],[4.2,52.0],[4.2,52.1],[4.1,52.1],[4.1,52.0]]",
        "[[4.1,52.0]]");
    refusedWith("areas.geojson:3: WP0002: a ring needs at least four points");
  }

  @Test
  void aBorderOutsideTheRegionIsRefused() {
    pack.replace("areas.geojson", "[4.2,52.1]", "[5.2,52.1]");
    refusedWith("areas.geojson:3: WP0002: point [5.2,52.1] lies outside the region");
  }

  @Test
  void aPointThatIsNoPointIsRefused() {
    pack.replace("areas.geojson", "[4.2,52.1]", "[\"4.2\",52.1]");
    refusedWith("areas.geojson:3: WP0002: not a point [lon, lat]: [\"4.2\",52.1]");
  }

  @Test
  void aGeometryThatIsNoPolygonIsRefused() {
    pack.replace(
        "areas.geojson",
        "\"WP0002\"},\"geometry\":{\"type\":\"Polygon\"",
        "\"WP0002\"},\"geometry\":{\"type\":\"Point\"");
    refusedWith("areas.geojson:3: WP0002: geometry must be a Polygon or MultiPolygon");
  }

  @Test
  void bordersThatAreCutOffAreRefusedWithTheLine() {
    pack.replace("areas.geojson", "\n]}\n", "");
    List<String> problems = pack.problems();
    assertEquals(1, problems.size(), problems::toString);
    assertEquals("areas.geojson:4: Unexpected end-of-input", problems.get(0).substring(0, 40));
  }

  @Test
  void bordersThatAreNoFeatureCollectionAreRefused() {
    pack.without("areas.geojson").append("areas.geojson", "[]");
    refusedWith("areas.geojson: not a GeoJSON feature collection");
  }

  @Test
  void aPlaceInAnUnknownAreaIsRefused() {
    pack.replace("places.csv", "WP0002", "WP0009");
    refusedWith("places.csv:2: unknown area WP0009");
  }

  @Test
  void anInventoryPlaceInAnUnknownAreaIsRefused() {
    pack.replace("inventory.csv", "WP0002", "WP0009");
    refusedWith("inventory.csv:2: unknown area WP0009");
  }

  @Test
  void anInventoryPlaceOfAnotherGemeenteThanItsAreaIsRefused() {
    pack.replace("inventory.csv", "Dorp,GM0001", "Dorp,GM0002");
    refusedWith("inventory.csv:2: dorp-de-schuur is in GM0002, its area in GM0001");
  }

  @Test
  void anInventoryPlaceInAnUnknownGemeenteIsRefused() {
    pack.replace("inventory.csv", ",,GM0002", ",,GM0009");
    refusedWith("inventory.csv:3: unknown gemeente GM0009");
  }
}
