package nl.huisvandekop.server.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** The map of the Kop, held against the rules of polygons that fit together. */
class KopBordersTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** Some 25 m: narrower than this, a gap is a crack and no water. */
  private static final double CRACK_DEGREES = 0.0003;

  private static final RegionPack PACK = RegionPackLoader.builtIn();

  private static Geometry geometry(Area area) {
    return FACTORY.createMultiPolygon(
        area.border().polygons().stream().map(KopBordersTest::polygon).toArray(Polygon[]::new));
  }

  private static Polygon polygon(Border.Polygon polygon) {
    return FACTORY.createPolygon(
        ring(polygon.outer()),
        polygon.holes().stream().map(KopBordersTest::ring).toArray(LinearRing[]::new));
  }

  private static LinearRing ring(Border.Ring ring) {
    return FACTORY.createLinearRing(
        ring.points().stream()
            .map(point -> new Coordinate(point.lon(), point.lat()))
            .toArray(Coordinate[]::new));
  }

  @Test
  void everyBorderIsAValidPolygon() {
    for (Area area : PACK.areas()) {
      assertTrue(geometry(area).isValid(), area.name());
    }
  }

  @Test
  void areasNeitherOverlapNorLeaveCracks() {
    Geometry[] coverage =
        PACK.areas().stream().map(KopBordersTest::geometry).toArray(Geometry[]::new);
    CoverageValidator validator = new CoverageValidator(coverage);
    validator.setGapWidth(CRACK_DEGREES);
    Geometry[] wrong = validator.validate();
    for (int i = 0; i < wrong.length; i++) {
      Geometry at = wrong[i];
      assertTrue(at == null || at.isEmpty(), PACK.areas().get(i).name() + " at " + at);
    }
    Geometry whole = CoverageUnion.union(coverage);
    for (int i = 0; i < whole.getNumGeometries(); i++) {
      assertEquals(0, ((Polygon) whole.getGeometryN(i)).getNumInteriorRing(), "no hole in the Kop");
    }
  }

  @Test
  void everyBuurtIsCountedFromAPointInItsArea() {
    for (Buurt buurt : PACK.buurten()) {
      Geometry area = geometry(PACK.area(buurt.area()).orElseThrow());
      Coordinate point = new Coordinate(buurt.labelPoint().lon(), buurt.labelPoint().lat());
      assertTrue(area.covers(FACTORY.createPoint(point)), buurt.code() + " " + buurt.name());
    }
  }

  @Test
  void theMapIsLightEnoughToDrawInEveryPage() {
    int points =
        PACK.areas().stream()
            .flatMap(area -> area.border().polygons().stream())
            .flatMap(Border.Polygon::rings)
            .mapToInt(ring -> ring.points().size())
            .sum();
    assertTrue(points < 5_000, points + " points");
  }

  @Test
  void theAfsluitdijkReachesFarIntoTheSea() {
    Bounds denOever = PACK.area("WP1489").orElseThrow().border().bounds();
    assertTrue(denOever.east() > 5.15, "the dike ends at " + denOever.east());
  }

  @Test
  void theSandbankOfTexelIsPartOfTheIsland() {
    Border deKoog = PACK.area("WP2738").orElseThrow().border();
    assertTrue(deKoog.contains(new Position(4.68, 52.975)));
  }
}
