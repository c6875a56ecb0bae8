package nl.huisvandekop.journey.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.huisvandekop.journey.demo.HandPlace.Item;
import nl.huisvandekop.journey.program.ServerApi;
import nl.huisvandekop.protocol.OpeningHoursBody.Span;

/**
 * Enters what staff keep of a place without a kiosk, through the forms of their pages: hours,
 * agenda, and counts of whole weeks before this one. Made up, from a seed.
 */
final class SampleByHand {
  private static final String ON = "on";

  /** As the form's fields are called. */
  private static final List<String> DAYS = List.of("ma", "di", "wo", "do", "vr", "za", "zo");

  private static final int SECONDS_PER_HOUR = 3600;

  private final ServerApi api;
  private final LocalDate monday;
  private final int weeks;
  private final Random random;

  SampleByHand(ServerApi api, LocalDate today, int weeks, long seed) {
    this.api = api;
    this.monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    this.weeks = weeks;
    this.random = new Random(seed);
  }

  /** Enters all of a place; it is there already, and has no kiosk. */
  void enter(HandPlace place, String site) {
    LocalDate first = monday.minusWeeks(weeks);
    String address = "/plekken/" + site + "/";
    api.submit(address + "openingstijden", opening(place, first));
    place.activities().forEach(item -> api.submit(address + "agenda/nieuw", form(item, first)));
    for (LocalDate day = first; day.isBefore(monday); day = day.plusDays(1)) {
      List<Span> spans = place.week().getOrDefault(day.getDayOfWeek(), List.of());
      if (!spans.isEmpty()) {
        api.count(site, counts(place, day, spans));
      }
    }
    for (String criterion : place.assessed()) {
      api.assess(site, criterion, "yes", monday.minusWeeks(1), "voorbeeld");
    }
  }

  private static Map<String, String> opening(HandPlace place, LocalDate first) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("vanaf", first.toString());
    place
        .week()
        .forEach(
            (day, spans) -> {
              for (int i = 0; i < spans.size(); i++) {
                form.put(name(day) + "-van-" + i, spans.get(i).opens().toString());
                form.put(name(day) + "-tot-" + i, spans.get(i).closes().toString());
              }
            });
    return form;
  }

  private static String name(DayOfWeek day) {
    return DAYS.get(day.ordinal());
  }

  private static Map<String, String> form(Item item, LocalDate first) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("titel", item.title());
    form.put("thema", item.theme());
    form.put("datum", first.with(TemporalAdjusters.nextOrSame(item.day())).toString());
    form.put("van", item.start().toString());
    form.put("tot", item.end().toString());
    form.put("herhaling", "wekelijks");
    item.said().forEach(name -> form.put(name, ON));
    return form;
  }

  private Map<String, String> counts(HandPlace place, LocalDate day, List<Span> spans) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("datum", day.toString());
    for (Span span : spans) {
      for (int hour = span.opens().getHour(); touches(span, hour); hour++) {
        long since =
            day.atTime(hour, 0).atZone(SampleHistory.ZONE).toEpochSecond() / SECONDS_PER_HOUR;
        form.put("uur-" + since, String.valueOf(random.nextInt(2 * place.busyness() + 1)));
      }
    }
    return form;
  }

  private static boolean touches(Span span, int hour) {
    return LocalTime.of(hour, 0).isBefore(span.closes());
  }
}
