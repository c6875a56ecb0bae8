package nl.huisvandekop.server.normenkader;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

/**
 * A criterion at a site.
 *
 * @param id of the criterion
 * @param note what the result rests on, or what is missing
 * @param readings one for each measure; empty where a person judges
 * @param judged what a person judged; null where nobody did, or where it is measured
 */
public record CriterionResult(
    String id, Result result, Note note, List<Reading> readings, Judged judged) {
  public CriterionResult {
    requireNonNull(id, "id");
    requireNonNull(result, "result");
    requireNonNull(note, "note");
    readings = readings == null ? List.of() : List.copyOf(readings);
  }

  /**
   * The assessment that the result rests on, or the one that is missing something.
   *
   * @param lastDay on which it holds
   */
  public record Judged(
      LocalDate day,
      String answer,
      String evidence,
      String account,
      LocalDate lastDay,
      String confirmedBy) {}
}
