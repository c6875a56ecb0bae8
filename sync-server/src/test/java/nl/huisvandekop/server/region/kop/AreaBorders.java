package nl.huisvandekop.server.region.kop;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Makes borders of areas out of buurten that do not quite meet: the buurten were simplified one by
 * one, the gemeenten together. So the gemeente is trusted for the outside, the buurten for what
 * lies within, and what no buurt or more than one claims goes to the neighbour that it touches
 * longest.
 *
 * <p>All geometry in metres of a local plane.
 */
final class AreaBorders {
  /** How finely gaps are shared out. */
  private static final double STEP_METRES = 15;

  /** All corners are put on a grid, so that lines that should be one become one. */
  private static final PrecisionModel GRID = new PrecisionModel(1.0 / 2);

  /** What is smaller on a map of the region than a pixel may go. */
  private static final double SIMPLIFY_METRES = 18;

  /** A part cut off from the rest of its area by the simplifying of the source. */
  private static final double FRAGMENT_SQUARE_METRES = 60_000;

  private final Map<String, Geometry> gemeenten;
  private final Map<String, Map<String, Geometry>> claims = new TreeMap<>();
  private final Map<String, List<Polygon>> faces = new TreeMap<>();
  private final GeometryFactory factory = new GeometryFactory();

  private AreaBorders(Map<String, Geometry> gemeenten) {
    this.gemeenten = gemeenten;
  }

  /**
   * Borders by area.
   *
   * @param gemeenten borders that fit together, by gemeente
   * @param buurten by gemeente, then by area
   */
  static Map<String, Geometry> of(
      Map<String, Geometry> gemeenten, Map<String, Map<String, List<Geometry>>> buurten) {
    AreaBorders borders = new AreaBorders(gemeenten);
    buurten.forEach(borders::claim);
    borders.fill();
    return borders.simplified();
  }

  private void claim(String code, Map<String, List<Geometry>> buurten) {
    Geometry gemeente = gemeenten.get(code);
    Map<String, Geometry> own = new TreeMap<>();
    buurten.forEach((area, parts) -> own.put(area, clipped(union(parts), gemeente)));
    shareOutGaps(gemeente, own);
    claims.put(code, own);
  }

  /** All gemeenten at once, or a corner on one side of their border would lack on the other. */
  private void fill() {
    Map<String, List<Polygon>> unclear = new TreeMap<>();
    for (Polygon face : allFaces()) {
      String code = gemeenteOf(face);
      if (code != null) {
        List<String> claimants = claimants(face, claims.get(code));
        if (claimants.size() == 1) {
          faces.computeIfAbsent(claimants.get(0), key -> new ArrayList<>()).add(face);
        } else {
          unclear.computeIfAbsent(code, key -> new ArrayList<>()).add(face);
        }
      }
    }
    claims.forEach(
        (code, own) -> {
          List<Polygon> open = unclear.getOrDefault(code, new ArrayList<>());
          takeOutFragments(own.keySet(), open);
          settle(own.keySet(), open);
        });
  }

  private String gemeenteOf(Polygon face) {
    Point inside = face.getInteriorPoint();
    return gemeenten.entrySet().stream()
        .filter(gemeente -> gemeente.getValue().covers(inside))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  /** What no buurt claims goes to the area that is nearest, point by point. */
  private void shareOutGaps(Geometry gemeente, Map<String, Geometry> own) {
    Geometry gaps =
        OverlayNG.overlay(gemeente, union(own.values()), OverlayNG.DIFFERENCE, GRID).buffer(0);
    Map<Coordinate, String> owners = new HashMap<>();
    Geometry near = gaps.buffer(2 * STEP_METRES);
    own.forEach(
        (area, claim) -> {
          Geometry line = Densifier.densify(claim.getBoundary().intersection(near), STEP_METRES);
          for (Coordinate point : line.getCoordinates()) {
            owners.putIfAbsent(point, area);
          }
        });
    VoronoiDiagramBuilder voronoi = new VoronoiDiagramBuilder();
    voronoi.setSites(owners.keySet());
    voronoi.setClipEnvelope(gemeente.getEnvelopeInternal());
    Geometry cells = voronoi.getDiagram(factory);
    Map<String, List<Geometry>> nearest = new TreeMap<>();
    for (int i = 0; i < cells.getNumGeometries(); i++) {
      Geometry cell = cells.getGeometryN(i);
      String owner = owners.get((Coordinate) cell.getUserData());
      if (cell.intersects(gaps)) {
        nearest.computeIfAbsent(owner, key -> new ArrayList<>()).add(cell);
      }
    }
    nearest.forEach(
        (area, parts) ->
            own.merge(
                area,
                clipped(union(parts), gaps),
                (claim, gap) -> OverlayNGRobust.union(List.of(claim, gap))));
  }

  private static Geometry union(Collection<Geometry> parts) {
    List<Geometry> valid = parts.stream().map(part -> part.buffer(0)).toList();
    return OverlayNGRobust.union(valid);
  }

  /** Without the lines and points that remain where the two only touch. */
  private static Geometry clipped(Geometry area, Geometry gemeente) {
    return OverlayNG.overlay(gemeente, area, OverlayNG.INTERSECTION, GRID).buffer(0);
  }

  private List<Polygon> allFaces() {
    List<Geometry> lines = new ArrayList<>();
    gemeenten.values().forEach(gemeente -> lines.add(gemeente.getBoundary()));
    claims.values().stream()
        .flatMap(own -> own.values().stream())
        .forEach(area -> lines.add(area.getBoundary()));
    Polygonizer polygonizer = new Polygonizer();
    polygonizer.add(UnaryUnionNG.union(lines, factory, GRID));
    List<Polygon> all = new ArrayList<>();
    for (Object face : polygonizer.getPolygons()) {
      all.add((Polygon) face);
    }
    // The polygonizer promises no order; the same source must give the same pack.
    all.sort(
        Comparator.comparingDouble((Polygon face) -> face.getInteriorPoint().getX())
            .thenComparingDouble(face -> face.getInteriorPoint().getY()));
    return all;
  }

  private static List<String> claimants(Polygon face, Map<String, Geometry> own) {
    Point inside = face.getInteriorPoint();
    return own.entrySet().stream()
        .filter(area -> area.getValue().intersects(inside))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Small parts that hang loose from their area are handed out again. */
  private void takeOutFragments(Collection<String> own, List<Polygon> unclear) {
    for (String area : own) {
      List<Polygon> kept = faces.get(area);
      Geometry whole = UnaryUnionNG.union(new ArrayList<Geometry>(kept), factory, GRID);
      for (int i = 0; i < whole.getNumGeometries(); i++) {
        Geometry part = whole.getGeometryN(i);
        if (whole.getNumGeometries() > 1 && part.getArea() < FRAGMENT_SQUARE_METRES) {
          List<Polygon> loose =
              kept.stream().filter(face -> part.covers(face.getInteriorPoint())).toList();
          kept.removeAll(loose);
          unclear.addAll(loose);
        }
      }
    }
  }

  /** Longest common border first, until nothing is left that touches anything. */
  private void settle(Collection<String> own, List<Polygon> unclear) {
    while (!unclear.isEmpty()) {
      Polygon next = null;
      String to = null;
      double longest = 0;
      for (Polygon face : unclear) {
        for (String area : own) {
          double common = commonBorder(face, faces.get(area));
          if (common > longest) {
            longest = common;
            next = face;
            to = area;
          }
        }
      }
      if (next == null) {
        return;
      }
      unclear.remove(next);
      faces.get(to).add(next);
    }
  }

  private static double commonBorder(Polygon face, List<Polygon> area) {
    double sum = 0;
    for (Polygon other : area) {
      if (face.getEnvelopeInternal().intersects(other.getEnvelopeInternal())) {
        sum += face.getBoundary().intersection(other.getBoundary()).getLength();
      }
    }
    return sum;
  }

  private Map<String, Geometry> simplified() {
    List<String> codes = List.copyOf(faces.keySet());
    Geometry[] coverage =
        codes.stream()
            .map(code -> CoverageUnion.union(faces.get(code).toArray(Geometry[]::new)))
            .toArray(Geometry[]::new);
    Geometry[] simple = CoverageSimplifier.simplify(coverage, SIMPLIFY_METRES);
    Map<String, Geometry> borders = new LinkedHashMap<>();
    for (int i = 0; i < simple.length; i++) {
      borders.put(codes.get(i), simple[i]);
    }
    return borders;
  }
}
