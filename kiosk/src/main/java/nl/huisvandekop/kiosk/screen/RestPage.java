package nl.huisvandekop.kiosk.screen;

import java.util.List;
import java.util.Optional;
import nl.huisvandekop.chassis.qr.QrCode;

/**
 * The rest show, worded.
 *
 * @param home the place, the time and what is still on today
 * @param rows as many of today's activities as are read in passing
 * @param slides what comes after them
 */
public record RestPage(HomePage home, List<HomePage.Row> rows, List<Words> slides) {
  private static final int MOST_ROWS = 3;

  /**
   * A campaign's words.
   *
   * @param text null for none
   * @param code what leads a phone on, null for nothing
   */
  public record Words(String title, String text, QrCode code) {}

  static RestPage of(RestView view, Texts t) {
    HomePage home = HomePage.of(view.home(), t);
    return new RestPage(
        home,
        home.rows().stream().limit(MOST_ROWS).toList(),
        view.slides().stream()
            .map(
                slide ->
                    new Words(
                        slide.title(),
                        slide.text(),
                        Optional.ofNullable(slide.url()).flatMap(QrCode::find).orElse(null)))
            .toList());
  }
}
