package nl.huisvandekop.server.region;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.huisvandekop.protocol.Reference;
import nl.huisvandekop.protocol.Translations;
import nl.huisvandekop.server.region.Guide.Local;
import nl.huisvandekop.server.region.Guide.Reach;
import nl.huisvandekop.server.region.Guide.Signpost;
import nl.huisvandekop.server.region.PackContent.Line;
import nl.huisvandekop.server.region.PackContent.Table;

/** What the files for residents and volunteers say, each with its line. */
record GuideContent(
    Table<Translations> themeNames,
    Table<EntryRow> wegwijzer,
    Table<PlaceRow> places,
    Table<Local<Reference.Contact>> contacts,
    Table<Reference.ActivityTemplate> templates,
    Table<Local<Reference.Slide>> slides) {

  /** Where an entry of De Wegwijzer is shown; {@code toString} is the name in the pack. */
  enum Shown {
    EVERYWHERE("everywhere"),
    WHERE_LISTED("where-listed");

    private final String name;

    Shown(String name) {
      this.name = name;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** An entry without how it is reached from some places. */
  record EntryRow(Reference.WegwijzerEntry entry, Shown shown) {}

  /** How an entry is reached from one area or gemeente. */
  record PlaceRow(String entry, String where, Reach reach) {}

  /** Only for content that was found to hold together. */
  Guide toGuide() {
    Map<String, Map<String, Reach>> reaches =
        places.values().stream()
            .collect(
                Collectors.groupingBy(
                    PlaceRow::entry, Collectors.toMap(PlaceRow::where, PlaceRow::reach)));
    List<Signpost> signposts =
        wegwijzer.lines().stream().map(line -> signpost(line, reaches)).toList();
    return new Guide(
        themeNames.byKey(), signposts, contacts.values(), templates.values(), slides.values());
  }

  private static Signpost signpost(Line<EntryRow> line, Map<String, Map<String, Reach>> reaches) {
    EntryRow row = line.value();
    return new Signpost(
        row.entry(), row.shown() == Shown.WHERE_LISTED, reaches.getOrDefault(line.key(), Map.of()));
  }
}
