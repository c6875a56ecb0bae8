package nl.huisvandekop.kiosk.screen;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.protocol.ActivityBody;
import nl.huisvandekop.protocol.DocumentKind;
import nl.huisvandekop.protocol.HeadcountBody;
import nl.huisvandekop.protocol.OpeningHoursBody;
import nl.huisvandekop.protocol.OpeningHoursBody.Span;

/** A document's body as labelled words, for putting two versions side by side. */
final class DocumentWords {
  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  private final Texts t;

  DocumentWords(Texts t) {
    this.t = t;
  }

  /** Label to words, in the order in which they are shown; what is not said is left out. */
  Map<String, String> of(DocumentKind kind, Map<String, Object> body) {
    try {
      return switch (kind) {
        case ACTIVITY -> activity(read(body, ActivityBody.class));
        case OPENING_HOURS -> hours(read(body, OpeningHoursBody.class));
        case HEADCOUNT -> headcount(read(body, HeadcountBody.class));
      };
    } catch (IllegalArgumentException notOurs) {
      // A newer server's form: better shown raw than not at all.
      Map<String, String> raw = new TreeMap<>();
      body.forEach((key, value) -> raw.put(key, String.valueOf(value)));
      return raw;
    }
  }

  private static <T> T read(Map<String, Object> body, Class<T> type) {
    return Json.mapper().convertValue(body, type);
  }

  private Map<String, String> activity(ActivityBody body) {
    Map<String, String> words = new LinkedHashMap<>();
    put(words, "title", body.title());
    put(words, "when", when(body.start(), body.end()));
    put(words, "repeat", RepeatWords.of(body.recurrence(), body.start().toLocalDate(), t));
    put(words, "room", body.room());
    put(words, "price", body.price());
    put(words, "organiser", body.organiser());
    put(words, "audience", body.audience());
    put(words, "theme", body.theme());
    put(words, "sign-up", yesNo(!body.withoutSignUp()));
    put(words, "places", body.places() == null ? null : body.places().toString());
    put(words, "partner", yesNo(body.byPartner()));
    put(words, "group-offer", yesNo(body.groupOffer()));
    put(words, "sensitive", yesNo(body.sensitive()));
    put(words, "cancelled", joined(body.cancelled().stream().map(t::day)));
    put(words, "moved", joined(body.moved().stream().map(this::moved)));
    return words;
  }

  private String moved(ActivityBody.Moved move) {
    String to = when(move.start(), move.end());
    String where = move.room() == null ? to : to + ", " + move.room();
    return t.get("document.moved-to", t.day(move.date()), where);
  }

  private static String joined(Stream<String> words) {
    return words.collect(Collectors.joining("; "));
  }

  private Map<String, String> hours(OpeningHoursBody body) {
    Map<String, String> words = new LinkedHashMap<>();
    put(words, "valid-from", t.day(body.validFrom()));
    for (DayOfWeek day : DayOfWeek.values()) {
      words.put(t.get("day." + day.getValue()), spans(body.week().getOrDefault(day, List.of())));
    }
    body.exceptions()
        .forEach(exception -> words.put(t.day(exception.date()), spans(exception.spans())));
    return words;
  }

  private Map<String, String> headcount(HeadcountBody body) {
    Map<String, String> words = new LinkedHashMap<>();
    if (body.date() != null) {
      put(words, "when", t.day(body.date()));
    } else {
      LocalDateTime local = LocalDateTime.ofInstant(body.hour(), ZONE);
      put(words, "when", when(local, local.plusHours(1)));
    }
    put(words, "total", String.valueOf(body.total()));
    String reason = "reason." + body.reasonCode();
    put(words, "reason", t.has(reason) ? t.get(reason) : body.reasonCode());
    return words;
  }

  /** Each span in words; that it is closed when there is none. */
  List<String> each(List<Span> spans) {
    return spans.isEmpty()
        ? List.of(t.get("hours.closed"))
        : spans.stream()
            .map(span -> t.get("hours.span", t.time(span.opens()), t.time(span.closes())))
            .toList();
  }

  private String spans(List<Span> spans) {
    return String.join(t.get("hours.and"), each(spans));
  }

  private String when(LocalDateTime start, LocalDateTime end) {
    return t.get(
        "document.from-until",
        t.day(start.toLocalDate()),
        t.time(start.toLocalTime()),
        t.time(end.toLocalTime()));
  }

  private String yesNo(boolean yes) {
    return t.get(yes ? "yes" : "no");
  }

  private void put(Map<String, String> words, String key, String value) {
    if (value != null && !value.isBlank()) {
      words.put(t.get("document." + key), value);
    }
  }
}
