package nl.huisvandekop.server.normenkader;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a site stands by a version.
 *
 * @param day on which it was judged
 * @param window the last day of the complete weeks that were looked at
 * @param size code of the size class of its area
 * @param criteria in the order of the version
 */
public record Card(
    String siteId,
    String version,
    LocalDate day,
    LocalDate window,
    String size,
    Meets meets,
    List<CriterionResult> criteria) {
  public Card {
    requireNonNull(siteId, "siteId");
    requireNonNull(version, "version");
    requireNonNull(day, "day");
    requireNonNull(meets, "meets");
    criteria = List.copyOf(criteria);
  }

  /** The result of a criterion; empty when the version has none such. */
  public Optional<CriterionResult> find(String criterion) {
    return criteria.stream().filter(one -> one.id().equals(criterion)).findFirst();
  }

  /** Whether every criterion has the same result in both. */
  public boolean standsAs(Card other) {
    return version.equals(other.version)
        && meets == other.meets
        && outcomes().equals(other.outcomes());
  }

  private List<String> outcomes() {
    return criteria.stream().map(one -> one.id() + " " + one.result()).toList();
  }
}
