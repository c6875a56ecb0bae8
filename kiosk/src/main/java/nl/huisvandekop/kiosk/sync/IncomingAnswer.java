package nl.huisvandekop.kiosk.sync;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.huisvandekop.kiosk.store.Sql;
import nl.huisvandekop.protocol.Document;
import nl.huisvandekop.protocol.SyncAnswer;

/** What an answer changes, in the one transaction in which it changes it. */
final class IncomingAnswer {
  private static final String CONFLICT = "document-conflict";
  private static final String CLOCK_WRONG = "clock-wrong";

  private final Connection connection;
  private final Outgoing sent;
  private final SyncAnswer answer;
  private final List<String> remarks;
  private final Set<String> inConflict = new HashSet<>();

  IncomingAnswer(
      Connection connection, Outgoing sent, AnswerReader.ReadAnswer read, List<String> remarks) {
    this.connection = connection;
    this.sent = sent;
    this.answer = read.answer();
    this.remarks = remarks;
    remarks.addAll(read.remarks());
  }

  /**
   * Applies it.
   *
   * @return whether the kiosk's clock is wrong
   */
  boolean apply(String epoch, ClockAgreement agreement) throws SQLException {
    takeSeq();
    if (!isContinuous()) {
      Claims.cutGap(connection, epoch);
    }
    if (answer.resendAll()) {
      // Before this request's own rows, which are on the server's disk whatever it lost before.
      Marks.offerAllAgain(connection);
    }
    Duration difference = agreement.difference(sent, answer.serverTime());
    SortedRows rejected = SortedRows.of(sent.piece(), answer.rejected(), remarks);
    Marks.acknowledge(connection, rejected.taken());
    boolean clockRefused = false;
    for (Map.Entry<Refusal, Piece> refused : rejected.refused().entrySet()) {
      clockRefused |= refused.getKey().code().equals(CLOCK_WRONG);
      refuse(refused.getKey(), refused.getValue());
    }
    takeDocuments();
    if (sent.claim() != null && !answer.resendAll()) {
      acceptClaim();
    }
    return agreement.judge(connection, difference, clockRefused);
  }

  private void takeSeq() throws SQLException {
    Sql.update(
        connection,
        "UPDATE sync_state SET seen = max(seen, ?1), last_sync_hour = ?3,"
            + " seen_stamp = CASE WHEN seen <= ?1 THEN ?2 ELSE seen_stamp END",
        answer.seq(),
        answer.stamp(),
        answer.serverTime().truncatedTo(ChronoUnit.HOURS).toString());
  }

  /** Whether no other card synced under this identity: each epoch is a run of this card. */
  private boolean isContinuous() throws SQLException {
    for (String epoch : answer.otherEpochs()) {
      if (Sql.find(connection, "SELECT 1 FROM own_epoch WHERE epoch = ?", row -> 1, epoch)
          .isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private void refuse(Refusal refusal, Piece piece) throws SQLException {
    if (refusal.code().equals(CONFLICT)) {
      // A volunteer chooses once the server's copy is here; until then it is tried again.
      piece.documents().forEach(document -> inConflict.add(document.id()));
      Marks.reject(connection, piece, new Refusal(refusal.code(), refusal.detail(), true));
    } else {
      Marks.reject(connection, piece, refusal);
    }
  }

  private void takeDocuments() throws SQLException {
    ReceivedDocuments received = new ReceivedDocuments(connection, inConflict, remarks);
    for (Document document : answer.documents()) {
      received.take(document);
    }
  }

  private void acceptClaim() throws SQLException {
    Optional<String> oldestDeferred =
        Sql.find(
            connection,
            "SELECT min(period) FROM (SELECT period FROM cell WHERE mark = 'deferred'"
                + " AND activity_id = '' AND period >= ?1"
                + " UNION ALL SELECT hour FROM hour_report WHERE mark = 'deferred'"
                + " AND hour >= ?1)",
            row -> row.getString(1),
            sent.claim().from());
    String lastHour = ClosedPeriods.at(answer.serverTime()).lastHour();
    Claims.accept(connection, sent.claim(), lastHour, oldestDeferred);
  }
}
