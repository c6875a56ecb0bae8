package nl.huisvandekop.server.region.kop;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The places that public pages name, to be checked by people. Only facts are taken over. */
final class KopInventory {
  private final List<Map<String, String>> source;
  private final List<Map<String, String>> kernen;
  private final List<KopBuurt> buurten;

  KopInventory(
      List<Map<String, String>> source, List<Map<String, String>> kernen, List<KopBuurt> buurten) {
    this.source = source;
    this.kernen = kernen;
    this.buurten = buurten;
  }

  void write(PackWriter writer) throws IOException {
    Map<String, String> gemeenteByName =
        kernen.stream()
            .collect(
                Collectors.toMap(
                    kern -> kern.get("gemeente"), kern -> kern.get("gm_code"), (a, b) -> a));
    List<List<Object>> rows = new ArrayList<>();
    String previousNote = "";
    for (Map<String, String> row : source) {
      String gemeente = gemeenteByName.get(row.get("gemeente"));
      String place = row.get("woonplaats");
      String note = row.get("opmerking").replaceFirst("^idem", previousNote.split(";")[0]);
      previousNote = note;
      rows.add(
          List.of(
              key(place + " " + row.get("naam")),
              row.get("naam"),
              row.get("soort"),
              place,
              gemeente,
              areaOf(place, gemeente),
              row.get("bron_url"),
              row.get("jaar_bron"),
              withWhere(row, note)));
    }
    rows.sort(Comparator.comparing(row -> row.get(4) + "/" + row.get(0)));
    writer.table(
        "inventory.csv",
        List.of("key", "name", "kind", "place", "gemeente", "area", "source_url", "year", "note"),
        rows);
  }

  private static String withWhere(Map<String, String> row, String note) {
    List<String> parts = new ArrayList<>();
    if (!row.get("adres").isEmpty()) {
      parts.add("adres volgens bron: " + row.get("adres"));
    }
    if (!row.get("wijk_of_buurt_volgens_bron").isEmpty()) {
      parts.add("wijk volgens bron: " + row.get("wijk_of_buurt_volgens_bron"));
    }
    if (!note.isEmpty()) {
      parts.add(note);
    }
    return String.join("; ", parts);
  }

  /** Empty unless the woonplaats, or the kern by that name, lies in one area only. */
  private String areaOf(String place, String gemeente) {
    Set<String> byWoonplaats =
        buurten.stream()
            .filter(buurt -> buurt.gemeente().equals(gemeente))
            .filter(buurt -> buurt.woonplaatsName().equals(place))
            .map(KopBuurt::area)
            .collect(Collectors.toSet());
    if (!byWoonplaats.isEmpty()) {
      return byWoonplaats.size() == 1 ? byWoonplaats.iterator().next() : "";
    }
    Set<String> byKern =
        kernen.stream()
            .filter(kern -> kern.get("gm_code").equals(gemeente) && kern.get("naam").equals(place))
            .flatMap(kern -> buurten.stream().filter(buurt -> liesIn(kern, buurt)))
            .map(KopBuurt::area)
            .collect(Collectors.toSet());
    return byKern.size() == 1 ? byKern.iterator().next() : "";
  }

  private static boolean liesIn(Map<String, String> kern, KopBuurt buurt) {
    return buurt.code().equals(kern.get("ligt_in_bu_code"))
        || buurt.code().equals(kern.get("gelijknamige_bu_code"));
  }

  private static String key(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("['\\p{M}]", "")
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }
}
