package nl.huisvandekop.server.site;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What sort of place a site is; {@code toString} is the stored name. */
public enum SiteKind {
  WIJKCENTRUM,
  DORPSHUIS,
  BUURTKAMER,
  BIBLIOTHEEK,
  SPORTCLUB,
  SCHOOL,
  OPEN_AIR,
  OTHER;

  /** By its stored name; empty when there is none such. */
  public static Optional<SiteKind> find(String name) {
    return Stream.of(values()).filter(kind -> kind.toString().equals(name)).findFirst();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
