package nl.huisvandekop.kiosk.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.kiosk.clock.KioskClock;
import nl.huisvandekop.kiosk.store.Sql;
import nl.huisvandekop.protocol.Held;
import nl.huisvandekop.protocol.KioskStatus;
import nl.huisvandekop.protocol.Limits;
import nl.huisvandekop.protocol.SyncRequest;

/** Makes a request of what is to go out, within the transaction that marks it as offered. */
final class Composer {
  /** Below the limit of the contract, so that no estimate can reach it. */
  static final int MOST_BYTES = 900 << 10;

  private final KioskClock clock;
  private final String epoch;
  private final boolean sendRunningHour;
  private final Claims claims;

  Composer(KioskClock clock, String epoch, boolean sendRunningHour, Claims claims) {
    this.clock = clock;
    this.epoch = epoch;
    this.sendRunningHour = sendRunningHour;
    this.claims = claims;
  }

  /**
   * Chooses what goes out and marks it.
   *
   * @param status read before the transaction, since it may itself look at the store
   * @param mostRows bound of this request's rows
   */
  Outgoing compose(Connection connection, Identity identity, KioskStatus status, int mostRows)
      throws SQLException {
    Sql.update(connection, "INSERT INTO own_epoch VALUES (?) ON CONFLICT DO NOTHING", epoch);
    Instant now = clock.now();
    long nanos = clock.monotonicNanos();
    List<StoredDocument> documents = documents(connection);
    List<Held> holds = documents.stream().flatMap(Composer::held).limit(Limits.MAX_HOLDS).toList();
    Filling filling = new Filling(mostRows, MOST_BYTES - size(holds) - size(status));
    fill(connection, filling, documents, now);
    Piece piece = filling.piece();
    Claims.Choice choice =
        clock.trust().isTrusted()
            ? claims.choose(connection, ClosedPeriods.at(now).lastHour(), filling.oldestLeft())
            : new Claims.Choice(Optional.empty(), false);
    Marks.offer(connection, filling.notYetOffered());
    Seen seen = Seen.get(connection);
    Claim claim = choice.claim().orElse(null);
    SyncRequest request =
        new SyncRequest(
            identity.kioskId(),
            epoch,
            now,
            seen.seq(),
            claim == null ? null : Instant.parse(claim.from()),
            claim == null ? null : Instant.parse(claim.through()),
            heldWith(holds, piece),
            piece.cells(),
            piece.hours(),
            List.of(),
            piece.documents(),
            status,
            seen.stamp());
    boolean more = filling.untriedLeft() || choice.more();
    return new Outgoing(identity, piece, claim, more, json(request), now, nanos);
  }

  private void fill(
      Connection connection, Filling filling, List<StoredDocument> documents, Instant now)
      throws SQLException {
    for (String marks : List.of("'new', 'offered'", "'deferred'")) {
      for (StoredDocument document : documents) {
        if (marks.contains("'" + document.mark() + "'")) {
          filling.offer(document);
        }
      }
      if (clock.trust().isTrusted()) {
        ClosedPeriods closed =
            sendRunningHour ? ClosedPeriods.withRunning(now) : ClosedPeriods.at(now);
        OutgoingRow.closed(connection, marks, closed, filling.roomForRows() + 1).stream()
            .sorted(Comparator.comparing(OutgoingRow::period))
            .forEach(filling::offer);
      }
    }
  }

  private static List<StoredDocument> documents(Connection connection) throws SQLException {
    return Sql.list(
        connection,
        "SELECT " + StoredDocument.COLUMNS + " FROM document ORDER BY id",
        StoredDocument::read);
  }

  /**
   * The server's version that the kiosk has: its own newer one is not the server's yet. A conflict
   * keeps its base until a volunteer chose, by which the server sees that it is still open.
   */
  private static Stream<Held> held(StoredDocument document) {
    long version = document.isAcknowledged() ? document.mine().version() : document.mine().base();
    return version == 0 ? Stream.empty() : Stream.of(new Held(document.mine().id(), version));
  }

  /** What is in the request itself need not come back. */
  private static List<Held> heldWith(List<Held> holds, Piece piece) {
    List<Held> all = new ArrayList<>(holds);
    piece
        .documents()
        .forEach(
            sent -> {
              all.removeIf(held -> held.id().equals(sent.id()));
              all.add(new Held(sent.id(), sent.version()));
            });
    return all.subList(0, Math.min(all.size(), Limits.MAX_HOLDS));
  }

  private static int size(Object part) {
    return json(part).length;
  }

  private static byte[] json(Object part) {
    try {
      return Json.mapper().writeValueAsBytes(part);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
