package nl.huisvandekop.server.norm;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One criterion. Texts are plain Dutch, as residents and volunteers read them.
 *
 * @param id stable over versions, such as {@code OPEN-UREN}: assessments and history go by it
 * @param theme under which it stands on the card
 * @param why it matters
 * @param source where that is from
 * @param proposedBy who proposed it
 * @param thresholdSource where the threshold is from; null while it is a proposal only
 * @param measures all of which must fit; empty where a person judges
 * @param windowWeeks over how many complete weeks it is measured; 0 where a person judges
 * @param question null where it is measured
 * @param tip what a place can do about it
 * @param mind what to keep in mind when reading it; null for nothing
 */
public record Criterion(
    String id,
    String theme,
    String title,
    String why,
    String source,
    String proposedBy,
    String thresholdSource,
    Weight weight,
    List<Measure> measures,
    int windowWeeks,
    Question question,
    String tip,
    String mind) {
  public Criterion {
    requireNonNull(id, "id");
    requireNonNull(theme, "theme");
    requireNonNull(title, "title");
    requireNonNull(why, "why");
    requireNonNull(source, "source");
    requireNonNull(proposedBy, "proposedBy");
    requireNonNull(weight, "weight");
    requireNonNull(tip, "tip");
    measures = List.copyOf(measures);
    if (measures.isEmpty() == (question == null)) {
      throw new IllegalArgumentException("a criterion is measured or assessed");
    }
  }

  /** Whether a person judges it. */
  public boolean assessed() {
    return question != null;
  }
}
