package nl.huisvandekop.kiosk.activity;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.kiosk.document.Documents;
import nl.huisvandekop.kiosk.document.Documents.Stored;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.protocol.ActivityBody;
import nl.huisvandekop.protocol.DocumentKind;

/** Activities that come from elsewhere, many at once. Thread-safe. */
public final class Arrivals {
  private final KioskStore store;

  /** On a store. */
  public Arrivals(KioskStore store) {
    this.store = requireNonNull(store);
  }

  /** An activity under the id that it has here, whether or not it is here yet. */
  public record Arrival(String id, ActivityBody body) {}

  /**
   * What stands under an id now; empty when there is nothing, or no more.
   *
   * @throws Problem 409 when it is no activity, or can't be changed now
   */
  public Optional<ActivityBody> find(String id) {
    Optional<Stored> stored = store.read(connection -> Documents.find(connection, id));
    if (stored.filter(document -> document.kind() != DocumentKind.ACTIVITY).isPresent()) {
      throw new Problem(409, "id-taken", "Onder deze naam staat hier al iets anders.");
    }
    if (stored.filter(Stored::inConflict).isPresent()) {
      throw new Problem(
          409, "choice-needed", "Hiervan zijn er twee versies. Kies eerst op de pagina Toestand.");
    }
    return stored.flatMap(document -> document.bodyAs(ActivityBody.class));
  }

  /**
   * An activity as the agenda would hold it.
   *
   * @throws Problem when it can't
   */
  public static ActivityBody fitting(ActivityBody body) {
    return Series.fitting(ActivityRules.require(body));
  }

  /** Puts all in the agenda, or none: one change, which can be undone as one. */
  public void takeIn(List<Arrival> arrivals) {
    if (arrivals.isEmpty()) {
      return;
    }
    store.write(
        connection -> {
          AgendaChange change =
              AgendaChange.begin(
                  connection, LastChange.What.IMPORTED, arrivals.get(0).body().title(), null);
          for (Arrival arrival : arrivals) {
            change.put(arrival.id(), arrival.body());
          }
          return null;
        });
  }
}
