package nl.huisvandekop.server.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import nl.huisvandekop.server.RunningServer;
import nl.huisvandekop.server.RunningServer.Answer;
import nl.huisvandekop.server.disclosure.Knowledge.Bounds;

/**
 * Asks all that anyone may ask, in every format and with every filter, and notes what each answer
 * tells of the numbers of sites' weeks. Knows how figures are made, from the documentation.
 */
final class Attacker {
  /** Of what is rounded to fives. */
  private static final int OFF = 2;

  private final RunningServer server;
  private final Knowledge knowledge = new Knowledge();
  private final Set<String> hidden = new TreeSet<>();
  private final List<String> leaks = new ArrayList<>();
  private final List<LocalDate> weeks = new ArrayList<>();
  private final Map<String, Set<String>> sitesOf = new HashMap<>();
  private final Map<String, Map<LocalDate, Long>> areas = new HashMap<>();

  Attacker(RunningServer server) {
    this.server = server;
  }

  Knowledge knowledge() {
    return knowledge;
  }

  /** Weeks of sites whose number is left out. */
  Set<String> hidden() {
    return hidden;
  }

  /** Answers that should not have been given at all. */
  List<String> leaks() {
    return leaks;
  }

  void askEverything() {
    askReleases();
    askVisits();
    askDataValues();
    askCoverage();
  }

  private void askReleases() {
    for (JsonNode week : server.get("/api/v1/releases").json().get("weeks")) {
      LocalDate monday = LocalDate.parse(week.get("from").asText());
      weeks.add(monday);
      String path = "/api/v1/releases/" + week.get("week").asText();
      JsonNode rows = server.get(path).json().get("rows");
      Map<String, String> partOf = new HashMap<>();
      rows.forEach(row -> partOf.put(row.get("code").asText(), row.get("partOf").asText()));
      rows.forEach(row -> learnPlace(row, partOf));
      rows.forEach(row -> learnFigure(row, monday));
      table(path + "?format=csv", (line, row) -> learnTable(row, monday));
    }
  }

  private void learnPlace(JsonNode row, Map<String, String> partOf) {
    if (row.get("level").asText().equals("site")) {
      String site = row.get("code").asText();
      for (String place = site; place != null; place = partOf.get(place)) {
        sitesOf.computeIfAbsent(place, code -> new TreeSet<>()).add(site);
      }
    }
  }

  private Set<String> numbers(String place, LocalDate monday) {
    Set<String> numbers = new TreeSet<>();
    sitesOf.get(place).forEach(site -> numbers.add(CountedRegion.week(site, monday)));
    return numbers;
  }

  private void learnFigure(JsonNode row, LocalDate monday) {
    String code = row.get("code").asText();
    boolean site = row.get("level").asText().equals("site");
    if (row.get("suppressed").asBoolean()) {
      knowledge.add(numbers(code, monday), new Bounds(1, Double.POSITIVE_INFINITY));
      if (site) {
        hidden.add(CountedRegion.week(code, monday));
      }
    }
    if (!row.get("visits").isNull()) {
      long visits = row.get("visits").asLong();
      knowledge.add(numbers(code, monday), told(visits));
      if (row.get("level").asText().equals("area")) {
        areas.computeIfAbsent(code, area -> new HashMap<>()).put(monday, visits);
      }
    }
    if (site && !row.get("hours").isNull()) {
      learnHours(CountedRegion.week(code, monday), row.at("/hours/counted").asLong());
    }
  }

  /** Where people came in so many hours, so many came at least. */
  private void learnHours(String week, long counted) {
    knowledge.add(Set.of(week), new Bounds(told(counted).least(), Double.POSITIVE_INFINITY));
  }

  private static Bounds told(long rounded) {
    return rounded == 0
        ? new Bounds(0, 0)
        : new Bounds(Math.max(SmallCounts.LARGEST + 1, rounded - OFF), rounded + OFF);
  }

  private void learnTable(Map<String, String> row, LocalDate monday) {
    if (!row.get("visits").isEmpty()) {
      knowledge.add(numbers(row.get("code"), monday), told(Long.parseLong(row.get("visits"))));
    }
    if (!row.get("counted").isEmpty()) {
      learnHours(CountedRegion.week(row.get("code"), monday), Long.parseLong(row.get("counted")));
    }
  }

  /** Weeks, months and days; whole, cut on each day, of all and of one. */
  private void askVisits() {
    LocalDate from = weeks.get(0).withDayOfMonth(1);
    LocalDate to = LocalDate.of(2026, 11, 30);
    List<String> filters = new ArrayList<>(List.of(""));
    CountedRegion.sites().forEach(site -> filters.add("&site=" + site));
    for (String filter : filters) {
      for (String per : List.of("week", "month", "day")) {
        askVisits(from, to, per, filter);
      }
    }
    for (LocalDate first : weeks) {
      for (int day = 0; day < 7; day++) {
        askVisits(first.plusDays(day), first.plusDays(day + 7), "week", "");
        askVisits(first.plusDays(day), first.plusDays(day + 30), "month", "");
        askVisits(first.plusDays(day), first.plusDays(day), "day", "");
      }
    }
  }

  private void askVisits(LocalDate from, LocalDate to, String per, String filter) {
    String path = "/api/v1/visits?from=" + from + "&to=" + to + "&per=" + per + filter;
    for (JsonNode row : server.get(path).json().get("rows")) {
      if (!row.get("visits").isNull()) {
        String period = row.get("period").asText();
        learnVisits(from, to, row.get("site").asText(), period, row.get("visits").asLong(), path);
      }
    }
    table(
        path + "&format=csv",
        (line, row) -> {
          if (!row.get("visits").isEmpty()) {
            long visits = Long.parseLong(row.get("visits"));
            learnVisits(from, to, row.get("site"), row.get("period"), visits, path);
          }
        });
  }

  private void learnVisits(
      LocalDate from, LocalDate to, String site, String period, long visits, String path) {
    List<LocalDate> mondays = mondays(period);
    boolean released = weeks.containsAll(mondays);
    if (mondays.isEmpty() || !released || isCut(period, from, to)) {
      leaks.add(path + " tells " + visits + " of " + site + " in " + period);
      return;
    }
    Set<String> numbers = new TreeSet<>();
    mondays.forEach(monday -> numbers.add(CountedRegion.week(site, monday)));
    long off = (long) OFF * mondays.size();
    knowledge.add(
        numbers,
        mondays.size() == 1 ? told(visits) : new Bounds(Math.max(0, visits - off), visits + off));
  }

  private static boolean isCut(String period, LocalDate from, LocalDate to) {
    LocalDate first =
        period.contains("W") ? mondays(period).get(0) : YearMonth.parse(period).atDay(1);
    LocalDate last =
        period.contains("W") ? first.plusDays(6) : YearMonth.from(first).atEndOfMonth();
    return first.isBefore(from) || last.isAfter(to);
  }

  /** The weeks of a week or month; none for a day. */
  private static List<LocalDate> mondays(String period) {
    if (period.contains("W")) {
      return List.of(LocalDate.parse(period + "-1", DateTimeFormatter.ISO_WEEK_DATE));
    }
    if (period.length() > "2026-11".length()) {
      return List.of();
    }
    return YearMonth.parse(period)
        .atDay(1)
        .datesUntil(YearMonth.parse(period).plusMonths(1).atDay(1))
        .filter(date -> date.getDayOfWeek() == java.time.DayOfWeek.THURSDAY)
        .map(date -> date.minusDays(3))
        .toList();
  }

  /** The same weeks as DHIS2 reads them; whole, cut on each day, of each level and of each site. */
  private void askDataValues() {
    LocalDate from = weeks.get(0).withDayOfMonth(1);
    List<String> filters = new ArrayList<>(List.of(""));
    List.of("site", "area", "gemeente", "region").forEach(one -> filters.add("&level=" + one));
    CountedRegion.sites().forEach(site -> filters.add("&site=" + site));
    for (String filter : filters) {
      askDataValues(from, LocalDate.of(2026, 11, 30), filter);
    }
    for (LocalDate first : weeks) {
      for (int day = 0; day < 7; day++) {
        askDataValues(first.plusDays(day), first.plusDays(day + 7), "");
      }
    }
  }

  private void askDataValues(LocalDate from, LocalDate to, String filter) {
    String path = "/api/v1/data-value-sets?from=" + from + "&to=" + to + filter;
    for (JsonNode one : server.get(path).json().get("dataValues")) {
      String[] week = one.get("period").asText().split("W");
      LocalDate monday =
          mondays(week[0] + "-W" + (week[1].length() < 2 ? "0" : "") + week[1]).get(0);
      if (!weeks.contains(monday) || monday.isBefore(from) || monday.plusDays(6).isAfter(to)) {
        leaks.add(path + " tells " + one);
      } else if (one.get("dataElement").asText().equals("HUIS_CHECKINS")) {
        knowledge.add(
            numbers(one.get("orgUnit").asText(), monday), told(one.get("value").asLong()));
      } else if (one.get("dataElement").asText().equals("HUIS_HOURS_COUNTED")) {
        learnHours(
            CountedRegion.week(one.get("orgUnit").asText(), monday), one.get("value").asLong());
      }
    }
  }

  private void askCoverage() {
    for (String path :
        List.of(
            "/api/v1/coverage",
            "/api/v1/coverage?gemeente=GM0400",
            "/api/v1/coverage?gemeente=GM1911")) {
      server.get(path).json().get("areas").forEach(this::learnCoverage);
    }
    table(
        "/api/v1/coverage?format=csv",
        (line, row) -> {
          if (!row.get("visitsThisWeek").isEmpty()) {
            leaks.add("this week of " + row.get("code"));
          }
        });
  }

  private void learnCoverage(JsonNode area) {
    if (!area.get("visitsThisWeek").isNull()) {
      leaks.add("this week of " + area.get("code"));
    }
    if (area.get("visitsPer1000PerWeek").isNull()) {
      return;
    }
    String code = area.get("code").asText();
    int count = area.get("weeksWithData").asInt();
    Set<String> numbers = new TreeSet<>();
    weeks.forEach(monday -> numbers.addAll(numbers(code, monday)));
    if (count != areas.getOrDefault(code, Map.of()).size() || count != weeks.size()) {
      leaks.add("a mean of weeks of " + code + " that were not all told");
    }
    double thousands = area.get("inhabitants").asInt() / 1000.0;
    double sum = area.get("visitsPer1000PerWeek").asDouble() * thousands * count;
    double off = 0.005 * thousands * count + OFF * count;
    knowledge.add(numbers, new Bounds(Math.max(0, sum - off), sum + off));
  }

  /** Each line of a table, by its headings. */
  private void table(String path, BiConsumer<Integer, Map<String, String>> reader) {
    Answer answer = server.get(path);
    String[] lines = answer.text().split("\r\n");
    String[] headings = lines[0].split(",");
    for (int i = 1; i < lines.length; i++) {
      String[] values = lines[i].split(",", -1);
      Map<String, String> row = new HashMap<>();
      for (int column = 0; column < headings.length && column < values.length; column++) {
        row.put(headings[column], values[column]);
      }
      reader.accept(i, row);
    }
  }
}
