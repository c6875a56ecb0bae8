package nl.huisvandekop.server.region;

import static nl.huisvandekop.server.region.PackFiles.BORDERS;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.server.region.PackContent.Line;
import nl.huisvandekop.server.region.PackContent.Table;

/** Reads the borders: a GeoJSON feature collection (RFC 7946), best with a feature a line. */
final class BorderReader {
  /** Reads one of many: more may follow. */
  private static final ObjectReader FEATURE =
      Json.mapper().reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final PackFiles files;
  private final Problems problems;
  private final Bounds bounds;

  private final List<Line<Border>> lines = new ArrayList<>();
  private final Map<String, Integer> keys = new LinkedHashMap<>();

  BorderReader(PackFiles files, Problems problems, Bounds bounds) {
    this.files = files;
    this.problems = problems;
    this.bounds = bounds;
  }

  Table<Border> read() {
    String text = PackText.of(files, BORDERS, problems);
    if (text != null) {
      try (JsonParser parser = Json.mapper().createParser(text)) {
        collection(parser);
      } catch (JacksonException e) {
        int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
        problems.add(BORDERS, line, e.getOriginalMessage());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new Table<>(BORDERS, List.copyOf(lines), keys, !problems.in(BORDERS));
  }

  private void collection(JsonParser parser) throws IOException {
    boolean found = false;
    if (parser.nextToken() == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        JsonToken value = parser.nextToken();
        if (field.equals("features") && value == JsonToken.START_ARRAY) {
          found = true;
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            int line = parser.currentTokenLocation().getLineNr();
            JsonNode feature = FEATURE.readTree(parser);
            feature(line, feature);
          }
        } else {
          parser.skipChildren();
        }
      }
    }
    if (!found) {
      problems.add(BORDERS, 0, "not a GeoJSON feature collection");
    }
  }

  private void feature(int line, JsonNode feature) {
    String code = feature.path("properties").path("code").asText("");
    if (code.isEmpty()) {
      problems.add(BORDERS, line, "a feature without properties.code");
      return;
    }
    Integer first = keys.putIfAbsent(code, line);
    if (first != null) {
      problems.add(BORDERS, line, "code " + code + " is already in line " + first);
      return;
    }
    try {
      lines.add(new Line<>(line, code, border(feature.path("geometry"))));
    } catch (IllegalArgumentException e) {
      problems.add(BORDERS, line, code + ": " + e.getMessage());
    }
  }

  private Border border(JsonNode geometry) {
    JsonNode coordinates = geometry.path("coordinates");
    return switch (geometry.path("type").asText("")) {
      case "Polygon" -> new Border(List.of(polygon(coordinates)));
      case "MultiPolygon" -> {
        List<Border.Polygon> polygons = new ArrayList<>();
        coordinates.forEach(part -> polygons.add(polygon(part)));
        yield new Border(polygons);
      }
      default -> throw new IllegalArgumentException("geometry must be a Polygon or MultiPolygon");
    };
  }

  private Border.Polygon polygon(JsonNode rings) {
    List<Border.Ring> read = new ArrayList<>();
    rings.forEach(ring -> read.add(ring(ring)));
    if (read.isEmpty()) {
      throw new IllegalArgumentException("a polygon without a ring");
    }
    return new Border.Polygon(read.get(0), read.subList(1, read.size()));
  }

  private Border.Ring ring(JsonNode points) {
    List<Position> read = new ArrayList<>();
    points.forEach(point -> read.add(position(point)));
    return new Border.Ring(read);
  }

  private Position position(JsonNode point) {
    if (point.size() != 2 || !point.get(0).isNumber() || !point.get(1).isNumber()) {
      throw new IllegalArgumentException("not a point [lon, lat]: " + point);
    }
    Position position = new Position(point.get(0).asDouble(), point.get(1).asDouble());
    if (!bounds.contains(position)) {
      throw new IllegalArgumentException("point " + point + " lies outside the region");
    }
    return position;
  }
}
