package nl.huisvandekop.server.inventory;

import java.util.List;
import java.util.stream.Stream;
import nl.huisvandekop.server.csv.Csv;
import nl.huisvandekop.server.region.RegionPack;

/** Writes places as the table that can come in again. */
public final class SiteTableWriter {
  private SiteTableWriter() {}

  /** A line for each place. */
  public static Csv write(List<Known> places, RegionPack pack, Csv.Form form) {
    Csv csv = new Csv(Stream.of(SiteField.values()).map(SiteField::toString).toList(), form);
    for (Known known : places) {
      Entry entry = EntryTexts.of(known.site(), known.details(), pack);
      csv.row(Stream.of(SiteField.values()).map(field -> value(entry, field)).toArray());
    }
    return csv;
  }

  /** Degrees as numbers, which each kind of table writes in its own way. */
  private static Object value(Entry entry, SiteField field) {
    String text = entry.text(field);
    boolean degrees = field == SiteField.LAT || field == SiteField.LON;
    return degrees && !text.isEmpty() ? (Object) Double.valueOf(text) : text;
  }
}
