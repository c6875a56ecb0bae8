package nl.huisvandekop.server.region;

import static nl.huisvandekop.server.region.PackFiles.AREAS;
import static nl.huisvandekop.server.region.PackFiles.BUURTEN;
import static nl.huisvandekop.server.region.PackFiles.GEMEENTEN;
import static nl.huisvandekop.server.region.PackFiles.INVENTORY;
import static nl.huisvandekop.server.region.PackFiles.LONELINESS;
import static nl.huisvandekop.server.region.PackFiles.PLACES;
import static nl.huisvandekop.server.region.PackFiles.THEMES;
import static nl.huisvandekop.server.region.PackFiles.WATERS;
import static nl.huisvandekop.server.region.TableReader.columns;

import java.util.List;
import java.util.regex.Pattern;
import nl.huisvandekop.server.region.PackContent.AreaRow;

/** Reads the files of a pack one by one, noting what is wrong within each. */
final class PackReader {
  private static final List<String> GEMEENTE_COLUMNS =
      columns("code name " + "inhabitants inhabitants_cbs");
  private static final List<String> AREA_COLUMNS =
      columns(
          "code name gemeente kind " + "lon lat inhabitants inhabitants_0_14 inhabitants_65plus");
  private static final List<String> BUURT_COLUMNS =
      columns(
          "code name gemeente wijk woonplaats "
              + "area lon lat inhabitants inhabitants_0_14 inhabitants_65plus");
  private static final List<String> PLACE_COLUMNS = columns("name area lon lat");
  private static final List<String> WATER_COLUMNS = columns("name crossing lon lat lon_to lat_to");
  private static final List<String> LONELINESS_COLUMNS =
      columns(
          "code year lonely_18plus "
              + "severely_lonely_18plus lonely_65plus severely_lonely_65plus basis");
  private static final List<String> THEME_COLUMNS = columns("code name icon");
  private static final List<String> INVENTORY_COLUMNS =
      columns("key name kind place " + "gemeente area source_url year note");

  private static final int MOST_INHABITANTS = 20_000_000;
  private static final Pattern GEMEENTE_CODE = Pattern.compile("GM\\d{4}");
  private static final Pattern AREA_CODE = Pattern.compile("WP\\d{4}|WK\\d{6}");
  private static final Pattern WIJK_CODE = Pattern.compile("WK\\d{6}");
  private static final Pattern WOONPLAATS_CODE = Pattern.compile("WP\\d{4}");
  private static final Pattern BUURT_CODE = Pattern.compile("BU\\d{8}");
  static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  static final Pattern WEB_ADDRESS = Pattern.compile("https?://\\S+");

  private final PackFiles files;
  private final Problems problems;
  private Bounds bounds;

  PackReader(PackFiles files, Problems problems) {
    this.files = files;
    this.problems = problems;
  }

  PackContent read() {
    RegionPack.Manifest manifest = new ManifestReader(files, problems).read();
    bounds = manifest.bounds();
    TableReader tables = new TableReader(files, problems);
    return new PackContent(
        manifest,
        tables.read(GEMEENTEN, GEMEENTE_COLUMNS, "code", PackReader::gemeente),
        tables.read(AREAS, AREA_COLUMNS, "code", this::area),
        new BorderReader(files, problems, bounds).read(),
        tables.read(BUURTEN, BUURT_COLUMNS, "code", this::buurt),
        tables.read(PLACES, PLACE_COLUMNS, null, this::place),
        tables.read(WATERS, WATER_COLUMNS, null, this::water),
        tables.read(LONELINESS, LONELINESS_COLUMNS, "code", PackReader::loneliness),
        tables.read(THEMES, THEME_COLUMNS, "code", PackReader::theme),
        tables.read(INVENTORY, INVENTORY_COLUMNS, "key", PackReader::inventoryPlace),
        new GuideReader(tables).read(),
        new PackNormReader(files, problems).read());
  }

  private static Gemeente gemeente(CsvRow row) {
    return new Gemeente(
        row.code("code", GEMEENTE_CODE),
        row.text("name"),
        row.whole("inhabitants", 0, MOST_INHABITANTS),
        row.whole("inhabitants_cbs", 0, MOST_INHABITANTS),
        null);
  }

  private AreaRow area(CsvRow row) {
    return new AreaRow(
        row.code("code", AREA_CODE),
        row.text("name"),
        row.code("gemeente", GEMEENTE_CODE),
        row.oneOf("kind", Area.Kind.values()),
        row.whole("inhabitants", 0, MOST_INHABITANTS),
        row.whole("inhabitants_0_14", 0, MOST_INHABITANTS),
        row.whole("inhabitants_65plus", 0, MOST_INHABITANTS),
        row.position(bounds));
  }

  private Buurt buurt(CsvRow row) {
    return new Buurt(
        row.code("code", BUURT_CODE),
        row.text("name"),
        row.code("gemeente", GEMEENTE_CODE),
        row.code("wijk", WIJK_CODE),
        row.code("woonplaats", WOONPLAATS_CODE),
        areaOf(row),
        row.position(bounds),
        row.wholeOrZero("inhabitants", 0, MOST_INHABITANTS),
        row.wholeOrZero("inhabitants_0_14", 0, MOST_INHABITANTS),
        row.wholeOrZero("inhabitants_65plus", 0, MOST_INHABITANTS));
  }

  private static String areaOf(CsvRow row) {
    if (row.textOrNull("area") == null) {
      row.wrong("the buurt is in no area");
      return "";
    }
    return row.code("area", AREA_CODE);
  }

  private Place place(CsvRow row) {
    return new Place(row.text("name"), row.code("area", AREA_CODE), row.position(bounds));
  }

  private Water water(CsvRow row) {
    Position from = row.position(bounds);
    Position to =
        new Position(
            row.decimal("lon_to", bounds.west(), bounds.east()),
            row.decimal("lat_to", bounds.south(), bounds.north()));
    if (row.sound() && from.equals(to)) {
      row.wrong("a line from a point to itself");
    }
    return new Water(row.text("name"), row.text("crossing"), from, to);
  }

  private static Loneliness loneliness(CsvRow row) {
    Loneliness loneliness =
        new Loneliness(
            row.whole("year", 2000, 2100),
            row.decimal("lonely_18plus", 0, 100),
            row.decimal("severely_lonely_18plus", 0, 100),
            row.decimal("lonely_65plus", 0, 100),
            row.decimal("severely_lonely_65plus", 0, 100),
            row.oneOf("basis", Loneliness.Basis.values()));
    boolean moreSeverely =
        loneliness.severely18plus() > loneliness.lonely18plus()
            || loneliness.severely65plus() > loneliness.lonely65plus();
    if (row.sound() && moreSeverely) {
      row.wrong("more people severely lonely than lonely");
    }
    return loneliness;
  }

  private static Theme theme(CsvRow row) {
    return new Theme(row.code("code", KEBAB), row.text("name"), row.code("icon", KEBAB));
  }

  private static InventoryPlace inventoryPlace(CsvRow row) {
    return new InventoryPlace(
        row.code("key", KEBAB),
        row.text("name"),
        row.text("kind"),
        row.textOrNull("place"),
        row.code("gemeente", GEMEENTE_CODE),
        row.textOrNull("area"),
        row.code("source_url", WEB_ADDRESS),
        row.wholeOrNull("year", 1900, 2100),
        row.textOrNull("note"));
  }
}
