package nl.huisvandekop.server.coverage;

import java.util.Locale;

/** How an area stands; {@code toString} is the name on the wire. */
public enum Standing {
  /** It has a site that meets the normenkader. */
  GEDEKT,
  /** Its sites are known not to meet the normenkader. */
  VOLDOET_NIET,
  /** It has a site, and it is not known whether that meets the normenkader. */
  NOG_ONBEKEND,
  /** It has none, but one that meets the normenkader lies within cycling distance. */
  NABIJ,
  /** It has none, and none that is known to meet the normenkader is near. */
  WITTE_VLEK;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
