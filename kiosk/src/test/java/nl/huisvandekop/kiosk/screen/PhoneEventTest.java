package nl.huisvandekop.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import nl.huisvandekop.chassis.qr.QrCode;
import org.junit.jupiter.api.Test;

class PhoneEventTest {
  private static final LocalDateTime JULY = LocalDateTime.parse("2026-07-07T10:00");

  private static ActivityView activity(String title, String room) {
    return new ActivityView(
        "a",
        JULY.toLocalDate(),
        title,
        null,
        JULY,
        JULY.plusHours(2),
        room,
        null,
        null,
        null,
        true,
        null,
        false,
        false,
        false);
  }

  private static int modules(String title, String room, String place) {
    return PhoneEvent.code(activity(title, room), place).orElseThrow().modules();
  }

  @Test
  void anyTitleRoomAndPlaceMakeACodeThatAnOldPhoneReads() {
    int finest = 25 + 4 * QrCode.MOST_VERSION;
    for (String title : new String[] {"x".repeat(80), "ж".repeat(80), "🍲".repeat(80), "a"}) {
      for (String room : new String[] {null, "Zaal", "ü".repeat(120)}) {
        for (String place : new String[] {null, "Huis van 't Zand", "🏠".repeat(80)}) {
          assertTrue(modules(title, room, place) <= finest, title + " " + room + " " + place);
        }
      }
    }
  }

  @Test
  void whatHasAMeaningInACalendarIsMarked() {
    assertEquals(
        "BEGIN:VEVENT\nSUMMARY:Zingen\\, dansen\\; \\\\o/\nDTSTART:20260707T080000Z\n"
            + "DTEND:20260707T100000Z\nLOCATION:Huis\\, Zaal\nEND:VEVENT",
        PhoneEvent.event(
            activity("Zingen, dansen; \\o/", "Zaal"), "Zingen, dansen; \\o/", "Huis, Zaal"));
  }
}
