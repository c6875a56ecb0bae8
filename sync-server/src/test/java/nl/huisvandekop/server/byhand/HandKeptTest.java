package nl.huisvandekop.server.byhand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.protocol.ActivityBody;
import nl.huisvandekop.protocol.HeadcountBody;
import nl.huisvandekop.protocol.OpeningHoursBody;
import nl.huisvandekop.protocol.OpeningHoursBody.DateException;
import nl.huisvandekop.protocol.OpeningHoursBody.Span;
import nl.huisvandekop.server.account.Account;
import nl.huisvandekop.server.account.Reach;
import nl.huisvandekop.server.account.Role;
import nl.huisvandekop.server.audit.AuditLog;
import nl.huisvandekop.server.region.RegionPackLoader;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.SiteStatus;
import nl.huisvandekop.server.site.Sites;
import nl.huisvandekop.server.state.HourState;
import nl.huisvandekop.server.state.SiteHour;
import nl.huisvandekop.server.state.SiteHours;
import nl.huisvandekop.server.store.Database;
import nl.huisvandekop.server.store.EachDatabase;
import nl.huisvandekop.server.store.ServerStore;
import nl.huisvandekop.server.time.Hours;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class HandKeptTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Account ADMIN = new Account("beheer", Reach.everything(Role.REGION_ADMIN));
  private static final Account OTHER = new Account("plek", new Reach(Role.SITE, Set.of(), "hv-2"));

  @Parameter Database database;
  @TempDir static Path folder;
  private static ServerStore store;
  private static HandKept hand;
  private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

  @BeforeParameterizedClassInvocation
  static void open(Database database) {
    store = database.open(folder);
    hand = new HandKept(store, RegionPackLoader.builtIn(), new AuditLog(store, CLOCK), CLOCK);
    for (String id : List.of("hv-1", "hv-2")) {
      new Sites(store)
          .add(new Site(id, id, "WP3058", null, null, SiteStatus.ACTIVE, null, null, null, false));
    }
  }

  @AfterParameterizedClassInvocation
  static void close() {
    store.close();
  }

  @BeforeEach
  void forget() {
    for (String table : List.of("headcount", "document", "audit_entry", "kiosk", "outdated")) {
      store.write(handle -> handle.execute("DELETE FROM " + table));
    }
  }

  @Test
  void openingHoursAreReadFromTheFormAndHoldFromTheirFirstDay() {
    OpeningEntry entry =
        OpeningEntry.read(
            form(
                    "vanaf",
                    "2026-11-01",
                    "di-van-0",
                    "09:00",
                    "di-tot-0",
                    "12:00",
                    "di-van-1",
                    "13:30",
                    "di-tot-1",
                    "00:00",
                    "anders-0-van",
                    "2026-12-24",
                    "anders-0-tm",
                    "2026-12-26",
                    "anders-2-van",
                    "2026-12-29",
                    "anders-2-open-0",
                    "10:00",
                    "anders-2-dicht-0",
                    "11:00")
                ::get,
            List.of());
    assertEquals(List.of(), entry.faults());
    hand.setOpening(ADMIN, "hv-1", entry.body());
    OpeningHoursBody kept = hand.of(ADMIN, "hv-1").openings().get(LocalDate.of(2026, 11, 1));
    assertEquals(entry.body(), kept);
    assertEquals(
        List.of(span("09:00", "12:00"), span("13:30", "00:00")),
        kept.week().get(DayOfWeek.TUESDAY));
    assertEquals(4, kept.exceptions().size());
    assertEquals(List.of(), kept.spansOn(LocalDate.of(2026, 12, 25)));
    assertEquals(
        List.of(9L, 10L, 11L),
        DayHours.openOrCounted(hand.of(ADMIN, "hv-1"), TODAY, Hours.of(NOON) - 1).stream()
            .map(hour -> (long) Hours.local(hour).getHour())
            .toList());
    hand.removeOpening(ADMIN, "hv-1", LocalDate.of(2026, 11, 1));
    assertEquals(Map.of(), hand.of(ADMIN, "hv-1").openings());
  }

  @Test
  void whatIsWrongWithOpeningHoursIsSaidPerField() {
    OpeningEntry entry =
        OpeningEntry.read(
            form(
                    "vanaf",
                    "31-2-2026",
                    "ma-van-0",
                    "9 uur",
                    "ma-tot-0",
                    "12:00",
                    "di-van-0",
                    "12:00",
                    "di-tot-0",
                    "09:00",
                    "wo-van-0",
                    "09:00",
                    "do-van-0",
                    "09:00",
                    "do-tot-0",
                    "12:00",
                    "do-van-1",
                    "11:00",
                    "do-tot-1",
                    "13:00",
                    "anders-0-van",
                    "2026-12-02",
                    "anders-0-tm",
                    "2026-12-01",
                    "anders-1-tm",
                    "2026-12-01",
                    "anders-3-van",
                    "2026-01-01",
                    "anders-3-tm",
                    "2026-12-31")
                ::get,
            List.of());
    assertNull(entry.body());
    assertEquals(
        List.of(
            "vanaf NOT_A_DATE",
            "ma-van-0 NOT_A_TIME",
            "di-tot-0 ORDER",
            "wo-tot-0 HALF",
            "do-van-1 OVERLAP",
            "anders-0-tm DATES_ORDER",
            "anders-1-van MISSING",
            "anders-3-tm TOO_MANY_DAYS"),
        said(entry.faults()));
  }

  @Test
  void datesThatDifferedAndAreOverStay() {
    DateException past = new DateException(LocalDate.of(2026, 11, 2), List.of());
    OpeningEntry entry = OpeningEntry.read(form("vanaf", "2026-11-01")::get, List.of(past));
    assertEquals(List.of(past), entry.body().exceptions());
  }

  @Test
  void aSeriesIsAddedAndOneTimeOfItCancelledAndRestored() {
    ActivityBody body = activity("herhaling", "tweewekelijks", "tm", "2027-01-31").body();
    assertEquals("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20270131", body.recurrence());
    assertEquals(Repeat.FORTNIGHTLY, Repeat.of(body.recurrence(), TODAY));
    hand.putActivity(ADMIN, "hv-1", null, body);
    String id = hand.of(ADMIN, "hv-1").activities().keySet().iterator().next();
    assertEquals(List.of("24 ", "8 ", "22 "), items(TODAY, TODAY.plusDays(40)));
    hand.setCancelled(ADMIN, "hv-1", id, TODAY.plusDays(14), true);
    assertEquals(List.of("24 ", "8 x", "22 "), items(TODAY, TODAY.plusDays(40)));
    hand.setCancelled(ADMIN, "hv-1", id, TODAY.plusDays(14), false);
    assertEquals(List.of("24 ", "8 ", "22 "), items(TODAY, TODAY.plusDays(40)));
    assertEquals(
        "occurrence-unknown",
        code(() -> hand.setCancelled(ADMIN, "hv-1", id, TODAY.plusDays(1), true)));
    hand.removeActivity(ADMIN, "hv-1", id);
    assertEquals(List.of(), items(TODAY, TODAY.plusDays(40)));
    assertEquals("activity-unknown", code(() -> hand.removeActivity(ADMIN, "hv-1", id)));
  }

  @Test
  void aChangedRuleKeepsOnlyTheCancellationsThatItStillNames() {
    ActivityBody weekly = activity("herhaling", "wekelijks").body();
    ActivityBody before = ActivityEntry.with(weekly, List.of(TODAY, TODAY.plusDays(7)), List.of());
    Map<String, String> form = form("titel", "A", "datum", "2026-11-24", "van", "10:00");
    form.putAll(form("tot", "12:00", "herhaling", "tweewekelijks"));
    ActivityEntry changed = ActivityEntry.read(form::get, Set.of(), before);
    assertEquals(List.of(TODAY), changed.body().cancelled());
  }

  @Test
  void whatIsWrongWithAnActivityIsSaidPerField() {
    ActivityEntry entry =
        activity(
            "titel",
            "",
            "thema",
            "bestaat-niet",
            "van",
            "12:00",
            "tot",
            "10:00",
            "herhaling",
            "altijd",
            "plaatsen",
            "0",
            "prijs",
            "x".repeat(81),
            "door",
            "a\u0000b");
    assertEquals(
        List.of(
            "titel MISSING",
            "thema UNKNOWN_CHOICE",
            "door STRANGE_CHARACTER",
            "prijs TOO_LONG",
            "plaatsen NOT_WHOLE",
            "tot ORDER",
            "herhaling UNKNOWN_CHOICE"),
        said(entry.faults()));
    assertEquals(List.of("tm ENDS_BEFORE"), said(activity("tm", "2026-11-01").faults()));
    assertEquals(
        List.of("datum MISSING", "tot MISSING"), said(activity("datum", "", "tot", "").faults()));
  }

  @Test
  void theFifthTuesdayOfAMonthRepeatsAsTheLast() {
    assertEquals("FREQ=MONTHLY;BYDAY=-1TU", Repeat.MONTHLY.rule(LocalDate.of(2026, 12, 29)));
    assertEquals("FREQ=MONTHLY;BYDAY=4TU", Repeat.MONTHLY.rule(TODAY));
  }

  @Test
  void countsOfADayAreHeadcountsThatTheFiguresShowAsByHand() {
    long nine = Hours.of(Instant.parse("2026-11-24T08:00:00Z"));
    setCounts(ADMIN, "hv-1", counts(nine, "12"));
    assertEquals(new SiteHour(nine, HourState.COUNTED, 12, true, false, false, false), hour(nine));
    setCounts(ADMIN, "hv-1", counts(nine, "0"));
    assertEquals(new SiteHour(nine, HourState.COUNTED, 0, true, false, false, false), hour(nine));
    setCounts(ADMIN, "hv-1", counts(nine, ""));
    assertNull(hour(nine).state());
    assertEquals(
        Set.of(
            "[{\"field\":\"2026-11-24 09:00 +01:00\",\"was\":null,\"became\":\"12\"}]",
            "[{\"field\":\"2026-11-24 09:00 +01:00\",\"was\":\"12\",\"became\":\"0\"}]",
            "[{\"field\":\"2026-11-24 09:00 +01:00\",\"was\":\"0\",\"became\":null}]"),
        store.read(
            handle ->
                handle.createQuery("SELECT changes FROM audit_entry").mapTo(String.class).set()));
  }

  @Test
  void ofTwoWhoCountTheSameDayTheSecondIsToldAndAnotherDayIsAnotherMatter() {
    long nine = Hours.of(Instant.parse("2026-11-24T08:00:00Z"));
    String seen = CountEntry.stamp(TODAY, hand.of(ADMIN, "hv-1").headcounts().values());
    hand.setCounts(ADMIN, "hv-1", counts(nine, "12"), seen);
    assertEquals(
        "changed-meanwhile", code(() -> hand.setCounts(ADMIN, "hv-1", counts(nine, "14"), seen)));
    assertEquals(12, hour(nine).visits());
    LocalDate before = TODAY.minusDays(1);
    CountEntry other =
        CountEntry.read(
            form(CountEntry.field(nine - 24), "3")::get, before, List.of(nine - 24), List.of());
    hand.setCounts(ADMIN, "hv-1", other, seen);
    assertEquals(3, hour(nine - 24).visits());
  }

  private static void setCounts(Account account, String site, CountEntry entry) {
    Map<String, HeadcountBody> now = hand.of(account, site).headcounts();
    hand.setCounts(account, site, entry, CountEntry.stamp(entry.date(), now.values()));
  }

  @Test
  void aCountThatIsNoneOrOfASensitiveActivityIsRefused() {
    long nine = Hours.of(Instant.parse("2026-11-24T08:00:00Z"));
    assertEquals(List.of(CountEntry.field(nine) + " NOT_WHOLE"), said(counts(nine, "-1").faults()));
    assertEquals("hour-in-future", code(() -> setCounts(ADMIN, "hv-1", counts(nine + 9, "1"))));
    hand.putActivity(ADMIN, "hv-1", null, activity("gevoelig", "on").body());
    String id = hand.of(ADMIN, "hv-1").activities().keySet().iterator().next();
    CountEntry entry =
        CountEntry.read(form(CountEntry.field(id), "3")::get, TODAY, List.of(), List.of(id));
    assertEquals("activity-sensitive", code(() -> setCounts(ADMIN, "hv-1", entry)));
    assertEquals(Map.of(), hand.of(ADMIN, "hv-1").headcounts());
  }

  @Test
  void theHoursOfTheDaysOnWhichTheClockChangesAreTwentyThreeAndTwentyFive() {
    assertEquals(23, DayHours.begun(LocalDate.of(2026, 3, 29), Hours.of(NOON)).size());
    assertEquals(25, DayHours.begun(LocalDate.of(2026, 10, 25), Hours.of(NOON)).size());
    assertEquals(14, DayHours.begun(TODAY, Hours.of(NOON)).size());
  }

  @Test
  void aPlaceWithAKioskAndOneOutOfReachAreLeftAlone() {
    ActivityBody body = activity().body();
    assertEquals("site-unknown", code(() -> hand.putActivity(OTHER, "hv-1", null, body)));
    assertEquals("site-unknown", code(() -> hand.of(OTHER, "hv-9")));
    hand.putActivity(OTHER, "hv-2", null, body);
    store.write(
        handle ->
            handle.execute("INSERT INTO kiosk (id, site_id, from_hour) VALUES ('k', 'hv-2', 1)"));
    assertEquals("site-has-kiosk", code(() -> hand.putActivity(OTHER, "hv-2", null, body)));
    store.write(handle -> handle.execute("UPDATE kiosk SET ended_hour = 2"));
    hand.putActivity(OTHER, "hv-2", null, body);
    assertEquals(2, hand.of(OTHER, "hv-2").activities().size());
  }

  private static ActivityEntry activity(String... texts) {
    Map<String, String> form =
        form(
            "titel",
            "Koffie",
            "thema",
            "gezondheid",
            "datum",
            "2026-11-24",
            "van",
            "10:00",
            "tot",
            "12:00",
            "herhaling",
            "wekelijks",
            "inloop",
            "on");
    form.putAll(form(texts));
    return ActivityEntry.read(form::get, Set.of("gezondheid"), null);
  }

  private static CountEntry counts(long hour, String text) {
    return CountEntry.read(
        form(CountEntry.field(hour), text)::get, TODAY, List.of(hour), List.of());
  }

  private static SiteHour hour(long hour) {
    return new SiteHours(store, CLOCK).of("hv-1", hour, hour).get(0);
  }

  private static List<String> items(LocalDate from, LocalDate through) {
    return HandAgenda.between(hand.of(ADMIN, "hv-1").activities(), from, through).stream()
        .map(
            item -> item.once().date().getDayOfMonth() + " " + (item.once().cancelled() ? "x" : ""))
        .toList();
  }

  private static String code(Executable change) {
    return assertThrows(Problem.class, change).code();
  }

  private static List<String> said(List<HandFault> faults) {
    return faults.stream().map(fault -> fault.field() + " " + fault.code()).toList();
  }

  private static Span span(String opens, String closes) {
    return new Span(LocalTime.parse(opens), LocalTime.parse(closes));
  }

  private static Map<String, String> form(String... texts) {
    Map<String, String> form = new HashMap<>();
    for (int i = 0; i < texts.length; i += 2) {
      form.put(texts[i], texts[i + 1]);
    }
    return form;
  }
}
