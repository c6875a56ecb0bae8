package nl.huisvandekop.kiosk.sync;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nl.huisvandekop.kiosk.clock.KioskClock;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.protocol.KioskStatus;

/**
 * One exchange with the server: what is to go out is chosen and marked in one transaction, sent
 * with no transaction open, and the answer applied in another. A program that ends anywhere in
 * between has the rows marked as offered, and sends them again.
 *
 * <p>Made once per run of the program; used by one thread.
 */
public final class SyncExchange {
  private final KioskStore store;
  private final ServerClient client;
  private final String epoch;
  private final Composer composer;
  private final Supplier<KioskStatus> status;
  private final Claims claims = new Claims();
  private final ClockAgreement agreement;
  private final PieceSize size = new PieceSize();
  private String lastKiosk = "";

  /**
   * What came of it.
   *
   * @param more whether there is more to send, at once
   * @param nextSyncSeconds least wait that the server asks for
   * @param referenceTag the region's reference as it is now, null when not said
   * @param clockWrong whether the server contradicts the kiosk's clock
   * @param remarks in Dutch, what in the answer the kiosk could not use
   */
  public record Exchanged(
      boolean more,
      int nextSyncSeconds,
      String referenceTag,
      boolean clockWrong,
      List<String> remarks) {
    static final Exchanged ONCE_MORE = new Exchanged(true, 0, null, false, List.of());

    public Exchanged {
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * @param builtAt when this program was made
   * @param epoch this run's
   * @param sendRunningHour SYNC_OPEN_HOUR: sends periods that are not closed yet too
   * @param status the kiosk's state, asked once per request
   */
  public SyncExchange(
      KioskStore store,
      KioskClock clock,
      SyncTransport transport,
      Instant builtAt,
      String epoch,
      boolean sendRunningHour,
      Supplier<KioskStatus> status) {
    this.store = requireNonNull(store);
    this.client = new ServerClient(transport, clock, builtAt);
    this.epoch = requireNonNull(epoch);
    this.composer = new Composer(clock, epoch, sendRunningHour, claims);
    this.status = requireNonNull(status);
    this.agreement = new ClockAgreement(clock, epoch);
  }

  /**
   * Exchanges once.
   *
   * @throws SyncProblem when nothing came of it; nothing is lost
   * @throws InterruptedException when the program stops
   */
  public Exchanged exchange(Identity identity) throws SyncProblem, InterruptedException {
    if (!identity.kioskId().equals(lastKiosk)) {
      claims.forget();
      lastKiosk = identity.kioskId();
    }
    KioskStatus now = status.get();
    Outgoing sent =
        store.write(connection -> composer.compose(connection, identity, now, size.mostRows()));
    AnswerReader.ReadAnswer answer;
    try {
      answer = client.sync(identity, sent.json());
    } catch (SyncProblem problem) {
      return onProblem(sent, problem);
    }
    Exchanged exchanged = apply(sent, answer);
    // Only now: had the disk failed, nothing of the answer would be known at the next try.
    if (exchanged != Exchanged.ONCE_MORE) {
      size.passed();
      claims.heard(sent.claim());
    }
    return exchanged;
  }

  /** This run's. */
  String epoch() {
    return epoch;
  }

  private Exchanged onProblem(Outgoing sent, SyncProblem problem) throws SyncProblem {
    if (problem.why() == SyncCause.REQUEST_TOO_LARGE && size.shrink(sent.piece())) {
      return Exchanged.ONCE_MORE;
    }
    throw problem;
  }

  private Exchanged apply(Outgoing sent, AnswerReader.ReadAnswer read) {
    List<String> remarks = new ArrayList<>();
    return store.write(
        connection -> {
          boolean sameKiosk =
              Identities.find(connection)
                  .filter(now -> now.kioskId().equals(sent.identity().kioskId()))
                  .isPresent();
          if (!sameKiosk) {
            // Enrolled anew while the call ran: what the other server said is not about this one.
            return Exchanged.ONCE_MORE;
          }
          IncomingAnswer incoming = new IncomingAnswer(connection, sent, read, remarks);
          boolean clockWrong = incoming.apply(epoch, agreement);
          if (size.proved().isPresent()) {
            Marks.reject(connection, size.proved().get(), PieceSize.TOO_LARGE);
          }
          return new Exchanged(
              sent.more() || read.answer().resendAll(),
              read.answer().nextSyncSeconds(),
              read.answer().referenceTag(),
              clockWrong,
              remarks);
        });
  }
}
