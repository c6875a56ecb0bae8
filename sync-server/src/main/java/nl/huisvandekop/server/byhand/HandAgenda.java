package nl.huisvandekop.server.byhand;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.huisvandekop.chassis.agenda.Agenda;
import nl.huisvandekop.chassis.agenda.Occurrence;
import nl.huisvandekop.protocol.ActivityBody;

/** What is on in a place, occurrence by occurrence. */
public final class HandAgenda {
  private HandAgenda() {}

  /** An activity, once. */
  public record Item(String id, ActivityBody body, Occurrence once) {}

  /** What begins between two local dates, both inclusive, in order; cancelled ones too. */
  public static List<Item> between(
      Map<String, ActivityBody> activities, LocalDate from, LocalDate through) {
    return activities.entrySet().stream()
        .flatMap(
            one ->
                Agenda.occurrences(ActivityEntry.event(one.getKey(), one.getValue()), from, through)
                    .stream()
                    .map(once -> new Item(one.getKey(), one.getValue(), once)))
        .sorted(Comparator.comparing(item -> item.once().start()))
        .toList();
  }
}
