package nl.huisvandekop.server.norm;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * One version of a normenkader, as it reads. Immutable; {@link NormReader} makes sound ones only.
 *
 * @param version such as {@code 0.1}
 * @param replaces the version that it comes in the place of; null for none
 * @param sharePercent of the criteria that count, which must be met beside all required ones
 * @param fourEyes whether an assessment holds only once a second person confirmed it
 * @param sizeClasses smallest first; the last one has no end
 */
public record Norm(
    String version,
    String name,
    String replaces,
    int sharePercent,
    boolean fourEyes,
    List<SizeClass> sizeClasses,
    List<Criterion> criteria) {
  public Norm {
    requireNonNull(version, "version");
    requireNonNull(name, "name");
    sizeClasses = List.copyOf(sizeClasses);
    criteria = List.copyOf(criteria);
  }

  /** The size class of an area. */
  public SizeClass sizeOf(int inhabitants) {
    return sizeClasses.stream()
        .filter(size -> size.holds(inhabitants))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the last size class has an end"));
  }

  /** The criterion; empty when there is none such. */
  public Optional<Criterion> find(String id) {
    return criteria.stream().filter(one -> one.id().equals(id)).findFirst();
  }
}
