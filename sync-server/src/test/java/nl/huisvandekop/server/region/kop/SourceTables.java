package nl.huisvandekop.server.region.kop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Reads the source folder: tables with a header, and GeoJSON. */
record SourceTables(Path folder) {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  List<Map<String, String>> rows(String file) throws IOException {
    return new CsvMapper()
        .readerForMapOf(String.class)
        .with(CsvSchema.emptySchema().withHeader())
        .<Map<String, String>>readValues(folder.resolve(file).toFile())
        .readAll();
  }

  /** Rows by the value of one column. */
  Map<String, Map<String, String>> rowsBy(String file, String column) throws IOException {
    Map<String, Map<String, String>> byKey = new TreeMap<>();
    for (Map<String, String> row : rows(file)) {
      byKey.putIfAbsent(row.get(column), row);
    }
    return byKey;
  }

  /** Geometry by a property, in metres of the local plane. */
  Map<String, Geometry> geometry(String file, String property) throws IOException {
    Map<String, Geometry> byCode = new TreeMap<>();
    for (JsonNode feature : features(file)) {
      byCode.put(
          feature.path("properties").path(property).asText(),
          Plane.toMetres(whole(feature.path("geometry"))));
    }
    return byCode;
  }

  /** The properties of each feature, by one of them. */
  Map<String, JsonNode> properties(String file, String property) throws IOException {
    Map<String, JsonNode> byCode = new TreeMap<>();
    for (JsonNode feature : features(file)) {
      JsonNode properties = feature.path("properties");
      byCode.put(properties.path(property).asText(), properties);
    }
    return byCode;
  }

  private JsonNode features(String file) throws IOException {
    return new ObjectMapper().readTree(folder.resolve(file).toFile()).path("features");
  }

  private static Geometry whole(JsonNode geometry) {
    JsonNode coordinates = geometry.path("coordinates");
    if (geometry.path("type").asText().equals("Polygon")) {
      return polygon(coordinates);
    }
    List<Polygon> parts = new ArrayList<>();
    coordinates.forEach(part -> parts.add(polygon(part)));
    return FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
  }

  private static Polygon polygon(JsonNode rings) {
    List<LinearRing> read = new ArrayList<>();
    for (JsonNode ring : rings) {
      List<Coordinate> points = new ArrayList<>();
      ring.forEach(
          point -> points.add(new Coordinate(point.get(0).asDouble(), point.get(1).asDouble())));
      read.add(FACTORY.createLinearRing(points.toArray(Coordinate[]::new)));
    }
    return FACTORY.createPolygon(
        read.get(0), read.subList(1, read.size()).toArray(LinearRing[]::new));
  }
}
