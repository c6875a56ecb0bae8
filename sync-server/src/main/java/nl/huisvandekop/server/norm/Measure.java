package nl.huisvandekop.server.norm;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;

/**
 * An indicator held against a threshold.
 *
 * @param bounds by the code of the size class; a class without one has no threshold yet
 */
public record Measure(Indicator indicator, Operator operator, Map<String, Bound> bounds) {
  public Measure {
    requireNonNull(indicator, "indicator");
    requireNonNull(operator, "operator");
    bounds = Map.copyOf(bounds);
  }

  /** The threshold for areas of a size class; empty while there is none. */
  public Optional<Bound> boundOf(SizeClass size) {
    return Optional.ofNullable(bounds.get(size.code()));
  }
}
