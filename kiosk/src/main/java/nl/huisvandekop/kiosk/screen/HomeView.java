package nl.huisvandekop.kiosk.screen;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/**
 * What the home screen shows.
 *
 * @param siteName the place's name, null while the kiosk is not enrolled
 * @param areaName the woonkern or wijk, null while it is not known
 * @param now local time, null while the clock is not trusted
 * @param today all of today's occurrences in order of start; empty while the clock is not trusted
 * @param closed that the house is closed today other than in the week, null for not
 */
public record HomeView(
    String siteName, String areaName, LocalDateTime now, List<Happening> today, Closed closed) {
  /**
   * Closed today.
   *
   * @param from since when, null for the whole day
   */
  public record Closed(LocalTime from) {}

  public HomeView {
    today = List.copyOf(today);
  }
}
