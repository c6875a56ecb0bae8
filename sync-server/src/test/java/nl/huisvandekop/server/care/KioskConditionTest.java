package nl.huisvandekop.server.care;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.huisvandekop.protocol.KioskStatus;
import nl.huisvandekop.server.intake.RejectedRow;
import org.junit.jupiter.api.Test;

class KioskConditionTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final KioskStatus WELL =
      new KioskStatus("0.1.0", 3, 12_000, 45, false, true, true, "synced", true);

  @Test
  void aKioskThatIsWellConcernsNobody() {
    assertEquals(Set.of(), condition(null, NOW, WELL, false, List.of()).concerns(NOW));
  }

  @Test
  void silenceCountsOnlyAfterADay() {
    Instant aDayAgo = NOW.minus(KioskCondition.SILENT_AFTER);
    assertEquals(Set.of(), condition(null, aDayAgo, WELL, false, List.of()).concerns(NOW));
    assertEquals(
        Set.of(Concern.SILENT),
        condition(null, aDayAgo.minusSeconds(1), WELL, false, List.of()).concerns(NOW));
  }

  @Test
  void aKioskThatNeverSyncedIsSilentADayAfterItsEnrolment() {
    KioskCondition fresh = condition(null, null, null, false, List.of());
    assertEquals(Set.of(), fresh.concerns(fresh.since().plus(Duration.ofHours(24))));
    assertEquals(Set.of(Concern.SILENT), fresh.concerns(fresh.since().plus(Duration.ofHours(25))));
  }

  @Test
  void eachThingThatIsWrongIsNamed() {
    KioskStatus unwell = new KioskStatus("0.1.0", 3, 499, 80, true, false, false, "unknown", false);
    RejectedRow row =
        new RejectedRow("k", "cells", "a", null, "revision-conflict", "detail", "{}", false);
    assertEquals(
        EnumSet.complementOf(EnumSet.of(Concern.REVOKED, Concern.SILENT)),
        condition(null, NOW, unwell, true, List.of(row)).concerns(NOW));
  }

  @Test
  void whatAKioskCannotTellIsNoConcern() {
    KioskStatus quiet = new KioskStatus("0.1.0", 3, 12_000, null, null, true, null, "rtc", null);
    assertEquals(Set.of(), condition(null, NOW, quiet, false, List.of()).concerns(NOW));
  }

  @Test
  void thatARevokedKioskIsSilentGoesWithoutSaying() {
    Instant since = NOW.minus(Duration.ofDays(100));
    KioskCondition kiosk =
        new KioskCondition("k", "hv-1", since, null, true, since, null, false, List.of());
    assertEquals(Set.of(Concern.REVOKED), kiosk.concerns(NOW));
  }

  @Test
  void aKioskThatIsGoneConcernsNobody() {
    Instant longAgo = NOW.minus(Duration.ofDays(90));
    assertEquals(Set.of(), condition(longAgo, longAgo, null, true, List.of()).concerns(NOW));
  }

  private static KioskCondition condition(
      Instant ended,
      Instant lastContact,
      KioskStatus status,
      boolean twoMachines,
      List<RejectedRow> rejected) {
    Instant since = NOW.minus(Duration.ofDays(100));
    return new KioskCondition(
        "k", "hv-1", since, ended, false, lastContact, status, twoMachines, rejected);
  }
}
