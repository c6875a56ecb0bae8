package nl.huisvandekop.server.intake;

import static nl.huisvandekop.server.intake.IntakeWorld.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.huisvandekop.protocol.Document;
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
import org.junit.jupiter.params.provider.ValueSource;

@EachDatabase
class DocumentIntakeTest {
  @Parameter Database database;
  @TempDir static Path folder;
  private static IntakeWorld world;

  @BeforeParameterizedClassInvocation
  static void open(Database database) {
    world = new IntakeWorld(database, folder);
    world.site("hv-a");
    world.site("hv-b");
    world.kiosk("k1", "hv-a", NOON.minusSeconds(86_400));
    world.kiosk("k2", "hv-a", NOON.minusSeconds(86_400));
    world.kiosk("k3", "hv-b", NOON.minusSeconds(86_400));
  }

  @AfterParameterizedClassInvocation
  static void close() {
    world.close();
  }

  @BeforeEach
  void empty() {
    world.forget();
  }

  private static RequestJson request(String kiosk) {
    return new RequestJson(kiosk, NOON);
  }

  private static String title(Document document) {
    return (String) document.body().get("title");
  }

  private static RequestJson titled(String kiosk, long version, long base, String title) {
    return request(kiosk)
        .document("a1", "activity", version, base, RequestJson.activityBody(title, false));
  }

  private static void assertTaken(SyncAnswer answer) {
    assertEquals(List.of(), answer.rejected());
  }

  private static void assertConflict(SyncAnswer answer, String serversTitle) {
    assertEquals(
        List.of("document-conflict"), answer.rejected().stream().map(Rejected::code).toList());
    assertFalse(answer.rejected().get(0).retry());
    assertEquals(1, answer.documents().size());
    assertEquals(serversTitle, title(answer.documents().get(0)));
    assertEquals(answer.documents().get(0).version(), answer.documents().get(0).base());
  }

  @Test
  void aHigherVersionOnTheServersBaseIsTakenAndAnIdenticalOneIsARepeat() {
    assertTaken(world.send(titled("k1", 1, 0, "Koffie")));
    assertTaken(world.send(titled("k1", 1, 0, "Koffie")));
    assertTaken(world.send(titled("k1", 4, 1, "Thee")));
    assertTaken(world.send(titled("k1", 4, 4, "Thee")));
    assertEquals(4, world.number("SELECT version FROM document"));
  }

  @Test
  void whatTwoKiosksChangedAtOnceIsAConflictWithTheServersCopy() {
    assertTaken(world.send(titled("k1", 1, 0, "Koffie")));
    assertTaken(world.send(titled("k1", 2, 1, "Thee")));
    assertConflict(world.send(titled("k2", 2, 1, "Soep")), "Thee");
    assertConflict(world.send(titled("k2", 7, 1, "Soep")), "Thee");
    assertConflict(world.send(titled("k2", 1, 1, "Koffie")), "Thee");
    RejectedRow shown = new IntakeReview(world.store()).rejected("hv-a").get(0);
    assertEquals("document-conflict", shown.code());
    // The volunteer keeps the own one: higher than the server's and built on it.
    assertTaken(world.send(titled("k2", 3, 2, "Soep")));
    assertEquals(List.of(), new IntakeReview(world.store()).rejected("hv-a"));
  }

  @Test
  void aConflictEndsWhenTheKioskHoldsTheServersCopy() {
    assertTaken(world.send(titled("k1", 2, 0, "Thee")));
    assertConflict(world.send(titled("k2", 2, 1, "Soep")), "Thee");
    world.send(request("k2").holds("a1", 1));
    assertEquals(1, new IntakeReview(world.store()).rejected("hv-a").size());
    world.send(request("k2").holds("a1", 2));
    assertEquals(List.of(), new IntakeReview(world.store()).rejected("hv-a"));
  }

  @Test
  void aDocumentDoesNotBecomeAnotherKind() {
    assertTaken(world.send(titled("k1", 1, 0, "Koffie")));
    String headcount = "{\"hour\":\"2026-11-24T09:00:00Z\",\"total\":3,\"reasonCode\":\"meal\"}";
    assertConflict(
        world.send(request("k1").document("a1", "headcount", 2, 1, headcount)), "Koffie");
    assertEquals(0, world.number("SELECT COUNT(*) FROM headcount"));
  }

  @Test
  void aTombstoneStaysAndComesDown() {
    assertTaken(world.send(titled("k1", 1, 0, "Koffie")));
    assertTaken(world.send(request("k1").document("a1", "activity", 2, 1, null)));
    SyncAnswer answer = world.send(request("k2").holds("a1", 1));
    assertTrue(answer.documents().get(0).deleted());
    assertEquals(
        List.of("document-conflict"),
        world.send(titled("k2", 1, 0, "Koffie")).rejected().stream().map(Rejected::code).toList());
  }

  @Test
  void aKioskGetsWhatItLacksOfItsOwnSite() {
    assertTaken(world.send(titled("k1", 3, 0, "Koffie")));
    assertEquals("Koffie", title(world.send(request("k2")).documents().get(0)));
    assertEquals("Koffie", title(world.send(request("k2").holds("a1", 2)).documents().get(0)));
    assertEquals(List.of(), world.send(request("k2").holds("a1", 3)).documents());
    assertEquals(List.of(), world.send(request("k3")).documents());
    // What it sends it has.
    assertEquals(List.of(), world.send(titled("k1", 3, 0, "Koffie")).documents());
  }

  @Test
  void aLargeAgendaComesDownInPieces() {
    String body = RequestJson.activityBody("Koffie", false).replace("Koffie", "K");
    String large = body.replaceFirst("\\{", "{\"room\":\"" + "x".repeat(15_000) + "\",");
    Set<String> all = new HashSet<>();
    for (int piece = 0; piece < 3; piece++) {
      RequestJson request = request("k1");
      for (int i = 0; i < 60; i++) {
        all.add("d-" + piece + "-" + i);
        request.document("d-" + piece + "-" + i, "activity", 1, 0, large);
      }
      assertTaken(world.send(request));
    }
    List<Document> got = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      RequestJson request = request("k2");
      got.forEach(document -> request.holds(document.id(), document.version()));
      List<Document> piece = world.send(request).documents();
      assertTrue(piece.size() < 110, "one answer held " + piece.size());
      got.addAll(piece);
    }
    assertEquals(all, new HashSet<>(got.stream().map(Document::id).toList()));
  }

  @Test
  void fieldsOfANewerKioskComeDownAgain() {
    String body =
        RequestJson.activityBody("Koffie", false).replaceFirst("\\{", "{\"chairs\":{\"n\":12},");
    assertTaken(world.send(request("k1").document("a1", "activity", 1, 0, body)));
    Document copy = world.send(request("k2")).documents().get(0);
    assertEquals("{n=12}", copy.body().get("chairs").toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'id':'a b',ACTIVITY,'deleted':true} | #0 | unread
          {'id':'a1','kind':'recipe','version':1,'base':0,'deleted':true} | a1 | unread
          {'id':'a1',KIND,'version':0,'base':0,'deleted':true} | a1 | value-out-of-bounds
          {'id':'a1',KIND,'version':1,'base':2,'deleted':true} | a1 | value-out-of-bounds
          {'id':'a1',ACTIVITY,'deleted':false} | a1 | unread
          {'id':'a1',ACTIVITY,'deleted':true,'body':{}} | a1 | unread
          {'id':'a1',ACTIVITY,'deleted':false,'body':{'title':'x'}} | a1 | unread
          {'id':'a1',ACTIVITY,'deleted':false,'body':'x'} | a1 | unread
          {HEADCOUNT{'hour':'DT09:00:00Z','total':10001,'reasonCode':'meal'}} | h1 | unread
          {HEADCOUNT{'hour':'DT09:30:00Z',MEAL}} | h1 | hour-not-whole
          {HEADCOUNT{'date':'2026-11-25','activityId':'a1',MEAL}} | h1 | day-in-future
          {HEADCOUNT{'date':'2026-11-24',MEAL}} | h1 | unread
          {HOURS{FROM,'week':{'MONDAY':[null]}}} | o1 | unread
          {HOURS{FROM,'week':{'SOMEDAY':[]}}} | o1 | unread
          {HOURS{FROM,'week':{'MONDAY':[{'opens':'10:00','closes':'09:00'}]}}} | o1 | unread
          """)
  void aBadDocumentIsRefusedAloneAndKept(String row, String key, String code) {
    SyncAnswer answer =
        world.send(request("k1").row("documents", whole(row)).activity("good", 1, 0, false));
    Rejected rejected = answer.rejected().get(0);
    assertEquals(1, answer.rejected().size());
    assertEquals(new Rejected("documents", key, whole(code), rejected.detail(), false), rejected);
    assertFalse(rejected.detail().contains("java"), rejected.detail());
    assertEquals(1, world.number("SELECT COUNT(*) FROM document"));
    assertEquals(1, world.number("SELECT COUNT(*) FROM rejected_row"));
  }

  /** Puts what all rows have in common in the place of its short names. */
  private static String whole(String row) {
    String first = "'version':1,'base':0";
    return row.replace("ACTIVITY", "'kind':'activity'," + first)
        .replace("HEADCOUNT", "'id':'h1','kind':'headcount'," + first + ",'deleted':false,'body':")
        .replace("HOURS", "'id':'o1','kind':'opening-hours'," + first + ",'deleted':false,'body':")
        .replace("KIND", "'kind':'activity'")
        .replace("MEAL", "'total':1,'reasonCode':'meal'")
        .replace("DT", "2026-11-24T")
        .replace("unread", "row-not-understood")
        .replace("FROM", "'validFrom':'2026-11-01'")
        .replace('\'', '"');
  }

  @Test
  void aBodyThatIsTooLargeOrNoStorableTextIsRefused() {
    String large = RequestJson.activityBody("x".repeat(80), false);
    large = large.replaceFirst("\\{", "{\"room\":\"" + "y".repeat(16_384) + "\",");
    SyncAnswer answer =
        world.send(
            request("k1")
                .document("a1", "activity", 1, 0, large)
                .document("a2", "activity", 1, 0, RequestJson.activityBody("a\\u0000b", false))
                .document("a3", "activity", 1, 0, RequestJson.activityBody(" ", false))
                .document("a4", "activity", 1, 0, RequestJson.activityBody("x".repeat(81), false)));
    assertEquals(
        List.of(
            "document-too-large", "row-not-understood", "row-not-understood", "row-not-understood"),
        answer.rejected().stream().map(Rejected::code).toList());
  }

  @Test
  void aSensitiveActivityIsNeverCountedApart() {
    String day = "2026-11-24";
    assertTaken(world.send(request("k1").activity("a1", 1, 0, false)));
    assertTaken(world.send(request("k1").dayCell(day, "a1", 3, 1).dayCell(day, "zz", 2, 1)));
    // One that could not be taken is kept for staff until it must be forgotten.
    world.send(request("k1").dayCell("2026-11-23", "a1", 10_001, 1));
    assertEquals(1, world.number("SELECT COUNT(*) FROM rejected_row"));
    assertEquals(5, world.number("SELECT SUM(value) FROM day_cell"));

    assertTaken(world.send(request("k1").activity("a1", 2, 1, true)));
    assertEquals(2, world.number("SELECT SUM(value) FROM day_cell"));
    assertEquals(0, world.number("SELECT COUNT(*) FROM rejected_row"));
    assertTaken(world.send(request("k1").dayCell(day, "a1", 4, 2)));
    assertTaken(world.send(request("k1").dayCell(day, "a1", 10_001, 2)));
    assertEquals(2, world.number("SELECT SUM(value) FROM day_cell"));
    assertEquals(0, world.number("SELECT COUNT(*) FROM rejected_row"));

    assertTaken(world.send(request("k1").document("a1", "activity", 3, 2, null)));
    assertTaken(world.send(request("k2").dayCell(day, "a1", 4, 3)));
    assertEquals(2, world.number("SELECT SUM(value) FROM day_cell"));
    // Another site's activity of the same name is its own.
    assertTaken(
        world.send(
            request("k3")
                .row(
                    "cells",
                    """
                    {"epoch":"%s","period":"%s","activityId":"a1","source":"screen","value":6,
                    "revision":1}
                    """
                        .formatted(RequestJson.OTHER_EPOCH, day))));
    assertEquals(8, world.number("SELECT SUM(value) FROM day_cell"));
  }

  @Test
  void headsAreNotCountedForASensitiveActivity() {
    String headcount =
        "{\"date\":\"2026-11-24\",\"activityId\":\"a1\",\"total\":3,\"reasonCode\":\"meal\"}";
    assertTaken(world.send(request("k1").document("h1", "headcount", 1, 0, headcount)));
    assertEquals(1, world.number("SELECT COUNT(*) FROM headcount"));
    world.send(request("k1").document("h1", "headcount", 1, 0, headcount.replace("3,", "4,")));
    assertEquals(1, world.number("SELECT COUNT(*) FROM rejected_row"));
    assertTaken(world.send(request("k1").activity("a1", 1, 0, true)));
    assertEquals(0, world.number("SELECT COUNT(*) FROM headcount"));
    SyncAnswer answer = world.send(request("k1").document("h2", "headcount", 1, 0, headcount));
    assertEquals("activity-sensitive", answer.rejected().get(0).code());
    assertEquals(0, world.number("SELECT COUNT(*) FROM rejected_row"));
  }

  @Test
  void aHeadcountIsTakenBackWithItsDocument() {
    String nine = "{\"hour\":\"2026-11-24T09:00:00Z\",\"total\":3,\"reasonCode\":\"meal\"}";
    assertTaken(world.send(request("k1").document("h1", "headcount", 1, 0, nine)));
    assertTaken(
        world.send(request("k1").document("h1", "headcount", 2, 1, nine.replace("3,", "7,"))));
    assertEquals(7, world.number("SELECT SUM(total) FROM headcount"));
    assertTaken(world.send(request("k1").document("h1", "headcount", 3, 2, null)));
    assertEquals(0, world.number("SELECT COUNT(*) FROM headcount"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"EVERY TUESDAY", "FREQ=SECONDLY", "FREQ=WEEKLY;COUNT=1000000", ""})
  void anActivityThatRepeatsLikeNoAgendaCanIsRefusedWithItsOwnCode(String rule) {
    String body =
        RequestJson.activityBody("Koffie", false)
            .replaceFirst("\\{", "{\"recurrence\":\"" + rule + "\",");
    SyncAnswer answer = world.send(request("k1").document("a1", "activity", 1, 0, body));
    assertEquals(
        List.of("recurrence-not-understood"),
        answer.rejected().stream().map(Rejected::code).toList());
    assertFalse(answer.rejected().get(0).retry());
    assertEquals(0, world.number("SELECT COUNT(*) FROM document"));
  }
}
