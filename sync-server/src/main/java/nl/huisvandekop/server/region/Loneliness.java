package nl.huisvandekop.server.region;

import static java.util.Objects.requireNonNull;

/**
 * Share of people who feel lonely, modelled by RIVM and the GGD'en (Gezondheid per wijk en buurt).
 *
 * @param year of the survey
 * @param lonely18plus percentage of people of 18 and older who are lonely
 * @param severely18plus percentage of the same who are severely or very severely lonely
 * @param lonely65plus as the first, of people of 65 and older
 * @param severely65plus as the second, of people of 65 and older
 * @param basis where the figures come from
 */
public record Loneliness(
    int year,
    double lonely18plus,
    double severely18plus,
    double lonely65plus,
    double severely65plus,
    Basis basis) {
  public Loneliness {
    requireNonNull(basis, "basis");
  }

  /** Where the figures come from; {@code toString} is the name in the pack. */
  public enum Basis {
    /** Published for this very gemeente or wijk. */
    PUBLISHED("published"),
    /** Published under the same code; whether the border was the same is not known. */
    SAME_CODE("same-code"),
    /** Mean of the published figures of its buurten, weighted by inhabitants of that age. */
    MEAN_OF_BUURTEN("mean-of-buurten");

    private final String code;

    Basis(String code) {
      this.code = code;
    }

    @Override
    public String toString() {
      return code;
    }
  }
}
