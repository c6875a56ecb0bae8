package nl.huisvandekop.server.normenkader;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * What a person judged of a site.
 *
 * @param criterion its id
 * @param nr rises with each assessment of the criterion at the site
 * @param day on which it was judged
 * @param answer the code of an answer, or a percentage
 * @param evidence what it rests on, in words
 * @param account who judged, by the account's name
 * @param endsOn the last day, where that is earlier than the criterion's term; null for none
 * @param confirmedBy the second person; null until one confirmed
 */
public record Assessment(
    String id,
    String siteId,
    String criterion,
    long nr,
    LocalDate day,
    String answer,
    String evidence,
    String account,
    LocalDate endsOn,
    String confirmedBy,
    LocalDate confirmedOn) {
  public Assessment {
    requireNonNull(id, "id");
    requireNonNull(siteId, "siteId");
    requireNonNull(criterion, "criterion");
    requireNonNull(day, "day");
    requireNonNull(answer, "answer");
    requireNonNull(evidence, "evidence");
    requireNonNull(account, "account");
  }

  /** The last day on which it holds, by a criterion's term. */
  public LocalDate lastDay(int monthsValid) {
    LocalDate term = day.plusMonths(monthsValid);
    return endsOn != null && endsOn.isBefore(term) ? endsOn : term;
  }

  /** Whether a second person confirmed it. */
  public boolean confirmed() {
    return confirmedBy != null;
  }
}
