package nl.huisvandekop.kiosk.screen;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import nl.huisvandekop.protocol.Reference.Theme;

/**
 * What the agenda shows for a choice.
 *
 * @param now local time, null while the clock is not trusted
 * @param activities in order of start
 * @param further where those begin that did not fit on the page, null when there are none
 * @param themes of activities to come, in the region's order
 * @param audiences of activities to come
 */
public record ProgrammeView(
    LocalDateTime now,
    ProgrammeChoice choice,
    List<ActivityView> activities,
    LocalDate further,
    List<Theme> themes,
    List<String> audiences) {
  public ProgrammeView {
    requireNonNull(choice, "choice");
    activities = List.copyOf(activities);
    themes = List.copyOf(themes);
    audiences = List.copyOf(audiences);
  }
}
