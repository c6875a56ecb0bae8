package nl.huisvandekop.server.normenkader;

import static nl.huisvandekop.server.intake.IntakeWorld.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.huisvandekop.server.audit.AuditLog;
import nl.huisvandekop.server.intake.IntakeWorld;
import nl.huisvandekop.server.intake.RequestJson;
import nl.huisvandekop.server.norm.Indicator;
import nl.huisvandekop.server.norm.Norm;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.region.RegionPackLoader;
import nl.huisvandekop.server.state.SiteHours;
import nl.huisvandekop.server.store.Database;
import nl.huisvandekop.server.store.EachDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/** A site judged by the concept of the Kop, from what kiosks sent and staff entered. */
@EachDatabase
class JudgingTest {
  private static final RegionPack PACK = RegionPackLoader.builtIn();

  /** Tuesday two to six, Saturday morning; one Tuesday closed. */
  private static final String OPEN =
      """
      {"validFrom":"2026-09-28","week":{"TUESDAY":[{"opens":"14:00","closes":"18:00"}],
      "SATURDAY":[{"opens":"09:30","closes":"12:00"},{"opens":"11:00","closes":"13:00"}]},
      "exceptions":[{"date":"2026-11-10","spans":[]}]}
      """;

  @Parameter Database database;
  @TempDir static Path folder;
  private static IntakeWorld world;
  private static Norms norms;
  private static Judging judging;
  private static Assessments assessments;

  @BeforeParameterizedClassInvocation
  static void open(Database database) {
    world = new IntakeWorld(database, folder);
    world.site("hv-a", "WP3058");
    world.site("hv-b", "WP3058");
    world.kiosk("k1", "hv-a", Instant.parse("2026-09-28T00:00:00Z"));
    norms = new Norms(world.store(), world.clock());
    norms.bringIn(PACK.norm());
    SiteHours hours = new SiteHours(world.store(), world.clock());
    judging = new Judging(world.store(), PACK, norms, hours, world.weeks());
    assessments =
        new Assessments(world.store(), new AuditLog(world.store(), world.clock()), world.clock());
  }

  @BeforeEach
  void empty() {
    world.forget();
    for (String table : List.of("assessment", "norm_result", "norm_history", "audit_entry")) {
      world.execute("DELETE FROM " + table);
    }
    world.execute("UPDATE site SET status = 'active'");
  }

  @AfterParameterizedClassInvocation
  static void close() {
    world.close();
  }

  private static String activity(String more) {
    return """
        {"title":"Koffie","start":"2026-09-29T14:00:00","end":"2026-09-29T15:30:00",
        "recurrence":"FREQ=WEEKLY","withoutSignUp":true,"byPartner":false,"groupOffer":false,
        "sensitive":false%s}
        """
        .formatted(more);
  }

  private static String later(String title, String more) {
    return activity(more)
        .replace("\"Koffie\"", "\"" + title + "\"")
        .replace("T14:00", "T15:00")
        .replace("T15:30", "T17:00");
  }

  private Card card() {
    return judging.now("hv-a").orElseThrow().card();
  }

  private CriterionResult result(String criterion) {
    return card().find(criterion).orElseThrow();
  }

  private double value(String criterion) {
    return result(criterion).readings().get(0).value();
  }

  @Test
  void ofAPlaceThatSentNothingAllThatTheProductCanKnowIsUnknown() {
    Card card = card();
    assertEquals(Meets.UNKNOWN, card.meets());
    assertEquals("0.1", card.version());
    assertEquals(LocalDate.parse("2026-11-22"), card.window());
    assertEquals(Note.NO_OPENING_HOURS, result("OPEN-UREN").note());
    assertEquals(Note.NO_AGENDA, result("INLOOP").note());
    assertEquals(Result.NOT_APPLICABLE_YET, result("WELKOM").result());
    assertEquals(Result.NOT_APPLICABLE_YET, result("IDEE").result());
    assertEquals(Result.NOT_APPLICABLE_YET, result("BEREIK").result());
    assertEquals(Result.NOT_APPLICABLE_YET, result("BEKEND").result());
    assertEquals(
        List.of(),
        card.criteria().stream()
            .filter(one -> one.result() == Result.MET || one.result() == Result.NOT_MET)
            .toList());
  }

  @Test
  void openingHoursAreThePlannedOnesLessClosuresAndOverlapsCountOnce() {
    world.send(new RequestJson("k1", NOON).document("o1", "opening-hours", 1, 0, OPEN));
    // Four Saturdays of 3.5 hours, three Tuesdays of 4.
    assertEquals((4 * 3.5 + 3 * 4) / 4, value("OPEN-UREN"));
    assertEquals(2, value("OPEN-AVOND"), "of Saturday; an opening until six is no evening");
    assertEquals(Result.MET, result("OPEN-AVOND").result());
  }

  @Test
  void aSeriesCountsOnceAWeekHoweverOftenItStandsInTheAgenda() {
    world.send(
        new RequestJson("k1", NOON)
            .document("a1", "activity", 1, 0, activity(""))
            .document("a2", "activity", 1, 0, later("koffie ", ""))
            .document(
                "a3",
                "activity",
                1,
                0,
                later("Taal", ",\"byPartner\":true,\"audience\":\"nieuwkomers\""))
            .document(
                "a4",
                "activity",
                1,
                0,
                activity(",\"byPartner\":true,\"cancelled\":[\"2026-11-10\"]")
                    .replace("\"Koffie\"", "\"Inloop wijkteam\"")));
    assertEquals((3 * 3 + 2) / 4.0, value("AANBOD-WEEK"), "one week without the wijkteam");
    // Partners together from two to five, and once from three to five.
    assertEquals((3 * 3 + 2) / 4.0, value("PARTNER"));
    assertEquals(Note.MEASURED, result("AANBOD-BREED").note());
    assertEquals(Indicator.GROUPS.most(), result("AANBOD-BREED").readings().get(1).value());
    assertEquals(Result.NOT_MET, result("AANBOD-BREED").result(), "no theme at all");
  }

  @Test
  void aNewAgendaIsJudgedOnceHalfOfItsWeeksAreThere() {
    String begun = activity("").replace("2026-09-29", "2026-11-17");
    world.send(new RequestJson("k1", NOON).document("a1", "activity", 1, 0, begun));
    assertEquals(Note.FEW_WEEKS, result("INLOOP").note());
    world.setNow(NOON.plus(Duration.ofDays(7)));
    assertEquals(Result.MET, result("INLOOP").result());
    assertEquals(Note.SOME_WEEKS, result("INLOOP").note());
  }

  @Test
  void aTouchConfirmsAnHourAndAKioskThatWasMerelyOnDoesNot() {
    RequestJson request =
        new RequestJson("k1", NOON)
            .document("o1", "opening-hours", 1, 0, OPEN)
            .hour("2026-11-17T13:00:00Z", 63, 1)
            .hour("2026-11-17T14:00:00Z", 63, 1)
            .claim("2026-10-26T00:00:00Z", "2026-11-22T22:00:00Z");
    world.send(request);
    world.execute(
        "UPDATE hour_report SET touched = 0 WHERE hour = (SELECT MAX(hour) FROM hour_report)");
    Reading reading = result("OPEN-WAAR").readings().get(0);
    // 28 clock hours: 3 Tuesdays of 4, 4 Saturdays of 4. One touched, one not, all others down.
    assertEquals(100.0 / 28, reading.value());
    assertEquals(100.0 * 27 / 28, reading.atMost());
    assertEquals(Result.UNKNOWN, result("OPEN-WAAR").result());
  }

  @Test
  void aPlaceWithoutAKioskMeetsByWhatIsEnteredByHand() {
    world.execute(
        "INSERT INTO document (site_id, id, kind, version, deleted, body) VALUES"
            + " ('hv-b', 'o1', 'opening-hours', 1, 0, '%s')",
        OPEN.replace(
            "\"exceptions\":[{\"date\":\"2026-11-10\",\"spans\":[]}]", "\"exceptions\":[]"));
    world.execute(
        "INSERT INTO document (site_id, id, kind, version, deleted, body) VALUES"
            + " ('hv-b', 'a1', 'activity', 1, 0, '%s')",
        activity("").replace("T15:30", "T18:00"));
    Judging.Judged before = judging.now("hv-b").orElseThrow();
    assertEquals(Note.NO_KIOSK, before.card().find("OPEN-WAAR").orElseThrow().note());
    assertEquals(Result.NOT_APPLICABLE_YET, before.card().find("OPEN-WAAR").orElseThrow().result());
    for (String day : List.of("2026-10-27", "2026-11-03", "2026-11-10", "2026-11-17")) {
      world.execute(
          "INSERT INTO document (site_id, id, kind, version, deleted, body) VALUES"
              + " ('hv-b', 'h%1$s', 'headcount', 1, 0, '{}')",
          day);
      world.execute(
          "INSERT INTO headcount (site_id, document_id, day, activity_id, total)"
              + " VALUES ('hv-b', 'h%1$s', '%1$s', 'a1', 12)",
          day);
    }
    Reading reading =
        judging.now("hv-b").orElseThrow().card().find("OPEN-WAAR").orElseThrow().readings().get(0);
    assertEquals(50.0, reading.value(), "all Tuesdays, no Saturday");
    assertTrue(reading.byHand());
    Reading visits =
        judging.now("hv-b").orElseThrow().card().find("BEREIK").orElseThrow().readings().get(0);
    assertTrue(visits.byHand());
  }

  private static Map<String, Meets> latest() {
    return world.store().read(handle -> NormResults.latest(handle, "0.1"));
  }

  @Test
  void resultsAreKeptAndTheirHistoryHasAStretchForEachChange() {
    world.execute("UPDATE site SET status = 'to-check' WHERE id = 'hv-b'");
    assertEquals(1, judging.freshenSome(10));
    assertEquals(0, judging.freshenSome(10), "nothing is out of date");
    assertEquals(Map.of("hv-a", Meets.UNKNOWN), latest());
    world.setNow(NOON.plus(Duration.ofDays(1)));
    assertEquals(1, judging.freshenSome(10), "the day changed");
    assessments.give(
        "anna",
        new Assessments.Given(
            "hv-a", "TOEGANG", LocalDate.parse("2026-11-25"), "no", "drie treden", null));
    assertEquals(1, judging.freshenSome(10), "a fact changed");
    assertEquals(Map.of("hv-a", Meets.NO), latest());
    List<NormHistory.Stretch> history = new NormHistory(world.store()).of("hv-a", 10);
    assertEquals(
        List.of(
            List.of(LocalDate.parse("2026-11-25"), LocalDate.parse("2026-11-25"), Meets.NO),
            List.of(LocalDate.parse("2026-11-24"), LocalDate.parse("2026-11-24"), Meets.UNKNOWN)),
        history.stream()
            .map(one -> List.of(one.from(), one.through(), one.card().meets()))
            .toList());
    assertEquals("criterion-assessed hv-a TOEGANG", audit());
    world.execute("UPDATE site SET status = 'closed', area_code = area_code");
    world.execute("INSERT INTO outdated VALUES ('norm', 'hv-a', 0)");
    judging.freshenSome(10);
    assertEquals(Map.of(), latest(), "a closed place does not stand");
  }

  private String audit() {
    Map<String, Object> entry = world.rows("SELECT action, subject FROM audit_entry").get(0);
    return entry.get("action") + " " + entry.get("subject");
  }

  @Test
  void whatIsConfirmedIsConfirmedByAnotherOnce() {
    assessments.give(
        "anna",
        new Assessments.Given(
            "hv-a", "TOEGANG", LocalDate.parse("2026-11-24"), "yes", "gezien", null));
    String id = world.rows("SELECT id FROM assessment").get(0).get("id").toString();
    assertEquals(false, assessments.confirm("anna", "hv-a", id), "not by who gave it");
    assertEquals(false, assessments.confirm("bram", "hv-b", id), "not at another place");
    assertEquals(true, assessments.confirm("bram", "hv-a", id));
    assertEquals(false, assessments.confirm("cor", "hv-a", id), "not twice");
    assertEquals("bram", result("TOEGANG").judged().confirmedBy());
  }

  @Test
  void theCardIsSaidInWordsAndNeverRoundedUpToItsThreshold() {
    world.send(new RequestJson("k1", NOON).document("o1", "opening-hours", 1, 0, OPEN));
    Norm norm = PACK.norm();
    CardLine open = CardWords.dutch().lines(norm, card()).get(0);
    assertEquals("6,5 uur per week", open.measured());
    assertEquals("Gemeten over alle 4 weken.", open.evidence());
    assertEquals("4 hele weken, tot en met 22 november 2026", open.window());
    assertEquals("7,9 uur per week", CardWords.dutch().amount(Indicator.OPEN_HOURS, 7.96));
    assertEquals("1 activiteit per week", CardWords.dutch().amount(Indicator.ACTIVITIES, 1));
  }
}
