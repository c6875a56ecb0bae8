package nl.huisvandekop.server.dashboard.open;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisvandekop.server.agenda.PublicAgenda.PublicOccurrence;
import nl.huisvandekop.server.dashboard.Wording;

/**
 * What is on, in order of time.
 *
 * @param days those on which anything is
 */
public record WhatIsOn(List<Day> days) {
  public WhatIsOn {
    days = List.copyOf(days);
  }

  /** A day in words, and what is on. */
  public record Day(String name, List<Item> items) {
    public Day {
      requireNonNull(name, "name");
      items = List.copyOf(items);
    }
  }

  /**
   * An activity, once.
   *
   * @param time from and to
   * @param place where; null on the place's own page
   * @param facts room, for whom, price and sign-up, in words
   */
  public record Item(String time, String title, OpenLink place, String facts) {}

  /**
   * In words.
   *
   * @param named whether each says where it is
   */
  static WhatIsOn of(Wording wording, List<PublicOccurrence> all, boolean named) {
    Map<LocalDate, List<PublicOccurrence>> days =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    once -> once.start().toLocalDate(), LinkedHashMap::new, Collectors.toList()));
    return new WhatIsOn(
        days.entrySet().stream()
            .map(
                day ->
                    new WhatIsOn.Day(
                        wording.day(day.getKey()),
                        day.getValue().stream().map(once -> item(wording, once, named)).toList()))
            .toList());
  }

  private static WhatIsOn.Item item(Wording wording, PublicOccurrence once, boolean named) {
    String time =
        wording.say(
            "{0} tot {1} uur",
            wording.time(once.start().toLocalTime()), wording.time(once.end().toLocalTime()));
    String signUp =
        once.withoutSignUp() ? wording.say("zonder aanmelden") : wording.say("met aanmelden");
    String facts =
        Stream.of(once.room(), once.audience(), once.price(), signUp)
            .filter(fact -> fact != null && !fact.isBlank())
            .collect(Collectors.joining(" · "));
    OpenLink place =
        named ? new OpenLink(once.siteName(), OpenPages.ADDRESS + "/" + once.site()) : null;
    return new WhatIsOn.Item(time, once.title(), place, facts);
  }
}
