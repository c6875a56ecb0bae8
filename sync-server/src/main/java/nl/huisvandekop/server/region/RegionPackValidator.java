package nl.huisvandekop.server.region;

import static nl.huisvandekop.server.region.PackFiles.AREAS;
import static nl.huisvandekop.server.region.PackFiles.BORDERS;
import static nl.huisvandekop.server.region.PackFiles.BUURTEN;
import static nl.huisvandekop.server.region.PackFiles.GEMEENTEN;
import static nl.huisvandekop.server.region.PackFiles.INVENTORY;
import static nl.huisvandekop.server.region.PackFiles.LONELINESS;
import static nl.huisvandekop.server.region.PackFiles.MANIFEST;
import static nl.huisvandekop.server.region.PackFiles.PLACES;

import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import nl.huisvandekop.server.region.PackContent.AreaRow;
import nl.huisvandekop.server.region.PackContent.Line;

/**
 * Checks that the files of a pack hold together. Rules are listed in docs/region-pack.md. A check
 * that builds on another file is left out where that file is itself broken, so that one mistake is
 * told once.
 */
final class RegionPackValidator {
  /** CBS rounds each count of a buurt at random to a neighbouring multiple of five. */
  private static final int MOST_ROUNDING = 5;

  private final PackContent content;
  private final Problems problems;
  private final Map<String, AreaRow> areaByCode;
  private final Map<String, List<Buurt>> buurtenByArea;

  RegionPackValidator(PackContent content, Problems problems) {
    this.content = content;
    this.problems = problems;
    areaByCode = content.areas().byKey();
    buurtenByArea = content.buurten().values().stream().collect(Collectors.groupingBy(Buurt::area));
  }

  void check(PackFiles files) {
    for (String name : PackFiles.REQUIRED) {
      if (files.read(name).isEmpty()) {
        problems.add(name, 0, "missing");
      }
    }
    content.gemeenten().lines().forEach(this::gemeente);
    content.areas().lines().forEach(this::area);
    content.borders().lines().forEach(this::border);
    content.buurten().lines().forEach(this::buurt);
    content.places().lines().forEach(this::place);
    content.loneliness().lines().forEach(this::loneliness);
    content.inventory().lines().forEach(this::inventoryPlace);
    exceptions();
  }

  private void gemeente(Line<Gemeente> line) {
    Gemeente gemeente = line.value();
    if (!content.areas().whole() || !content.buurten().whole()) {
      return;
    }
    List<AreaRow> areas =
        content.areas().values().stream()
            .filter(area -> area.gemeente().equals(gemeente.code()))
            .toList();
    if (areas.isEmpty()) {
      problems.add(GEMEENTEN, line.line(), gemeente.code() + " has no areas");
      return;
    }
    int sum = areas.stream().mapToInt(AreaRow::inhabitants).sum();
    if (sum != gemeente.inhabitants()) {
      problems.add(
          GEMEENTEN,
          line.line(),
          gemeente.code() + " has " + gemeente.inhabitants() + " inhabitants, its areas " + sum);
    }
    long buurten =
        content.buurten().values().stream()
            .filter(buurt -> buurt.gemeente().equals(gemeente.code()))
            .count();
    if (Math.abs(gemeente.inhabitantsCbs() - sum) > MOST_ROUNDING * buurten) {
      problems.add(
          GEMEENTEN,
          line.line(),
          "inhabitants_cbs differs from the sum of the buurten by more than rounding explains");
    }
  }

  private void area(Line<AreaRow> line) {
    AreaRow area = line.value();
    if (!content.gemeenten().has(area.gemeente())) {
      problems.add(AREAS, line.line(), "unknown gemeente " + area.gemeente());
    }
    String prefix = area.kind() == Area.Kind.WIJK ? "WK" : "WP";
    if (!area.code().startsWith(prefix)) {
      problems.add(AREAS, line.line(), area.code() + " is no code of a " + area.kind());
    }
    if (content.borders().whole() && !content.borders().has(area.code())) {
      problems.add(AREAS, line.line(), area.code() + " has no border in " + BORDERS);
    }
    if (content.buurten().whole()) {
      buurtenOf(line);
    }
  }

  private void buurtenOf(Line<AreaRow> line) {
    AreaRow area = line.value();
    List<Buurt> buurten = buurtenByArea.getOrDefault(area.code(), List.of());
    if (buurten.isEmpty()) {
      problems.add(AREAS, line.line(), area.code() + " has no buurten");
      return;
    }
    sum(line, "inhabitants", area.inhabitants(), buurten, Buurt::inhabitants);
    sum(line, "inhabitants_0_14", area.inhabitants0to14(), buurten, Buurt::inhabitants0to14);
    sum(line, "inhabitants_65plus", area.inhabitants65plus(), buurten, Buurt::inhabitants65plus);
  }

  private void sum(
      Line<AreaRow> line, String column, int stated, List<Buurt> buurten, ToIntFunction<Buurt> of) {
    int sum = buurten.stream().mapToInt(of).sum();
    if (sum != stated) {
      problems.add(
          AREAS,
          line.line(),
          line.key() + ": " + column + " is " + stated + ", its buurten add up to " + sum);
    }
  }

  private void border(Line<Border> line) {
    if (!content.areas().has(line.key())) {
      problems.add(BORDERS, line.line(), "unknown area " + line.key());
      return;
    }
    AreaRow area = areaByCode.get(line.key());
    if (area != null && !line.value().contains(area.labelPoint())) {
      problems.add(BORDERS, line.line(), line.key() + " does not hold its own label point");
    }
  }

  private void buurt(Line<Buurt> line) {
    Buurt buurt = line.value();
    if (!content.areas().has(buurt.area())) {
      problems.add(BUURTEN, line.line(), "unknown area " + buurt.area());
    }
    AreaRow area = areaByCode.get(buurt.area());
    if (area != null && !area.gemeente().equals(buurt.gemeente())) {
      problems.add(
          BUURTEN,
          line.line(),
          buurt.code() + " is in " + buurt.gemeente() + ", its area in " + area.gemeente());
    }
    String expected = content.manifest().areaRule().areaOf(buurt.woonplaats(), buurt.wijk());
    if (!problems.in(MANIFEST) && !expected.equals(buurt.area())) {
      problems.add(
          BUURTEN,
          line.line(),
          buurt.code() + " is in area " + buurt.area() + ", by the area rule in " + expected);
    }
    if (buurt.inhabitants0to14() + buurt.inhabitants65plus()
        > buurt.inhabitants() + 2 * MOST_ROUNDING) {
      problems.add(
          BUURTEN, line.line(), buurt.code() + " has more children and elders than inhabitants");
    }
  }

  private void place(Line<Place> line) {
    if (!content.areas().has(line.value().area())) {
      problems.add(PLACES, line.line(), "unknown area " + line.value().area());
    }
  }

  private void loneliness(Line<Loneliness> line) {
    if (!content.areas().has(line.key()) && !content.gemeenten().has(line.key())) {
      problems.add(LONELINESS, line.line(), "unknown area or gemeente " + line.key());
    }
  }

  private void inventoryPlace(Line<InventoryPlace> line) {
    InventoryPlace place = line.value();
    if (!content.gemeenten().has(place.gemeente())) {
      problems.add(INVENTORY, line.line(), "unknown gemeente " + place.gemeente());
    }
    if (place.area() == null) {
      return;
    }
    if (!content.areas().has(place.area())) {
      problems.add(INVENTORY, line.line(), "unknown area " + place.area());
    }
    AreaRow area = areaByCode.get(place.area());
    if (area != null && !area.gemeente().equals(place.gemeente())) {
      problems.add(
          INVENTORY,
          line.line(),
          place.key() + " is in " + place.gemeente() + ", its area in " + area.gemeente());
    }
  }

  private void exceptions() {
    if (problems.in(MANIFEST) || !content.buurten().whole()) {
      return;
    }
    for (String woonplaats : content.manifest().areaRule().exceptions().keySet()) {
      if (content.buurten().values().stream().noneMatch(b -> b.woonplaats().equals(woonplaats))) {
        problems.add(MANIFEST, 0, "areaRule: no buurt is in woonplaats " + woonplaats);
      }
    }
  }
}
