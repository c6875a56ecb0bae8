package nl.huisvandekop.server.inventory;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What can be said of a place; {@code toString} is the name of the form's field and of the table's
 * column. In the order of the table.
 */
public enum SiteField {
  NUMBER("nummer"),
  NAME("naam"),
  STATUS("status"),
  KIND("soort"),
  AREA("gebied"),
  /** For people who read the table; it must not contradict {@link #AREA}. */
  AREA_NAME("woonkern"),
  ADDRESS("adres"),
  LAT("lat"),
  LON("lon"),
  COST("kosten_per_jaar"),
  COST_YEAR("kosten_jaar"),
  PAID_BY("betaald_door"),
  PILOT_SINCE("pilot_sinds"),
  WISH_BY("gewenst_door"),
  WISH_ON("gewenst_op"),
  WISH_EVIDENCE("bewijs"),
  CAN_HOST("zaal"),
  HOST_NOTE("zaal_toelichting"),
  CLOSED_ON("gesloten_op"),
  NOTE("opmerking"),
  /** In a table only, of a new place: a sample never becomes real, nor the other way round. */
  SAMPLE("voorbeeld");

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final String column;

  SiteField(String column) {
    this.column = column;
  }

  /** By the heading of a column, whatever its case, spaces or dashes. */
  public static Optional<SiteField> find(String heading) {
    String wanted = folded(heading).replace(' ', '_').replace('-', '_');
    return Stream.of(values()).filter(field -> field.column.equals(wanted)).findFirst();
  }

  /** Without case, accents and needless spaces: as people take two texts for the same. */
  public static String folded(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return SPACES.matcher(plain.toLowerCase(Locale.ROOT).strip()).replaceAll(" ");
  }

  @Override
  public String toString() {
    return column;
  }
}
