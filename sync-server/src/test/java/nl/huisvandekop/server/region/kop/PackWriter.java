package nl.huisvandekop.server.region.kop;

import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Writes files of a pack, a record or a feature a line. */
record PackWriter(Path folder) {
  /** Null cells come out empty. */
  void table(String file, List<String> columns, List<List<Object>> rows) throws IOException {
    CsvMapper mapper = new CsvMapper();
    mapper.enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING);
    List<List<?>> lines = new ArrayList<>();
    lines.add(columns);
    lines.addAll(rows);
    StringBuilder text = new StringBuilder();
    for (List<?> line : lines) {
      List<String> cells = line.stream().map(cell -> cell == null ? "" : cell.toString()).toList();
      text.append(
          mapper.writer(CsvSchema.emptySchema().withLineSeparator("\n")).writeValueAsString(cells));
    }
    Files.writeString(folder.resolve(file), text);
  }

  /** Borders in degrees by area code; names are there for whoever reads the file. */
  void borders(String file, Map<String, Geometry> borders, Map<String, String> names)
      throws IOException {
    String features =
        borders.entrySet().stream()
            .map(border -> feature(border.getKey(), names.get(border.getKey()), border.getValue()))
            .collect(Collectors.joining(",\n"));
    Files.writeString(
        folder.resolve(file),
        "{\"type\":\"FeatureCollection\",\"features\":[\n" + features + "\n]}\n");
  }

  private static String feature(String code, String name, Geometry border) {
    Stream<Polygon> polygons =
        IntStream.range(0, border.getNumGeometries())
            .mapToObj(i -> (Polygon) border.getGeometryN(i));
    return "{\"type\":\"Feature\",\"properties\":{\"code\":\""
        + code
        + "\",\"name\":\""
        + name
        + "\"},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":["
        + polygons.map(PackWriter::polygon).collect(Collectors.joining(","))
        + "]}}";
  }

  private static String polygon(Polygon polygon) {
    List<LineString> rings = new ArrayList<>();
    rings.add(polygon.getExteriorRing());
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      rings.add(polygon.getInteriorRingN(i));
    }
    return rings.stream().map(PackWriter::ring).collect(Collectors.joining(",", "[", "]"));
  }

  private static String ring(LineString ring) {
    return Stream.of(ring.getCoordinates())
        .map(PackWriter::point)
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String point(Coordinate point) {
    return "[" + plain(point.x) + "," + plain(point.y) + "]";
  }

  static String plain(double degrees) {
    return BigDecimal.valueOf(degrees).stripTrailingZeros().toPlainString();
  }
}
