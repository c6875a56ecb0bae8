package nl.huisvandekop.server.inventory;

import java.util.List;
import java.util.stream.Stream;
import nl.huisvandekop.server.csv.Csv;
import nl.huisvandekop.server.region.RegionPack;

/** Writes places as the table that can come in again. */
public final class SiteTableWriter {
  private SiteTableWriter() {}

  /** A line for each place. */
  public static Csv write(List<Known> places, RegionPack pack) {
    Csv csv = new Csv(Stream.of(SiteField.values()).map(SiteField::toString).toList());
    for (Known known : places) {
      Entry entry = EntryTexts.of(known.site(), known.details(), pack);
      csv.row(Stream.of(SiteField.values()).map(entry::text).toArray());
    }
    return csv;
  }
}
