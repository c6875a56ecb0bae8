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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadRowsTest {
  private static final String NINE = "2026-11-24T09:00:00Z";

  @TempDir static Path folder;
  private static IntakeWorld world;

  @BeforeAll
  static void open() {
    world = new IntakeWorld(folder);
    world.site("hv-a");
    world.kiosk("k1", "hv-a", NOON.minusSeconds(86_400));
  }

  @AfterAll
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

  /** The bad row stands between two good ones, which are taken. */
  private void assertRefusedAlone(String list, String row, String key, String code, boolean retry) {
    String json = row.replace('\'', '"').replace("EPOCH", EPOCH);
    SyncAnswer answer =
        world.send(request().hourCell(NINE, 5, 1).row(list, json).hour(NINE, 63, 1));
    assertEquals(1, answer.rejected().size(), answer.rejected().toString());
    Rejected rejected = answer.rejected().get(0);
    assertEquals(
        new Rejected(list, key.replace("EPOCH", EPOCH), code, rejected.detail(), retry), rejected);
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
          {'epoch':'EPOCH','period':'2026-11-24T08:00:00Z','source':'screen','value':10001,'revision':1} | EPOCH/2026-11-24T08:00:00Z//screen | value-out-of-bounds
          {'epoch':'EPOCH','period':'2026-11-24T08:00:00Z','source':'screen','value':-10001,'revision':1} | EPOCH/2026-11-24T08:00:00Z//screen | value-out-of-bounds
          {'epoch':'EPOCH','period':'2026-11-24T08:00:00Z','source':'screen','value':99999999999999999999,'revision':1} | EPOCH/2026-11-24T08:00:00Z//screen | value-out-of-bounds
          {'epoch':'EPOCH','period':'2026-11-24T08:00:00Z','source':'screen','value':1,'revision':0} | EPOCH/2026-11-24T08:00:00Z//screen | value-out-of-bounds
          {'epoch':'EPOCH','period':'2026-11-24T08:00:00Z','source':'screen','value':1.5,'revision':1} | EPOCH/2026-11-24T08:00:00Z//screen | row-not-understood
          {'epoch':'EPOCH','period':'2026-11-24T08:00:00Z','source':'screen','value':'7','revision':1} | EPOCH/2026-11-24T08:00:00Z//screen | row-not-understood
          {'epoch':'EPOCH','period':'2026-11-24T08:00:00Z','source':'screen','revision':1} | EPOCH/2026-11-24T08:00:00Z//screen | row-not-understood
          {'epoch':'EPOCH','period':'2026-11-24T08:00:00Z','source':'screen','value':1} | EPOCH/2026-11-24T08:00:00Z//screen | row-not-understood
          {'epoch':'EPOCH','period':'2026-11-24T08:00:00Z','source':'lever','value':1,'revision':1} | EPOCH/2026-11-24T08:00:00Z//lever | row-not-understood
          {'epoch':'EPOCH','period':'2026-11-24T08:00:00Z','value':1,'revision':1} | #1 | row-not-understood
          {'epoch':'run-1','period':'2026-11-24T08:00:00Z','source':'screen','value':1,'revision':1} | run-1/2026-11-24T08:00:00Z//screen | row-not-understood
          {'epoch':'EPOCH','period':'yesterday','source':'screen','value':1,'revision':1} | EPOCH/yesterday//screen | row-not-understood
          {'epoch':'EPOCH','period':'2026-11-24','source':'screen','value':1,'revision':1} | EPOCH/2026-11-24//screen | row-not-understood
          {'epoch':'EPOCH','period':'2026-11-24T08:30:00Z','source':'screen','value':1,'revision':1} | EPOCH/2026-11-24T08:30:00Z//screen | hour-not-whole
          {'epoch':'EPOCH','period':'2026-11-24T14:00:00Z','source':'screen','value':1,'revision':1} | EPOCH/2026-11-24T14:00:00Z//screen | hour-in-future
          {'epoch':'EPOCH','period':'1970-01-01T00:00:00Z','source':'screen','value':1,'revision':1} | EPOCH/1970-01-01T00:00:00Z//screen | hour-out-of-bounds
          {'epoch':'EPOCH','period':'2026-11-25','activityId':'koffie','source':'screen','value':1,'revision':1} | EPOCH/2026-11-25/koffie/screen | day-in-future
          {'epoch':'EPOCH','period':'1999-12-31','activityId':'koffie','source':'screen','value':1,'revision':1} | EPOCH/1999-12-31/koffie/screen | hour-out-of-bounds
          {'epoch':'EPOCH','period':'2026-11-24','activityId':'a b','source':'screen','value':1,'revision':1} | #1 | row-not-understood
          {'epoch':'EPOCH','period':'2026-11-24T08:00:00Z','activityId':'koffie','source':'screen','value':1,'revision':1} | EPOCH/2026-11-24T08:00:00Z/koffie/screen | row-not-understood
          'text' | #1 | row-not-understood
          null | #1 | row-not-understood
          [1] | #1 | row-not-understood
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
          {'epoch':'EPOCH','hour':'2026-11-24T08:00:00Z','upSlots':64,'touched':true,'clock':'synced','revision':1} | EPOCH/2026-11-24T08:00:00Z | value-out-of-bounds
          {'epoch':'EPOCH','hour':'2026-11-24T08:00:00Z','upSlots':-1,'touched':true,'clock':'synced','revision':1} | EPOCH/2026-11-24T08:00:00Z | value-out-of-bounds
          {'epoch':'EPOCH','hour':'2026-11-24T08:00:00Z','upSlots':63,'touched':true,'clock':'guess','revision':1} | EPOCH/2026-11-24T08:00:00Z | row-not-understood
          {'epoch':'EPOCH','hour':'2026-11-24T08:00:00Z','upSlots':63,'clock':'synced','revision':1} | EPOCH/2026-11-24T08:00:00Z | row-not-understood
          {'epoch':'EPOCH','hour':'2026-11-24T08:00:01Z','upSlots':63,'touched':true,'clock':'synced','revision':1} | EPOCH/2026-11-24T08:00:01Z | hour-not-whole
          {'epoch':'EPOCH','hour':'2031-11-24T08:00:00Z','upSlots':63,'touched':true,'clock':'synced','revision':1} | EPOCH/2031-11-24T08:00:00Z | hour-in-future
          {'epoch':'EPOCH','hour':1763971200,'upSlots':63,'touched':true,'clock':'synced','revision':1} | #0 | row-not-understood
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
          {'epoch':'EPOCH','notBefore':'2026-11-24T08:00:00Z','notAfter':'2026-11-24T07:00:00Z','value':1,'revision':1} | EPOCH | value-out-of-bounds
          {'epoch':'EPOCH','notBefore':'2026-11-24T08:00:00Z','notAfter':'2026-11-24T14:00:00Z','value':1,'revision':1} | EPOCH | hour-in-future
          {'epoch':'EPOCH','notBefore':'2026-11-24T08:10:00Z','notAfter':'2026-11-24T10:00:00Z','value':1,'revision':1} | EPOCH | hour-not-whole
          {'epoch':'EPOCH','notAfter':'2026-11-24T10:00:00Z','value':1,'revision':1} | EPOCH | row-not-understood
          {'notBefore':'2026-11-24T08:00:00Z','notAfter':'2026-11-24T10:00:00Z','value':1,'revision':1} | #0 | row-not-understood
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
