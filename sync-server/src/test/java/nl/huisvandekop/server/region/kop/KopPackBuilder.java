package nl.huisvandekop.server.region.kop;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * Builds the tables and the borders of the Kop's pack from a folder of source tables; how is told
 * in docs/region-pack.md. The manifest, the sources and the themes are written by hand.
 */
public final class KopPackBuilder {
  private final SourceTables source;
  private final PackWriter writer;
  private final Map<String, Map<String, String>> keyFigures;
  private final List<Map<String, String>> kernen;
  private final List<KopBuurt> buurten;
  private final List<KopArea> areas;

  /** Arguments: the source folder and the folder to write into. */
  public static void main(String... arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException("usage: KopPackBuilder SOURCE-FOLDER PACK-FOLDER");
    }
    new KopPackBuilder(
            new SourceTables(Path.of(arguments[0])), new PackWriter(Path.of(arguments[1])))
        .write();
  }

  private KopPackBuilder(SourceTables source, PackWriter writer) throws IOException {
    this.source = source;
    this.writer = writer;
    keyFigures = source.rowsBy("kerncijfers.csv", "code");
    kernen = source.rows("woonkernen.csv");
    buurten = buurten();
    areas = areas();
  }

  private void write() throws IOException {
    gemeenteTable();
    areaTable();
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, Geometry> borders = new LinkedHashMap<>();
    for (KopArea area : areas) {
      names.put(area.code(), area.name());
      borders.put(area.code(), Plane.toDegrees(area.border()));
    }
    writer.borders("areas.geojson", borders, names);
    buurtTable();
    placeTable();
    new KopLoneliness(source.rowsBy("eenzaamheid_2020.csv", "code_2020"))
        .write(writer, gemeenteCodes(), areas);
    new KopInventory(source.rows("ontmoetingsplekken_genoemd.csv"), kernen, buurten).write(writer);
  }

  private List<KopBuurt> buurten() throws IOException {
    Map<String, Geometry> borders = source.geometry("buurten.geojson", "bu_code");
    Map<String, JsonNode> properties = source.properties("buurten.geojson", "bu_code");
    List<KopBuurt> all = new ArrayList<>();
    for (Map<String, String> row : source.rows("buurt_woonplaats.csv")) {
      String code = row.get("bu_code");
      Map<String, String> figures = keyFigures.get(code);
      all.add(
          new KopBuurt(
              code,
              apostrophe(row.get("buurt")),
              row.get("gm_code"),
              row.get("wk_code"),
              row.get("wijk"),
              row.get("wp_code"),
              row.get("woonplaats"),
              Plane.rounded(properties.get(code).path("labelpunt_lon").asDouble()),
              Plane.rounded(properties.get(code).path("labelpunt_lat").asDouble()),
              figures.get("inwoners_2024"),
              figures.get("inwoners_0_14_2024"),
              figures.get("inwoners_65plus_2024"),
              borders.get(code)));
    }
    all.sort(Comparator.comparing(KopBuurt::code));
    return all;
  }

  private List<KopArea> areas() throws IOException {
    Map<String, List<KopBuurt>> byArea =
        buurten.stream().collect(Collectors.groupingBy(KopBuurt::area));
    Map<String, Geometry> borders = borders();
    List<KopArea> all = new ArrayList<>();
    byArea.forEach(
        (code, own) ->
            all.add(new KopArea(code, own, isPart(own), village(code), borders.get(code))));
    all.sort(
        Comparator.comparing((KopArea area) -> gemeenteName(area.gemeente()))
            .thenComparing(KopArea::name));
    return all;
  }

  private Map<String, Geometry> borders() throws IOException {
    Map<String, Map<String, List<Geometry>>> parts = new TreeMap<>();
    for (KopBuurt buurt : buurten) {
      parts
          .computeIfAbsent(buurt.gemeente(), key -> new TreeMap<>())
          .computeIfAbsent(buurt.area(), key -> new ArrayList<>())
          .add(buurt.border());
    }
    return AreaBorders.of(source.geometry("gemeenten.geojson", "gm_code"), parts);
  }

  private boolean isPart(List<KopBuurt> own) {
    KopBuurt first = own.get(0);
    return first.inTownByWijk()
        && buurten.stream()
            .anyMatch(other -> other.wijk().equals(first.wijk()) && !own.contains(other));
  }

  private Point village(String code) {
    return kernen.stream()
        .filter(kern -> kern.get("wp_code").equals(code) && !kern.get("lon").isEmpty())
        .map(
            kern ->
                Plane.point(
                    Double.parseDouble(kern.get("lon")), Double.parseDouble(kern.get("lat"))))
        .findFirst()
        .orElse(null);
  }

  private List<String> gemeenteCodes() {
    return areas.stream().map(KopArea::gemeente).distinct().toList();
  }

  private String gemeenteName(String code) {
    return keyFigures.get(code).get("naam");
  }

  private void gemeenteTable() throws IOException {
    List<List<Object>> rows = new ArrayList<>();
    for (String code : gemeenteCodes()) {
      int sum =
          areas.stream()
              .filter(area -> area.gemeente().equals(code))
              .mapToInt(area -> area.sum(KopBuurt::inhabitants))
              .sum();
      rows.add(List.of(code, gemeenteName(code), sum, keyFigures.get(code).get("inwoners_2024")));
    }
    writer.table("gemeenten.csv", List.of("code", "name", "inhabitants", "inhabitants_cbs"), rows);
  }

  private void areaTable() throws IOException {
    List<List<Object>> rows = new ArrayList<>();
    for (KopArea area : areas) {
      Geometry label = Plane.toDegrees(area.labelPoint());
      rows.add(
          List.of(
              area.code(),
              area.name(),
              area.gemeente(),
              area.kind(),
              PackWriter.plain(label.getCoordinate().x),
              PackWriter.plain(label.getCoordinate().y),
              area.sum(KopBuurt::inhabitants),
              area.sum(KopBuurt::children),
              area.sum(KopBuurt::elders)));
    }
    writer.table(
        "areas.csv",
        List.of(
            "code",
            "name",
            "gemeente",
            "kind",
            "lon",
            "lat",
            "inhabitants",
            "inhabitants_0_14",
            "inhabitants_65plus"),
        rows);
  }

  private void buurtTable() throws IOException {
    List<List<Object>> rows = new ArrayList<>();
    for (KopBuurt buurt : buurten) {
      rows.add(
          List.of(
              buurt.code(),
              buurt.name(),
              buurt.gemeente(),
              buurt.wijk(),
              buurt.woonplaats(),
              buurt.area(),
              PackWriter.plain(buurt.lon()),
              PackWriter.plain(buurt.lat()),
              buurt.inhabitants(),
              buurt.children(),
              buurt.elders()));
    }
    writer.table(
        "buurten.csv",
        List.of(
            "code",
            "name",
            "gemeente",
            "wijk",
            "woonplaats",
            "area",
            "lon",
            "lat",
            "inhabitants",
            "inhabitants_0_14",
            "inhabitants_65plus"),
        rows);
  }

  /** The smaller kernen; one that the source puts into no buurt is looked for in the borders. */
  private void placeTable() throws IOException {
    List<List<Object>> rows = new ArrayList<>();
    for (Map<String, String> kern : kernen) {
      if (!kern.get("wp_code").isEmpty()) {
        continue;
      }
      rows.add(
          List.of(apostrophe(kern.get("naam")), areaAt(kern), kern.get("lon"), kern.get("lat")));
    }
    rows.sort(Comparator.comparing(row -> row.get(1) + "/" + row.get(0)));
    writer.table("places.csv", List.of("name", "area", "lon", "lat"), rows);
  }

  private String areaAt(Map<String, String> kern) {
    String buurtCode = kern.get("ligt_in_bu_code");
    Point point =
        Plane.point(Double.parseDouble(kern.get("lon")), Double.parseDouble(kern.get("lat")));
    return buurten.stream()
        .filter(buurt -> buurt.code().equals(buurtCode))
        .map(KopBuurt::area)
        .findFirst()
        .orElseGet(
            () ->
                areas.stream()
                    .filter(area -> area.border().covers(point))
                    .map(KopArea::code)
                    .findFirst()
                    .orElseThrow());
  }

  /** The source lost it in front of names such as 't Zand. */
  private static String apostrophe(String name) {
    return name.startsWith("t ") ? "'" + name : name;
  }
}
