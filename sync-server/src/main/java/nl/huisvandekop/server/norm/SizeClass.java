package nl.huisvandekop.server.norm;

import static java.util.Objects.requireNonNull;

/**
 * Areas of a size.
 *
 * @param code such as {@code small}
 * @param under fewer inhabitants than this; null for the largest class
 */
public record SizeClass(String code, Integer under) {
  public SizeClass {
    requireNonNull(code, "code");
  }

  boolean holds(int inhabitants) {
    return under == null || inhabitants < under;
  }
}
