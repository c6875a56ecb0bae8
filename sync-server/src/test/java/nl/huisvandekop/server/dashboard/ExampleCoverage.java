package nl.huisvandekop.server.dashboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.huisvandekop.server.coverage.Standing;
import nl.huisvandekop.server.dashboard.CoverageView.Column;
import nl.huisvandekop.server.dashboard.CoverageView.Figure;
import nl.huisvandekop.server.dashboard.CoverageView.Order;
import nl.huisvandekop.server.dashboard.CoverageView.Row;
import nl.huisvandekop.server.dashboard.CoverageView.Share;
import nl.huisvandekop.server.dashboard.Frame.Choice;
import nl.huisvandekop.server.dashboard.MapView.AreaShape;
import nl.huisvandekop.server.dashboard.MapView.Dot;
import nl.huisvandekop.server.dashboard.MapView.GemeenteShape;
import nl.huisvandekop.server.region.Area;
import nl.huisvandekop.server.region.RegionPack;

/** Coverage with everything that can be on it, and with nothing; its figures are made up. */
final class ExampleCoverage {
  private ExampleCoverage() {}

  static Frame frame(String title, boolean sample) {
    boolean coverage = title.startsWith("Dekking");
    return new Frame(
        title,
        List.of(
            new Choice("Dekking", "map-pin", "/dekking", coverage),
            new Choice("Plekken", "home-heart", "/plekken", !coverage)),
        new Frame.Staff("beleidsmedewerker.voorbeeld", "regio, alleen kijken", "csrf"),
        sample,
        Wording.DUTCH);
  }

  static CoverageView view(RegionPack pack, boolean full) {
    List<Row> rows = new ArrayList<>();
    for (Area area : pack.areas()) {
      rows.add(row(area, pack.gemeente(area.gemeente()).orElseThrow().name(), full));
    }
    return new CoverageView(
        frame("Dekking per woonkern", full),
        "Kop van Noord-Holland · week 48 van 2026 · normenkader nog niet vastgesteld",
        gemeenten(pack),
        full ? figures() : noFigures(),
        columns(),
        rows,
        map(pack, full),
        "/api/v1/coverage?format=csv");
  }

  static List<Choice> gemeenten(RegionPack pack) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("Alle gemeenten", null, "/dekking", true));
    pack.gemeenten()
        .forEach(
            g -> choices.add(new Choice(g.name(), null, "/dekking?gemeente=" + g.code(), false)));
    return choices;
  }

  private static List<Figure> figures() {
    return List.of(
        new Figure("31 van 52", "", "woonkernen en wijken met een plek · 83 %", false, null),
        new Figure(
            "36", "24 na te gaan", "plekken, nog niet langs een norm gelegd", false, "/plekken"),
        new Figure("4.215", "", "check-ins deze week, over 94 % van de open uren", false, null),
        new Figure("2", "kijk hiernaar", "van 36 kiosken vragen aandacht", true, "/plekken"));
  }

  private static List<Figure> noFigures() {
    return List.of(
        new Figure(
            "0 van 52", "", "woonkernen en wijken met een plek · 0 % van de inwoners", false, null),
        new Figure("0", "24 na te gaan", "plekken", false, "/plekken?status=to-check"),
        new Figure("–", "", "check-ins deze week: er is nog geen kiosk", false, null),
        new Figure("0", "", "kiosken vragen aandacht", false, null));
  }

  private static List<Column> columns() {
    return List.of(
        new Column("Woonkern of wijk", "/dekking?sort=name", Order.ASCENDING, false),
        new Column("Inwoners", "/dekking?sort=inhabitants", Order.NONE, true),
        new Column("Plekken", "/dekking?sort=sites", Order.NONE, true),
        new Column("Hemels\u00adbreed", "/dekking?sort=nearest", Order.NONE, true),
        new Column("Binnen 1,2 km", "/dekking?sort=walking", Order.NONE, true),
        new Column("Binnen 4 km", "/dekking?sort=cycling", Order.NONE, true),
        new Column("Stand", "/dekking?sort=standing", Order.NONE, false),
        new Column("Deze week", "/dekking?sort=visits", Order.NONE, true),
        new Column("Per 1.000", "/dekking?sort=per", Order.NONE, false));
  }

  private static Standing standing(Area area, boolean full) {
    return full ? Standing.values()[Math.floorMod(area.code().hashCode(), 5)] : Standing.WITTE_VLEK;
  }

  private static Row row(Area area, String gemeente, boolean full) {
    Standing standing = standing(area, full);
    boolean site = standing.ordinal() < 3;
    int seed = Math.floorMod(area.code().hashCode(), 97);
    return new Row(
        area.code(),
        area.name(),
        gemeente,
        Dutch.number(area.inhabitants()),
        site ? "1" : "0",
        seed % 4 == 0 ? "1 na te gaan" : "",
        site || seed % 4 == 0 ? "/plekken?gebied=" + area.code() : null,
        full ? Dutch.decimal(seed / 10.0) + "\u00a0km" : "–",
        new Share(Dutch.percent(site ? 84 : 0, 100), site ? "4.520" : "0"),
        new Share(Dutch.percent(full ? seed : 0, 100), Dutch.number(full ? seed * 90 : 0)),
        Words.standing(standing),
        site ? Dutch.number(seed * 13) : "–",
        site ? Dutch.decimal(seed / 3.0) : "–",
        site ? seed : 0);
  }

  private static MapView map(RegionPack pack, boolean full) {
    RegionMap map = new RegionMap(pack.areas());
    List<GemeenteShape> shapes = new ArrayList<>();
    pack.gemeenten()
        .forEach(
            gemeente ->
                shapes.add(
                    new GemeenteShape(
                        gemeente.name(),
                        pack.areas().stream()
                            .filter(area -> area.gemeente().equals(gemeente.code()))
                            .map(area -> shape(map, area, full))
                            .toList())));
    List<Dot> dots =
        pack.areas().stream()
            .filter(area -> standing(area, full).ordinal() < 3)
            .map(area -> dot(map, area))
            .toList();
    return new MapView(
        map.width(),
        map.height(),
        map.scale(),
        shapes,
        dots,
        Arrays.stream(Standing.values()).map(Words::standing).toList());
  }

  private static Dot dot(RegionMap map, Area area) {
    return new Dot(
        map.x(area.labelPoint().lon()),
        map.y(area.labelPoint().lat()),
        "Huis van " + area.name(),
        "/plekken/hv-1");
  }

  private static AreaShape shape(RegionMap map, Area area, boolean full) {
    StandingSign standing = Words.standing(standing(area, full));
    return new AreaShape(
        area.code(), map.path(area.code()), standing, area.name() + ": " + standing.word());
  }
}
