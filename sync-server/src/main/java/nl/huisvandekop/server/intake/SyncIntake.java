package nl.huisvandekop.server.intake;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.function.UnaryOperator;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.protocol.SyncAnswer;
import nl.huisvandekop.server.enrolment.Kiosk;
import nl.huisvandekop.server.enrolment.Kiosks;
import nl.huisvandekop.server.store.ServerStore;

/** Accepts what a kiosk sends. Thread-safe. */
public final class SyncIntake {
  private final ServerStore store;
  private final Clock clock;
  private final UnaryOperator<String> referenceTag;

  /**
   * @param clock the server's
   * @param referenceTag the tag of a site's reference as it is now; null when it can't be said
   */
  public SyncIntake(ServerStore store, Clock clock, UnaryOperator<String> referenceTag) {
    this.store = requireNonNull(store);
    this.clock = requireNonNull(clock);
    this.referenceTag = requireNonNull(referenceTag);
  }

  /**
   * Takes a request in one transaction; what the answer does not name as rejected is on disk.
   *
   * @param kiosk whose token came with it
   * @param body the JSON, unzipped
   * @throws Problem when nothing of it is taken: 400, 413 or 422 for a frame that can't be read,
   *     403 {@code kiosk-not-yours}, 401 {@code token-refused} for a token that ended meanwhile
   */
  public SyncAnswer accept(Kiosk kiosk, byte[] body) {
    Incoming incoming = Incoming.read(body);
    if (!incoming.kioskId().equals(kiosk.id())) {
      throw new Problem(
          403,
          "kiosk-not-yours",
          "The kioskId is not the one that this token belongs to. Enrol this kiosk anew.");
    }
    String tag = referenceTag.apply(kiosk.siteId());
    return store.write(
        handle -> {
          Kiosk confirmed = Kiosks.confirm(handle, kiosk);
          Instant now = clock.instant();
          return new Exchange(handle, confirmed, incoming, now).run(tag);
        });
  }
}
