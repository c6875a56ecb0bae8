package nl.huisvandekop.server.normenkader;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.huisvandekop.server.norm.Norm;

/**
 * A version of the normenkader and how far it is. Immutable.
 *
 * @param edit rises with each change of its text
 * @param fromPack whether it came with the region pack
 * @param validFrom the first day on which sites are judged by it; null until it is frozen
 * @param steps through the stages, oldest first
 * @param decisions of gemeenten, by day
 */
public record NormVersion(
    Norm norm,
    Stage stage,
    long edit,
    boolean fromPack,
    LocalDate validFrom,
    List<Step> steps,
    List<Decision> decisions) {
  public NormVersion {
    requireNonNull(norm, "norm");
    requireNonNull(stage, "stage");
    steps = List.copyOf(steps);
    decisions = List.copyOf(decisions);
  }

  /** A stage and the day on which it began. */
  public record Step(Stage stage, LocalDate day) {}

  /**
   * What a gemeente decided about the version.
   *
   * @param gemeente its code
   * @param number under which it decided
   * @param adopts false where it decided not to adopt it
   */
  public record Decision(String gemeente, String number, LocalDate day, boolean adopts) {}

  /** Its name, such as {@code 0.1}. */
  public String version() {
    return norm.version();
  }

  /** The decision of a gemeente; empty until it decided. */
  public Optional<Decision> decisionOf(String gemeente) {
    return decisions.stream().filter(one -> one.gemeente().equals(gemeente)).findFirst();
  }

  /** How many gemeenten adopted it. */
  public int adopted() {
    return (int) decisions.stream().filter(Decision::adopts).count();
  }

  /** When it came into its stage. */
  public LocalDate since() {
    return steps.get(steps.size() - 1).day();
  }
}
