package nl.huisvandekop.server.coverage;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.huisvandekop.server.region.Position;

/**
 * Things on the earth, sorted by latitude: what lies too far north or south is never looked at, so
 * that ten thousand of them are searched as quickly as a hundred. Immutable.
 */
final class Nearby<T> {
  /** On the sphere that {@link Position} measures on. */
  private static final double METRES_PER_DEGREE = new Position(0, 0).metresTo(new Position(0, 1));

  private final List<Placed<T>> sorted;
  private final double[] latitudes;

  private record Placed<T>(T what, Position at) {}

  /** Something, and how far it is in a straight line. */
  record Near<T>(T what, double metres) {}

  private Nearby(List<Placed<T>> sorted) {
    this.sorted = sorted;
    latitudes = sorted.stream().mapToDouble(one -> one.at().lat()).toArray();
  }

  static <T> Nearby<T> of(Collection<T> things, Function<T, Position> position) {
    return new Nearby<>(
        things.stream()
            .map(one -> new Placed<>(one, position.apply(one)))
            .sorted(comparingDouble(placed -> placed.at().lat()))
            .toList());
  }

  /** The nearest of those that count; of two that are as near, the first in the order of given. */
  Optional<Near<T>> nearest(Position from, Predicate<T> counts) {
    int start = firstAtOrNorthOf(from.lat());
    Near<T> best = null;
    int south = start - 1;
    int north = start;
    while (true) {
      double southMetres = south < 0 ? Double.MAX_VALUE : metresOfLatitude(from, south);
      double northMetres =
          north >= latitudes.length ? Double.MAX_VALUE : metresOfLatitude(from, north);
      double least = Math.min(southMetres, northMetres);
      if (least == Double.MAX_VALUE || best != null && least > best.metres()) {
        return Optional.ofNullable(best);
      }
      Placed<T> placed = sorted.get(southMetres < northMetres ? south-- : north++);
      if (counts.test(placed.what())) {
        double metres = from.metresTo(placed.at());
        if (best == null || metres < best.metres()) {
          best = new Near<>(placed.what(), metres);
        }
      }
    }
  }

  /** All within so many metres, the nearest first. */
  List<Near<T>> within(Position from, double metres) {
    List<Near<T>> found = new ArrayList<>();
    double degrees = metres / METRES_PER_DEGREE;
    double longitudes = longitudes(from.lat(), degrees);
    for (int i = firstAtOrNorthOf(from.lat() - degrees);
        i < latitudes.length && latitudes[i] <= from.lat() + degrees;
        i++) {
      Position at = sorted.get(i).at();
      if (Math.abs(Math.IEEEremainder(at.lon() - from.lon(), 360)) > longitudes) {
        continue;
      }
      double distance = from.metresTo(at);
      if (distance <= metres) {
        found.add(new Near<>(sorted.get(i).what(), distance));
      }
    }
    found.sort(comparingDouble(Near::metres));
    return found;
  }

  /** So far east or west at most lies what is within so many degrees of a great circle. */
  private static double longitudes(double latitude, double degrees) {
    double farthest = Math.toRadians(Math.abs(latitude) + degrees);
    double sine = Math.sin(Math.toRadians(degrees / 2)) / Math.cos(farthest);
    // A little more than it is, so that rounding never leaves out one at the edge.
    return farthest >= Math.PI / 2 || sine >= 1
        ? 360
        : Math.toDegrees(2 * Math.asin(sine)) * 1.000_001;
  }

  private int firstAtOrNorthOf(double latitude) {
    int found = Arrays.binarySearch(latitudes, latitude);
    if (found < 0) {
      return -found - 1;
    }
    while (found > 0 && latitudes[found - 1] == latitude) {
      found--;
    }
    return found;
  }

  private double metresOfLatitude(Position from, int index) {
    // A little less than it is, so that rounding never leaves out the nearest.
    return Math.abs(latitudes[index] - from.lat()) * METRES_PER_DEGREE * 0.999_999;
  }
}
