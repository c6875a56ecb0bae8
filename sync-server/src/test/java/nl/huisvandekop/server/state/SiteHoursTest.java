package nl.huisvandekop.server.state;

import static nl.huisvandekop.server.intake.IntakeWorld.NOON;
import static nl.huisvandekop.server.intake.RequestJson.EPOCH;
import static nl.huisvandekop.server.intake.RequestJson.OTHER_EPOCH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import nl.huisvandekop.server.intake.IntakeReview;
import nl.huisvandekop.server.intake.IntakeWorld;
import nl.huisvandekop.server.intake.RequestJson;
import nl.huisvandekop.server.store.Database;
import nl.huisvandekop.server.store.EachDatabase;
import nl.huisvandekop.server.time.Hours;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/** States as they follow from what kiosks sent. */
@EachDatabase
class SiteHoursTest {
  private static final String ALWAYS =
      """
      {"validFrom":"2026-11-01","week":{"TUESDAY":[{"opens":"00:00","closes":"00:00"}]},
      "exceptions":[]}
      """;

  @Parameter Database database;
  @TempDir static Path folder;
  private static IntakeWorld world;

  @BeforeParameterizedClassInvocation
  static void open(Database database) {
    world = new IntakeWorld(database, folder);
    world.site("hv-a");
    world.kiosk("k1", "hv-a", Instant.parse("2026-11-24T05:00:00Z"));
  }

  @AfterParameterizedClassInvocation
  static void close() {
    world.close();
  }

  @BeforeEach
  void empty() {
    world.forget();
    world.execute("UPDATE kiosk SET from_hour = %s", Hours.of(NOON) - 7);
  }

  private static String at(int hour) {
    return "2026-11-24T%02d:00:00Z".formatted(hour);
  }

  private static RequestJson request() {
    return new RequestJson("k1", NOON);
  }

  private static RequestJson openAndUp(int from, int through) {
    RequestJson request = request().document("o1", "opening-hours", 1, 0, ALWAYS);
    for (int hour = from; hour <= through; hour++) {
      request.hour(at(hour), 63, 1);
    }
    return request.claim(at(from), at(through));
  }

  private static List<SiteHour> hours(int from, int through) {
    return new SiteHours(world.store(), world.clock())
        .of("hv-a", Hours.of(Instant.parse(at(from))), Hours.of(Instant.parse(at(through))));
  }

  private static List<HourState> states(int from, int through) {
    return hours(from, through).stream().map(SiteHour::state).toList();
  }

  @Test
  void aQuietMorningIsZeroAndWhatDidNotComeYetIsNotSynced() {
    world.send(openAndUp(5, 9).hourCell(at(8), 4, 1));
    List<HourState> states = states(3, 20);
    assertEquals(10, states.size(), "hours to come have no state");
    assertEquals(null, states.get(0));
    assertEquals(null, states.get(1));
    assertEquals(
        List.of(
            HourState.ZERO,
            HourState.ZERO,
            HourState.ZERO,
            HourState.COUNTED,
            HourState.ZERO,
            HourState.NOT_SYNCED,
            HourState.NOT_SYNCED,
            HourState.NOT_SYNCED),
        states.subList(2, 10));
  }

  @Test
  void sourcesEpochsAndKiosksAddUpAndNeverBelowZero() {
    world.send(
        openAndUp(5, 9)
            .hourCell(EPOCH, at(8), 4, 1)
            .hourCell(OTHER_EPOCH, at(8), -1, 1)
            .hourCell(OTHER_EPOCH, at(7), -2, 1));
    assertEquals(3, hours(8, 8).get(0).visits());
    assertEquals(0, hours(7, 7).get(0).visits());
    assertEquals(HourState.ZERO, hours(7, 7).get(0).state());
  }

  @Test
  void theHourOfARejectedRowIsNotSyncedUntilItIsAccepted() {
    world.send(openAndUp(5, 9).hourCell(at(8), 10_001, 1));
    assertEquals(List.of(HourState.ZERO, HourState.NOT_SYNCED, HourState.ZERO), states(7, 9));
    world.send(request().hourCell(at(8), 0, 2));
    assertEquals(List.of(HourState.ZERO, HourState.ZERO, HourState.ZERO), states(7, 9));
  }

  @Test
  void theHourOfARejectedRowIsNotSyncedUntilStaffSetItAside() {
    IntakeReview review = new IntakeReview(world.store());
    world.send(openAndUp(5, 9).hourCell(at(8), 10_001, 1));
    String key = review.rejected("hv-a").get(0).key();
    assertTrue(review.setAside("k1", "cells", key));
    assertFalse(review.setAside("k1", "cells", "another"));
    assertEquals(List.of(HourState.ZERO), states(8, 8));
    // The same row once more changes nothing in that; another one does.
    world.send(request().hourCell(at(8), 10_001, 1));
    assertEquals(List.of(HourState.ZERO), states(8, 8));
    world.send(request().hourCell(at(8), 10_002, 2));
    assertEquals(List.of(HourState.NOT_SYNCED), states(8, 8));
  }

  @Test
  void aRowThatCannotBeReadAtAllMayBeOfAnyHourThatItCameWith() {
    world.send(openAndUp(7, 9).row("cells", "{}"));
    world.send(request().claim(at(5), at(6)));
    assertEquals(
        List.of(
            HourState.DOWN,
            HourState.DOWN,
            HourState.NOT_SYNCED,
            HourState.NOT_SYNCED,
            HourState.NOT_SYNCED),
        states(5, 9));
  }

  @Test
  void anHourOfAnUndatedStretchIsNeitherDownNorZero() {
    world.send(openAndUp(5, 10).undated(EPOCH, at(6), at(8), 3, 1));
    assertEquals(
        List.of(HourState.ZERO, HourState.NOT_SYNCED, HourState.NOT_SYNCED, HourState.ZERO),
        states(5, 8));
    world.send(request().undated(EPOCH, at(6), at(8), 0, 2).hourCell(at(6), 3, 1));
    assertEquals(List.of(HourState.ZERO, HourState.COUNTED, HourState.ZERO), states(5, 7));
  }

  @Test
  void headsThatWereCountedReplaceTheHoursCheckIns() {
    String heads = "{\"hour\":\"%s\",\"total\":40,\"reasonCode\":\"meal\"}".formatted(at(8));
    world.send(openAndUp(5, 9).hourCell(at(8), 4, 1).document("h1", "headcount", 1, 0, heads));
    assertEquals(
        new SiteHour(Hours.of(Instant.parse(at(8))), HourState.COUNTED, 40, true, true, true, true),
        hours(8, 8).get(0));
    String more = heads.replace("40", "41");
    world.send(request().document("h2", "headcount", 1, 0, more));
    assertEquals(41, hours(8, 8).get(0).visits());
  }

  @Test
  void withoutOpeningHoursAnHourIsClosedAndSaysThatNoneAreKnown() {
    world.send(request().hour(at(8), 63, 1).claim(at(8), at(8)));
    assertEquals(
        new SiteHour(
            Hours.of(Instant.parse(at(8))), HourState.CLOSED, 0, false, false, false, true),
        hours(8, 8).get(0));
  }

  @Test
  void slotsOfAllRunsOfAllKiosksCountTogether() {
    RequestJson request =
        request()
            .document("o1", "opening-hours", 1, 0, ALWAYS)
            .claim(at(8), at(8))
            .hour(at(8), 0b000011, 1);
    world.send(request);
    assertEquals(List.of(HourState.DOWN), states(8, 8));
    world.send(
        request()
            .row(
                "hours",
                """
                {"epoch":"%s","hour":"%s","upSlots":4,"touched":false,"clock":"rtc","revision":1}
                """
                    .formatted(OTHER_EPOCH, at(8))));
    assertEquals(List.of(HourState.ZERO), states(8, 8));
  }
}
