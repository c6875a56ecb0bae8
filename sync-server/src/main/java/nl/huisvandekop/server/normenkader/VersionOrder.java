package nl.huisvandekop.server.normenkader;

import java.util.Comparator;

/** By the numbers of which a version's name is made: 0.9 before 0.10, and 0.1 is 0.1.0. */
final class VersionOrder implements Comparator<NormVersion> {
  @Override
  public int compare(NormVersion one, NormVersion other) {
    int order = compare(one.version(), other.version());
    return order == 0 ? one.version().compareTo(other.version()) : order;
  }

  /** Whether people would take two names for the same version. */
  static boolean same(String one, String other) {
    return compare(one, other) == 0;
  }

  private static int compare(String one, String other) {
    String[] left = one.split("\\.");
    String[] right = other.split("\\.");
    for (int i = 0; i < Math.max(left.length, right.length); i++) {
      int difference = Integer.compare(number(left, i), number(right, i));
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }

  private static int number(String[] parts, int i) {
    return i < parts.length ? Integer.parseInt(parts[i]) : 0;
  }
}
