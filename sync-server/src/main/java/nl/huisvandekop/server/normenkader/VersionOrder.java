package nl.huisvandekop.server.normenkader;

import java.util.Comparator;

/** By the numbers of which a version's name is made: 0.9 before 0.10. */
final class VersionOrder implements Comparator<NormVersion> {
  @Override
  public int compare(NormVersion one, NormVersion other) {
    String[] left = one.version().split("\\.");
    String[] right = other.version().split("\\.");
    for (int i = 0; i < Math.max(left.length, right.length); i++) {
      int difference = Integer.compare(number(left, i), number(right, i));
      if (difference != 0) {
        return difference;
      }
    }
    return one.version().compareTo(other.version());
  }

  private static int number(String[] parts, int i) {
    return i < parts.length ? Integer.parseInt(parts[i]) : -1;
  }
}
