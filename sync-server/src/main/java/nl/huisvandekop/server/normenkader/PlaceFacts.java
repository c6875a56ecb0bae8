package nl.huisvandekop.server.normenkader;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

/**
 * All that a site is judged by.
 *
 * @param day on which it is judged
 * @param inhabitants of its area
 * @param weeks the complete weeks before that day, newest first
 * @param assessments of all criteria, oldest first
 */
record PlaceFacts(
    String siteId,
    LocalDate day,
    int inhabitants,
    List<FactWeek> weeks,
    List<Assessment> assessments) {
  PlaceFacts {
    requireNonNull(siteId, "siteId");
    requireNonNull(day, "day");
    weeks = List.copyOf(weeks);
    assessments = List.copyOf(assessments);
  }
}
