package nl.huisvandekop.kiosk.screen;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Stream;
import nl.huisvandekop.chassis.agenda.Agenda;
import nl.huisvandekop.chassis.qr.QrCode;

/**
 * An occurrence as a QR code that a phone's camera puts in the phone's calendar. It holds the event
 * itself, so that neither the kiosk nor the phone needs a network.
 */
final class PhoneEvent {
  private static final ZoneId ZONE = Agenda.ZONE;
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

  /** A title of this length leaves room for a place's name, or for its own longest letters. */
  private static final int[] SHORTER_TITLES = {60, 40, 20};

  private PhoneEvent() {}

  /**
   * The code; what does not fit is left out, the room first.
   *
   * @param place what people call the site, null while it has no name
   */
  static Optional<QrCode> code(ActivityView activity, String place) {
    String title = activity.title();
    Stream<String> shorter =
        Stream.concat(
            Stream.of(
                event(activity, title, where(activity, place)), event(activity, title, place)),
            java.util.Arrays.stream(SHORTER_TITLES)
                .mapToObj(length -> event(activity, shortened(title, length), null)));
    return shorter.map(QrCode::find).flatMap(Optional::stream).findFirst();
  }

  private static String where(ActivityView activity, String place) {
    if (activity.room() == null) {
      return place;
    }
    return place == null ? activity.room() : place + ", " + activity.room();
  }

  static String event(ActivityView activity, String title, String where) {
    return "BEGIN:VEVENT\nSUMMARY:%s\nDTSTART:%s\nDTEND:%s\n%sEND:VEVENT"
        .formatted(
            escaped(title),
            instant(activity.start()),
            instant(activity.end()),
            where == null ? "" : "LOCATION:" + escaped(where) + "\n");
  }

  private static String shortened(String title, int length) {
    int[] letters = title.codePoints().toArray();
    return letters.length <= length ? title : new String(letters, 0, length - 1).strip() + "…";
  }

  /** RFC 5545, 3.3.11; a title is one line. */
  private static String escaped(String text) {
    return text.replaceAll("([\\\\,;])", "\\\\$1");
  }

  private static String instant(LocalDateTime local) {
    return INSTANT.format(local.atZone(ZONE).withZoneSameInstant(ZoneOffset.UTC));
  }
}
