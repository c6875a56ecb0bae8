package nl.huisvandekop.kiosk.screen;

import java.time.LocalDate;
import java.util.List;
import nl.huisvandekop.chassis.look.Icons;

/**
 * What a new activity can begin with.
 *
 * @param choices the region's templates
 * @param day on which it is to be, null while nobody chose one
 * @param draft what somebody was filling in, null when nobody was; empty while it has no name
 * @param helpline the number to ring, null when none is known
 */
public record NewActivityView(List<Choice> choices, LocalDate day, String draft, String helpline) {
  public NewActivityView {
    choices = List.copyOf(choices);
  }

  /**
   * A template.
   *
   * @param code the region's
   * @param icon the name of an icon; an unknown one is no harm
   */
  public record Choice(String code, String title, String icon) {
    /** Which ground the icon stands on, 0 to 3. */
    public int tint() {
      return Math.floorMod(code.hashCode(), 4);
    }

    /** The icon's trusted markup. */
    public String svg() {
      return Icons.svg(icon, "calendar-event");
    }
  }

  /** Where a choice leads. */
  public String address(String code) {
    String path = AgendaPage.PATH + "/nieuw?van=" + code;
    return day == null ? path : path + "&dag=" + day;
  }
}
