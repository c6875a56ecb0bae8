package nl.huisvandekop.kiosk.activity;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

/**
 * The last change of the agenda, which can be undone.
 *
 * @param title of the activity, or the first of them
 * @param date of the occurrence that it is about, null for all of it
 * @param activities how many it touched
 */
public record LastChange(What what, String title, LocalDate date, int activities) {
  /** What was done. */
  public enum What {
    ADDED,
    CHANGED,
    DELETED,
    COPIED,
    CANCELLED,
    MOVED,
    RESTORED,
    CHANGED_FROM,
    ENDED_FROM,
    IMPORTED;

    static What of(String text) {
      return Arrays.stream(values()).filter(one -> one.toString().equals(text)).findFirst().get();
    }

    /** As in the API: {@code changed-from}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
