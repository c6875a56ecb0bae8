package nl.huisvandekop.server.region;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small made-up pack that is right, to be broken by a test in one place. */
final class PackFixture {
  private static final String MANIFEST =
      """
        {
          "format": 1, "name": "Voorbeeld", "version": "1",
          "inhabitantsYear": 2024, "bordersYear": 2024,
          "bounds": {"west": 4.0, "south": 52.0, "east": 4.3, "north": 52.3},
          "areaRule": {"by": "woonplaats", "exceptions": {"WP0001": "wijk"}},
          "helpline": "0800 1234",
          "openData": {"publisher": "Voorbeeldregio", "publisherUri": null,
            "contact": "mailto:data@voorbeeld.invalid", "licence": "CC0-1.0"}
        }
        """;

  private static final String GEMEENTEN =
      """
        code,name,inhabitants,inhabitants_cbs
        GM0001,Noord,300,302
        GM0002,Zuid,105,104
        """;

  private static final String AREAS =
      """
        code,name,gemeente,kind,lon,lat,inhabitants,inhabitants_0_14,inhabitants_65plus
        WK000101,Stad-Oost,GM0001,wijk,4.05,52.05,100,20,30
        WP0002,Dorp,GM0001,woonplaats,4.15,52.05,200,40,60
        WP0003,Gehucht,GM0002,woonplaats,4.05,52.15,105,15,25
        """;

  private static final String BUURTEN =
      "code,name,gemeente,wijk,woonplaats,area,lon,lat,inhabitants,inhabitants_0_14,"
          + """
            inhabitants_65plus
            BU00010100,Haven,GM0001,WK000101,WP0001,WK000101,4.05,52.05,100,20,30
            BU00010200,"Kern, oud",GM0001,WK000102,WP0002,WP0002,4.15,52.05,150,30,45
            BU00010201,Buitengebied,GM0001,WK000102,WP0002,WP0002,4.16,52.06,50,10,15
            BU00010202,Water,GM0001,WK000102,WP0002,WP0002,4.17,52.07,,,
            BU00020000,Gehucht,GM0002,WK000200,WP0003,WP0003,4.05,52.15,105,15,25
            """;

  private static final String BORDERS =
      "{\"type\":\"FeatureCollection\",\"features\":[\n"
          + square("WK000101", "4.0", "52.0", "4.1", "52.1")
          + ",\n"
          + square("WP0002", "4.1", "52.0", "4.2", "52.1")
          + ",\n"
          + square("WP0003", "4.0", "52.1", "4.1", "52.2")
          + "\n]}\n";

  private static final String PLACES = "name,area,lon,lat\nHoek,WP0002,4.18,52.02\n";

  private static final String WATERS =
      "name,crossing,lon,lat,lon_to,lat_to\nVaart,brug,4.0,52.1,4.2,52.1\n";

  private static final String LONELINESS =
      """
        code,year,lonely_18plus,severely_lonely_18plus,lonely_65plus,severely_lonely_65plus,basis
        GM0001,2020,40.1,8.0,45.0,9.0,published
        WP0002,2020,38.5,7.5,41.0,8.5,mean-of-buurten
        """;

  private static final String THEMES = "code,name,icon\nwonen,Wonen,home\n";

  private static final String INVENTORY =
      """
        key,name,kind,place,gemeente,area,source_url,year,note
        dorp-de-schuur,De Schuur,dorpshuis,Dorp,GM0001,WP0002,https://example.org/1,2020,
        de-loods,De Loods,buurthuis,,GM0002,,https://example.org/2,,plaats niet in bron
        """;

  private static final String THEME_NAMES =
      "code,en,de,pl,uk,tr,ar\nwonen,Housing,Wohnen,Mieszkanie,Житло,Konut,السكن\n";

  private static final String WEGWIJZER =
      "id,themes,name,what,en,de,pl,uk,tr,ar,phone,address,url,short_url,shown,source_url,year\n"
          + """
            loket,wonen,Loket,Een voorbeeld.,An example.,,,,,,0800 1234,,\
            https://example.org/{plaats},example.org,everywhere,https://example.org/3,2024
            huisraad,wonen,Huisraad,Een voorbeeld.,,,,,,,,,,,where-listed,https://example.org/4,
            """;

  private static final String WEGWIJZER_PLACES =
      """
        entry,where,name,phone,address,url,short_url,source_url,year
        loket,GM0001,Loket Noord,,,,,https://example.org/5,2024
        loket,WP0002,,,Kerkstraat 1 Dorp,https://example.org/dorp,,https://example.org/6,
        huisraad,GM0002,,0800 4321,,,,https://example.org/7,
        """;

  private static final String CONTACTS =
      """
        name,phone,when,en,de,pl,uk,tr,ar,where,source_url,year
        Landelijk,0800 1111,altijd,always,,,,,,,https://example.org/8,
        Noord,0800 2222,,,,,,,,GM0001,https://example.org/9,
        Dorp,0800 3333,,,,,,,,WP0002,https://example.org/10,
        """;

  private static final String TEMPLATES =
      "code,title,theme,audience,icon,start,minutes,repeat,"
          + """
            without_sign_up,by_partner,group_offer,sensitive
            koffie,Koffie,,,coffee,10:00,90,FREQ=WEEKLY,yes,no,no,no
            spreekuur,Spreekuur,wonen,huurders,home,13:30,60,,no,yes,no,yes
            """;

  private static final String NORMENKADER =
      """
      {"version": "0.1", "name": "Voorbeeld", "sharePercent": 60,
       "sizeClasses": [{"code": "small", "under": 1000}, {"code": "large"}],
       "criteria": [
        {"id": "OPEN-UREN", "theme": "Open", "title": "Vaak open", "why": "Waarom.",
         "source": "Bron", "proposedBy": "Makers", "weight": "required",
         "measures": [{"indicator": "open-hours-per-week", "operator": "at-least",
                       "threshold": {"small": 4, "large": 8}}],
         "windowWeeks": 4, "tip": "Tip."},
        {"id": "TOEGANG", "theme": "Open", "title": "Naar binnen", "why": "Waarom.",
         "source": "Bron", "proposedBy": "Makers", "weight": "counts",
         "question": {"text": "Kan iedereen binnen?", "monthsValid": 24,
          "answers": [{"code": "yes", "text": "Ja", "meets": true},
                      {"code": "no", "text": "Nee", "meets": false}]},
         "tip": "Tip."}]}
      """;

  private static final String SLIDES =
      """
        title,text,url,until,where
        Overal,Een voorbeeld.,,,
        Zuid,Een voorbeeld.,https://example.org/z,2027-01-31,GM0002
        """;

  private final Map<String, String> files = new LinkedHashMap<>();
  private final Path folder;

  PackFixture(Path folder) {
    this.folder = folder;
    files.put("region.json", MANIFEST);
    files.put("gemeenten.csv", GEMEENTEN);
    files.put("areas.csv", AREAS);
    files.put("buurten.csv", BUURTEN);
    files.put("areas.geojson", BORDERS);
    files.put("places.csv", PLACES);
    files.put("waters.csv", WATERS);
    files.put("loneliness.csv", LONELINESS);
    files.put("themes.csv", THEMES);
    files.put("inventory.csv", INVENTORY);
    files.put("theme-names.csv", THEME_NAMES);
    files.put("wegwijzer.csv", WEGWIJZER);
    files.put("wegwijzer-places.csv", WEGWIJZER_PLACES);
    files.put("contacts.csv", CONTACTS);
    files.put("templates.csv", TEMPLATES);
    files.put("normenkader.json", NORMENKADER);
    files.put("slides.csv", SLIDES);
    files.put("sources.json", sources());
  }

  private static String square(String code, String west, String south, String east, String north) {
    return "{\"type\":\"Feature\",\"properties\":{\"code\":\""
        + code
        + "\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[["
        + String.join(
            ",",
            List.of(
                "[" + west + "," + south + "]",
                "[" + east + "," + south + "]",
                "[" + east + "," + north + "]",
                "[" + west + "," + north + "]",
                "[" + west + "," + south + "]"))
        + "]]}}";
  }

  private String sources() {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        {"sources": [
        {"id": "made", "title": "t", "holder": "h", "year": null, "licence": "CC0-1.0", "via": "v"}
        ], "files": [
        """);
    String separator = "";
    for (String file : files.keySet()) {
      text.append(separator)
          .append("{\"file\": \"" + file + "\", \"licence\": \"CC0-1.0\", ")
          .append("\"sources\": [\"made\"], \"made\": \"by hand\"}");
      separator = ",\n";
    }
    return text.append("\n]}\n").toString();
  }

  PackFixture replace(String file, String from, String to) {
    String text = files.get(file);
    assertTrue(text.contains(from), () -> file + " does not hold " + from);
    files.put(file, text.replace(from, to));
    return this;
  }

  PackFixture append(String file, String text) {
    files.merge(file, text, String::concat);
    return this;
  }

  PackFixture without(String file) {
    files.remove(file);
    return this;
  }

  RegionPack load() {
    try {
      for (Map.Entry<String, String> file : files.entrySet()) {
        Files.writeString(folder.resolve(file.getKey()), file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return RegionPackLoader.fromFolder(folder);
  }

  /** All that the refusal says, a line per problem. */
  List<String> problems() {
    return assertThrows(RegionPackException.class, this::load).problems().stream()
        .map(PackProblem::toString)
        .toList();
  }
}
