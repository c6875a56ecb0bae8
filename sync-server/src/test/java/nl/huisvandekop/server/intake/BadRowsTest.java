package nl.huisvandekop.server.intake;

import static nl.huisvandekop.server.intake.IntakeWorld.NOON;
import static nl.huisvandekop.server.intake.RequestJson.EPOCH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import nl.huisvandekop.protocol.Rejected;
import nl.huisvandekop.protocol.SyncAnswer;
import nl.huisvandekop.server.store.Database;
import nl.huisvandekop.server.store.EachDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@EachDatabase
class BadRowsTest {
  private static final String NINE = "2026-11-24T09:00:00Z";

  @Parameter Database database;
  @TempDir static Path folder;
  private static IntakeWorld world;

  @BeforeParameterizedClassInvocation
  static void open(Database database) {
    world = new IntakeWorld(database, folder);
    world.site("hv-a");
    world.kiosk("k1", "hv-a", NOON.minusSeconds(86_400));
  }

  @AfterParameterizedClassInvocation
  static void close() {
    world.close();
  }

  @BeforeEach
  void empty() {
    world.forget();
  }

  private RequestJson request() {
    return new RequestJson("k1", NOON);
  }

  /** Puts what all rows have in common in the place of its short names. */
  private static String whole(String text) {
    return text.replace("CELL", "'epoch':'EPOCH','period':'AT8','source':'screen'")
        .replace("HOUR", "'epoch':'EPOCH','hour':'AT8'")
        .replace("RUN", "'epoch':'EPOCH'")
        .replace("FIRST", "'value':1,'revision':1")
        .replace("DT", "2026-11-24T")
        .replace("unread", "row-not-understood")
        .replace("later", "day-in-future")
        .replace("ancient", "hour-out-of-bounds")
        .replace("UP", "'upSlots':63,SEEN")
        .replace("SEEN", "'touched':true,'clock':'synced','revision':1")
        .replace("ONE", "'source':'screen','value':1,'revision':1")
        .replace("AT8", "2026-11-24T08:00:00Z")
        .replace("EPOCH", EPOCH);
  }

  /** The bad row stands between two good ones, which are taken. */
  private void assertRefusedAlone(String list, String row, String key, String code, boolean retry) {
    String json = whole(row).replace('\'', '"');
    SyncAnswer answer =
        world.send(request().hourCell(NINE, 5, 1).row(list, json).hour(NINE, 63, 1));
    assertEquals(1, answer.rejected().size(), answer.rejected().toString());
    Rejected rejected = answer.rejected().get(0);
    assertEquals(new Rejected(list, whole(key), whole(code), rejected.detail(), retry), rejected);
    assertFalse(rejected.detail().contains("nl.huisvandekop"), rejected.detail());
    assertFalse(rejected.detail().contains("java."), rejected.detail());
    assertTrue(rejected.detail().endsWith("."), rejected.detail());
    assertEquals(5, world.number("SELECT SUM(value) FROM hour_cell"));
    assertEquals(1, world.number("SELECT COUNT(*) FROM hour_report"));
    assertEquals(1, world.number("SELECT COUNT(*) FROM rejected_row"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {CELL,'value':10001,'revision':1} | EPOCH/AT8//screen | value-out-of-bounds
          {CELL,'value':-10001,'revision':1} | EPOCH/AT8//screen | value-out-of-bounds
          {CELL,'value':99999999999999999999,'revision':1} | EPOCH/AT8//screen | value-out-of-bounds
          {CELL,'value':1,'revision':0} | EPOCH/AT8//screen | value-out-of-bounds
          {CELL,'value':1.5,'revision':1} | EPOCH/AT8//screen | unread
          {CELL,'value':'7','revision':1} | EPOCH/AT8//screen | unread
          {CELL,'revision':1} | EPOCH/AT8//screen | unread
          {CELL,'value':1} | EPOCH/AT8//screen | unread
          {RUN,'period':'AT8','source':'lever',FIRST} | EPOCH/AT8//lever | unread
          {RUN,'period':'AT8',FIRST} | #1 | unread
          {'epoch':'run-1','period':'AT8',ONE} | run-1/DT08:00:00Z//screen | unread
          {RUN,'period':'yesterday',ONE} | EPOCH/yesterday//screen | unread
          {RUN,'period':'2026-11-24',ONE} | EPOCH/2026-11-24//screen | unread
          {RUN,'period':'DT08:30:00Z',ONE} | EPOCH/DT08:30:00Z//screen | hour-not-whole
          {RUN,'period':'DT14:00:00Z',ONE} | EPOCH/DT14:00:00Z//screen | hour-in-future
          {RUN,'period':'1970-01-01T00:00:00Z',ONE} | EPOCH/1970-01-01T00:00:00Z//screen | ancient
          {RUN,'period':'2026-11-25','activityId':'a',ONE} | EPOCH/2026-11-25/a/screen | later
          {RUN,'period':'1999-12-31','activityId':'a1',ONE} | EPOCH/1999-12-31/a1/screen | ancient
          {RUN,'period':'2026-11-24','activityId':'a b',ONE} | #1 | unread
          {RUN,'period':'AT8','activityId':'a1',ONE} | EPOCH/AT8/a1/screen | unread
          'text' | #1 | unread
          null | #1 | unread
          [1] | #1 | unread
          """)
  void aBadCellIsRefusedAlone(String row, String key, String code) {
    assertRefusedAlone("cells", row, key, code, false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {HOUR,'upSlots':64,SEEN} | EPOCH/AT8 | value-out-of-bounds
          {HOUR,'upSlots':-1,SEEN} | EPOCH/AT8 | value-out-of-bounds
          {HOUR,'upSlots':63,'touched':true,'clock':'guess','revision':1} | EPOCH/AT8 | unread
          {HOUR,'upSlots':63,'clock':'synced','revision':1} | EPOCH/AT8 | unread
          {RUN,'hour':'DT08:00:01Z',UP} | EPOCH/DT08:00:01Z | hour-not-whole
          {RUN,'hour':'2031-11-24T08:00:00Z',UP} | EPOCH/2031-11-24T08:00:00Z | hour-in-future
          {RUN,'hour':1763971200,UP} | #0 | unread
          """)
  void aBadHourIsRefusedAlone(String row, String key, String code) {
    assertRefusedAlone("hours", row, key, code, false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {RUN,'notBefore':'AT8','notAfter':'DT07:00:00Z',FIRST} | EPOCH | value-out-of-bounds
          {RUN,'notBefore':'AT8','notAfter':'DT14:00:00Z',FIRST} | EPOCH | hour-in-future
          {RUN,'notBefore':'DT08:10:00Z','notAfter':'DT10:00:00Z',FIRST} | EPOCH | hour-not-whole
          {RUN,'notAfter':'DT10:00:00Z',FIRST} | EPOCH | unread
          {'notBefore':'AT8','notAfter':'DT10:00:00Z',FIRST} | #0 | unread
          """)
  void aBadUndatedRowIsRefusedAlone(String row, String key, String code) {
    boolean nextHour = code.equals("hour-in-future");
    assertRefusedAlone("undated", row, key, code, nextHour);
  }

  @Test
  void theNextHourMayComeAgainSinceAClockMayBeALittleAhead() {
    String next = "2026-11-24T13:00:00Z";
    SyncAnswer early = world.send(request().hourCell(next, 2, 1));
    assertEquals("hour-in-future", early.rejected().get(0).code());
    assertTrue(early.rejected().get(0).retry());
    world.setNow(NOON.plusSeconds(3_600));
    SyncAnswer later = world.send(new RequestJson("k1", world.now()).hourCell(next, 2, 1));
    assertEquals(List.of(), later.rejected());
    assertEquals(0, world.number("SELECT COUNT(*) FROM rejected_row"));
  }

  @Test
  void fieldsThatTheServerDoesNotKnowAreIgnored() {
    SyncAnswer answer =
        world.send(
            request()
                .with("mood", "\"good\"")
                .row(
                    "cells",
                    """
                    {"epoch":"%s","period":"%s","source":"button","value":3,"revision":1,"new":[]}
                    """
                        .formatted(EPOCH, NINE)));
    assertEquals(List.of(), answer.rejected());
    assertEquals(3, world.number("SELECT SUM(value) FROM hour_cell WHERE source = 'button'"));
  }

  @Test
  void aTextThatNoKioskMakesIsNotSentBack() {
    String odd = "{'epoch':'\\ud800'},{'epoch':'" + "x".repeat(300) + "'},{'epoch':'a\\u0000b'}";
    SyncAnswer answer = world.send("k1", raw(odd));
    assertEquals(List.of("#0", "#1", "#2"), answer.rejected().stream().map(Rejected::key).toList());
    // The same row in another place of another request is the same row.
    world.send("k1", raw("{'epoch':'a\\u0000b'}"));
    assertEquals(3, world.number("SELECT COUNT(*) FROM rejected_row"));
  }

  /** Escapes stay as they are, so that half a character can be sent. */
  private byte[] raw(String undated) {
    String whole = new String(request().bytes(), StandardCharsets.UTF_8);
    return whole
        .replace("\"undated\":[]", "\"undated\":[" + undated.replace('\'', '"') + "]")
        .getBytes(StandardCharsets.UTF_8);
  }
}
