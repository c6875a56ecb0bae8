package nl.huisvandekop.kiosk.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.kiosk.clock.ClockTrust;
import nl.huisvandekop.kiosk.document.Documents;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.testing.FakeKioskClock;
import nl.huisvandekop.kiosk.testing.StoreContents;
import nl.huisvandekop.protocol.DocumentKind;
import nl.huisvandekop.protocol.OpeningHoursBody;
import nl.huisvandekop.protocol.OpeningHoursBody.DateException;
import nl.huisvandekop.protocol.OpeningHoursBody.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningHoursTest {
  @TempDir Path folder;
  private final FakeKioskClock clock = FakeKioskClock.at("2026-11-24T23:30:00Z");
  private KioskStore store;
  private OpeningHours hours;

  @BeforeEach
  void open() {
    store = KioskStore.open(folder.resolve("kiosk.db"));
    hours = new OpeningHours(store, clock);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Span span(String opens, String closes) {
    return new Span(LocalTime.parse(opens), LocalTime.parse(closes));
  }

  private static Map<DayOfWeek, List<Span>> monday(Span... spans) {
    return Map.of(DayOfWeek.MONDAY, List.of(spans));
  }

  private String refusal(Span... spans) {
    return assertThrows(Problem.class, () -> hours.change(monday(spans))).code();
  }

  @Test
  void noneAreKnownUntilSomeoneSetsThem() {
    assertTrue(hours.current().isEmpty());
  }

  @Test
  void newHoursHoldFromTheLocalDateOfToday() {
    hours.change(monday(span("09:00", "12:00"), span("13:00", "00:00")));
    OpeningHoursBody current = hours.current().orElseThrow();
    assertEquals(LocalDate.parse("2026-11-25"), current.validFrom());
    assertEquals(2, current.week().get(DayOfWeek.MONDAY).size());
  }

  @Test
  void aSecondChangeOnTheSameDayIsTheSameDocument() {
    hours.change(monday(span("09:00", "12:00")));
    hours.change(monday(span("10:00", "12:00")));
    assertEquals(1, StoreContents.number(store, "SELECT count(*) FROM document"));
    assertEquals(
        List.of(span("10:00", "12:00")),
        hours.current().orElseThrow().week().get(DayOfWeek.MONDAY));
  }

  @Test
  void aLaterChangeLeavesWhatHeldBefore() {
    hours.change(monday(span("09:00", "12:00")));
    clock.advance(Duration.ofDays(7));
    hours.change(monday());
    assertEquals(2, StoreContents.number(store, "SELECT count(*) FROM document"));
    clock.advance(Duration.ofDays(-7));
    assertEquals(1, hours.current().orElseThrow().week().get(DayOfWeek.MONDAY).size());
  }

  @Test
  void exceptionsThatAreStillToComeAreCarriedAlong() {
    LocalDate past = LocalDate.parse("2026-11-01");
    LocalDate christmas = LocalDate.parse("2026-12-25");
    store.write(
        connection ->
            Documents.put(
                connection,
                "opening-hours-2026-10-01",
                DocumentKind.OPENING_HOURS,
                new OpeningHoursBody(
                    LocalDate.parse("2026-10-01"),
                    Map.of(),
                    List.of(
                        new DateException(past, List.of()),
                        new DateException(christmas, List.of())))));
    OpeningHoursBody changed = hours.change(monday(span("09:00", "12:00")));
    assertEquals(List.of(new DateException(christmas, List.of())), changed.exceptions());
  }

  @Test
  void hoursThatOverlapOrAreOutOfOrderAreRefused() {
    assertEquals(
        "opening-hours-not-valid", refusal(span("09:00", "12:00"), span("11:00", "13:00")));
    assertEquals(
        "opening-hours-not-valid", refusal(span("13:00", "14:00"), span("09:00", "12:00")));
    assertEquals(
        "opening-hours-not-valid", refusal(span("20:00", "00:00"), span("21:00", "22:00")));
    Span[] five = {
      span("01:00", "02:00"),
      span("03:00", "04:00"),
      span("05:00", "06:00"),
      span("07:00", "08:00"),
      span("09:00", "10:00")
    };
    assertEquals("opening-hours-not-valid", refusal(five));
  }

  @Test
  void withoutATrustedDateTheHoursAreNotChanged() {
    clock.trust(ClockTrust.UNKNOWN);
    assertEquals("clock-not-trusted", refusal(span("09:00", "12:00")));
    assertEquals(0, StoreContents.number(store, "SELECT count(*) FROM document"));
  }
}
