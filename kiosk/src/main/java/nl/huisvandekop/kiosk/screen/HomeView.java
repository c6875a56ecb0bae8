package nl.huisvandekop.kiosk.screen;

import java.time.LocalDateTime;
import java.util.List;

/**
 * What the home screen shows.
 *
 * @param siteName the place's name, null while the kiosk is not enrolled
 * @param areaName the woonkern or wijk, null while it is not known
 * @param now local time, null while the clock is not trusted
 * @param today all of today's occurrences in order of start; empty while the clock is not trusted
 */
public record HomeView(String siteName, String areaName, LocalDateTime now, List<Happening> today) {
  public HomeView {
    today = List.copyOf(today);
  }
}
