package nl.huisvandekop.journey.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import nl.huisvandekop.server.region.RegionPack;

/**
 * Writes a region pack as large as a country; all of it is made up, and says so. Areas are squares
 * of a grid, gemeenten are eight areas in a row.
 */
final class CountryPack {
  private static final double WEST = 3.6;
  private static final double EAST = 7.0;
  private static final double SOUTH = 50.8;
  private static final double NORTH = 53.4;
  private static final int AREAS_OF_A_GEMEENTE = 8;
  private static final int MOST_INHABITANTS = 2_500;

  /** Of the Kop's pack, as they are: they name no place. */
  private static final List<String> TAKEN_OVER =
      List.of("normenkader.json", "themes.csv", "theme-names.csv", "templates.csv");

  private final CountryExtent extent;
  private final Random random = new Random(1);
  private final int side;
  private final List<Buurt> buurten = new ArrayList<>();

  /** A buurt, as far as sites and areas need it. */
  record Buurt(int nr, int area, double lon, double lat, int inhabitants) {
    int children() {
      return inhabitants / 7;
    }

    int elders() {
      return inhabitants / 5;
    }

    String areaCode() {
      return CountryPack.areaCode(area);
    }
  }

  CountryPack(CountryExtent extent) {
    this.extent = extent;
    this.side = (int) Math.ceil(Math.sqrt(extent.areas()));
    for (int nr = 0; nr < extent.buurten(); nr++) {
      int area = nr % extent.areas();
      buurten.add(
          new Buurt(
              nr,
              area,
              west(area) + width() * (0.1 + 0.8 * random.nextDouble()),
              south(area) + height() * (0.1 + 0.8 * random.nextDouble()),
              5 * random.nextInt(MOST_INHABITANTS / 5)));
    }
  }

  List<Buurt> buurten() {
    return buurten;
  }

  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<String> names = new ArrayList<>(TAKEN_OVER);
    for (String name : TAKEN_OVER) {
      try (InputStream file = RegionPack.class.getResourceAsStream("/region/kop/" + name)) {
        Files.write(folder.resolve(name), file.readAllBytes());
      }
    }
    for (String[] file : files()) {
      names.add(file[0]);
      Files.writeString(folder.resolve(file[0]), file[1]);
    }
    Files.writeString(folder.resolve("sources.json"), sources(names), StandardCharsets.UTF_8);
  }

  private List<String[]> files() {
    return List.of(
        new String[] {"region.json", manifest()},
        new String[] {"gemeenten.csv", gemeenten()},
        new String[] {"areas.csv", areas()},
        new String[] {"areas.geojson", borders()},
        new String[] {"buurten.csv", buurtTable()},
        new String[] {"places.csv", "name,area,lon,lat\n"},
        new String[] {"waters.csv", waters()},
        new String[] {"loneliness.csv", loneliness()},
        new String[] {"inventory.csv", "key,name,kind,place,gemeente,area,source_url,year,note\n"},
        new String[] {
          "wegwijzer.csv",
          "id,themes,name,what,en,de,pl,uk,tr,ar,phone,address,url,short_url,shown,source_url,year\n"
        },
        new String[] {
          "wegwijzer-places.csv", "entry,where,name,phone,address,url,short_url,source_url,year\n"
        },
        new String[] {"contacts.csv", "name,phone,when,en,de,pl,uk,tr,ar,where,source_url,year\n"},
        new String[] {"slides.csv", "title,text,url,until,where\n"});
  }

  private String manifest() {
    return """
        {"format": 1, "name": "Voorbeeldland (gegenereerd)", "version": "0",
         "inhabitantsYear": 2024, "bordersYear": 2024,
         "bounds": {"west": 3.5, "south": 50.7, "east": 7.1, "north": 53.5},
         "areaRule": {"by": "woonplaats", "exceptions": {}}, "helpline": null,
         "openData": {"publisher": null, "publisherUri": null, "contact": null, "licence": "CC0-1.0"}}
        """;
  }

  private String gemeenten() {
    StringBuilder text = new StringBuilder("code,name,inhabitants,inhabitants_cbs\n");
    for (int nr = 0; nr * AREAS_OF_A_GEMEENTE < extent.areas(); nr++) {
      int gemeente = nr;
      int sum =
          buurten.stream()
              .filter(buurt -> buurt.area() / AREAS_OF_A_GEMEENTE == gemeente)
              .mapToInt(Buurt::inhabitants)
              .sum();
      line(text, "%s,Voorbeeldgemeente %d,%d,%d", gemeenteCode(nr), nr + 1, sum, sum);
    }
    return text.toString();
  }

  private String areas() {
    int[][] sums = new int[extent.areas()][3];
    for (Buurt buurt : buurten) {
      sums[buurt.area()][0] += buurt.inhabitants();
      sums[buurt.area()][1] += buurt.children();
      sums[buurt.area()][2] += buurt.elders();
    }
    StringBuilder text =
        new StringBuilder(
            "code,name,gemeente,kind,lon,lat,inhabitants,inhabitants_0_14,inhabitants_65plus\n");
    for (int area = 0; area < extent.areas(); area++) {
      line(
          text,
          "%s,Voorbeelddorp %d,%s,woonplaats,%.5f,%.5f,%d,%d,%d",
          areaCode(area),
          area + 1,
          gemeenteCode(area / AREAS_OF_A_GEMEENTE),
          west(area) + width() / 2,
          south(area) + height() / 2,
          sums[area][0],
          sums[area][1],
          sums[area][2]);
    }
    return text.toString();
  }

  private String buurtTable() {
    StringBuilder text =
        new StringBuilder(
            "code,name,gemeente,wijk,woonplaats,area,lon,lat,inhabitants,inhabitants_0_14,"
                + "inhabitants_65plus\n");
    for (Buurt buurt : buurten) {
      String wijk =
          "%04d%02d"
              .formatted(
                  buurt.area() / AREAS_OF_A_GEMEENTE + 1, buurt.area() % AREAS_OF_A_GEMEENTE);
      line(
          text,
          "BU%s%02d,Voorbeeldbuurt %d,%s,WK%s,%s,%s,%.5f,%.5f,%d,%d,%d",
          wijk,
          buurt.nr() / extent.areas(),
          buurt.nr() + 1,
          gemeenteCode(buurt.area() / AREAS_OF_A_GEMEENTE),
          wijk,
          buurt.areaCode(),
          buurt.areaCode(),
          buurt.lon(),
          buurt.lat(),
          buurt.inhabitants(),
          buurt.children(),
          buurt.elders());
    }
    return text.toString();
  }

  private String borders() {
    StringBuilder text = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
    for (int area = 0; area < extent.areas(); area++) {
      double west = west(area);
      double south = south(area);
      double east = west + width();
      double north = south + height();
      line(
          text,
          "%s{\"type\":\"Feature\",\"properties\":{\"code\":\"%s\"},\"geometry\":{\"type\":"
              + "\"Polygon\",\"coordinates\":[[[%.5f,%.5f],[%.5f,%.5f],[%.5f,%.5f],[%.5f,%.5f],"
              + "[%.5f,%.5f]]]}}",
          area == 0 ? "" : ",",
          areaCode(area),
          west,
          south,
          east,
          south,
          east,
          north,
          west,
          north,
          west,
          south);
    }
    return text.append("]}\n").toString();
  }

  /** A river across the middle, in some stretches. */
  private static String waters() {
    StringBuilder text = new StringBuilder("name,crossing,lon,lat,lon_to,lat_to\n");
    double step = (EAST - WEST) / 20;
    for (int stretch = 0; stretch < 20; stretch++) {
      double west = WEST + stretch * step;
      line(text, "Voorbeeldrivier,pont,%.4f,51.9,%.4f,51.9", west, west + step);
    }
    return text.toString();
  }

  private String loneliness() {
    StringBuilder text =
        new StringBuilder(
            "code,year,lonely_18plus,severely_lonely_18plus,lonely_65plus,severely_lonely_65plus,"
                + "basis\n");
    for (int area = 0; area < extent.areas(); area++) {
      line(text, "%s,2020,40.1,8.0,45.0,9.0,mean-of-buurten", areaCode(area));
    }
    return text.toString();
  }

  private static String sources(List<String> names) {
    StringBuilder text =
        new StringBuilder(
            "{\"sources\": [{\"id\": \"made\", \"title\": \"Gegenereerd\", \"holder\": \"niemand\","
                + " \"year\": null, \"licence\": \"CC0-1.0\", \"via\": \"bench\"}], \"files\": [");
    for (int i = 0; i < names.size(); i++) {
      line(
          text,
          "%s{\"file\": \"%s\", \"licence\": \"CC0-1.0\", \"sources\": [\"made\"],"
              + " \"made\": \"by the benchmark\"}",
          i == 0 ? "" : ",",
          names.get(i));
    }
    return text.append("]}\n").toString();
  }

  private static void line(StringBuilder text, String pattern, Object... values) {
    text.append(String.format(Locale.ROOT, pattern, values)).append('\n');
  }

  static String areaCode(int area) {
    return "WP%04d".formatted(area + 1);
  }

  static String gemeenteCode(int nr) {
    return "GM%04d".formatted(nr + 1);
  }

  private double width() {
    return (EAST - WEST) / side;
  }

  private double height() {
    return (NORTH - SOUTH) / side;
  }

  private double west(int area) {
    return WEST + area % side * width();
  }

  private double south(int area) {
    return SOUTH + area / side * height();
  }
}
