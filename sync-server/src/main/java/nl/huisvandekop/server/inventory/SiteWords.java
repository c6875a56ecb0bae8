package nl.huisvandekop.server.inventory;

import java.util.Arrays;
import java.util.Optional;
import nl.huisvandekop.server.site.SiteKind;
import nl.huisvandekop.server.site.SiteStatus;

/** The Dutch words that stand in the table for a status and a kind of place. */
public final class SiteWords {
  private SiteWords() {}

  /** As it stands in the table. */
  public static String of(SiteStatus status) {
    return switch (status) {
      case ACTIVE -> "actief";
      case TO_CHECK -> "na te gaan";
      case WISHED -> "gewenst";
      case CLOSED -> "gesloten";
    };
  }

  /** As it stands in the table. */
  public static String of(SiteKind kind) {
    return switch (kind) {
      case OPEN_AIR -> "buiten";
      case OTHER -> "anders";
      default -> kind.toString();
    };
  }

  /** By that word, or by the one that programs use. */
  static Optional<SiteStatus> status(String word) {
    return Arrays.stream(SiteStatus.values())
        .filter(one -> word.equals(of(one)) || word.replace(' ', '-').equals(one.toString()))
        .findFirst();
  }

  /** By that word, or by the one that programs use. */
  static Optional<SiteKind> kind(String word) {
    return Arrays.stream(SiteKind.values())
        .filter(one -> word.equals(of(one)) || word.replace(' ', '-').equals(one.toString()))
        .findFirst();
  }
}
