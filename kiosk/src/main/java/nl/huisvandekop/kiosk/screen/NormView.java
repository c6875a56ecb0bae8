package nl.huisvandekop.kiosk.screen;

import java.util.List;
import java.util.stream.Stream;
import nl.huisvandekop.protocol.Reference.NormCard;
import nl.huisvandekop.protocol.Reference.NormCriterion;

/**
 * How this house stands against the normenkader.
 *
 * @param card null while the region sent none
 * @param helpline the number to ring, null when none is known
 */
public record NormView(NormCard card, String helpline) {
  private static final String MET = "met";
  private static final String NOT_MET = "not-met";
  private static final String UNKNOWN = "unknown";

  /** What helps most: what is required first, then what is not met before what is not known. */
  public List<NormCriterion> todo() {
    return sorted(NOT_MET, UNKNOWN);
  }

  /** What is right. */
  public List<NormCriterion> right() {
    return card.criteria().stream().filter(one -> MET.equals(one.result())).toList();
  }

  /** What nobody can tell yet. */
  public List<NormCriterion> later() {
    return card.criteria().stream()
        .filter(one -> !List.of(MET, NOT_MET, UNKNOWN).contains(one.result()))
        .toList();
  }

  private List<NormCriterion> sorted(String first, String second) {
    return Stream.of(true, false)
        .flatMap(
            required ->
                Stream.of(first, second)
                    .flatMap(
                        result ->
                            card.criteria().stream()
                                .filter(one -> one.required() == required)
                                .filter(one -> one.result().equals(result))))
        .toList();
  }

  /** The key of what is said of the house as a whole. */
  public String verdict() {
    if (card.meets() == null) {
      return "norm.unknown";
    }
    return card.meets() ? "norm.yes" : "norm.no";
  }

  /** Whether the numbers are not agreed upon yet. */
  public boolean concept() {
    return "concept".equals(card.stage());
  }

  /** The key of a result's word. */
  public static String word(NormCriterion one) {
    return "norm.result." + (NOT_MET.equals(one.result()) ? NOT_MET : UNKNOWN);
  }

  /** Whether a criterion is known not to be met. */
  public static boolean missed(NormCriterion one) {
    return NOT_MET.equals(one.result());
  }
}
