package nl.huisvandekop.server.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import nl.huisvandekop.protocol.Limits;
import nl.huisvandekop.protocol.SyncAnswer;
import nl.huisvandekop.server.enrolment.Kiosk;
import nl.huisvandekop.server.time.HourSpan;
import nl.huisvandekop.server.time.Hours;
import org.jdbi.v3.core.Handle;

/** One request and its answer, within one transaction. */
final class Exchange implements CountRows.Fate {
  private final Handle handle;
  private final Kiosk kiosk;
  private final Incoming incoming;
  private final Instant now;
  private final RowReader reader;
  private final Epochs epochs;
  private final Documents documents;
  private final AnswerDocuments copies = new AnswerDocuments();
  private final RejectedRows rejected;
  private final List<Refusal> refusals = new ArrayList<>();
  private final List<CountRow> counts = new ArrayList<>();
  private final ChangedHours changed = new ChangedHours();

  Exchange(Handle handle, Kiosk kiosk, Incoming incoming, Instant now) {
    this.handle = handle;
    this.kiosk = kiosk;
    this.incoming = incoming;
    this.now = now;
    reader = new RowReader(now);
    epochs = new Epochs(handle, kiosk.siteId(), kiosk.id());
    documents = new Documents(handle, kiosk.siteId());
    rejected = new RejectedRows(handle, kiosk.id(), changed);
  }

  SyncAnswer run(String referenceTag) {
    KioskProgress progress =
        KioskProgress.raise(handle, kiosk.id(), incoming.seen(), incoming.seenStamp());
    epochs.used(incoming.epoch(), progress.seq(), incoming.seen());
    takeDocuments();
    if (clockRight()) {
      takeCounts();
    } else {
      refuseForClock();
    }
    refusals.stream().filter(Refusal::remembered).forEach(rejected::keep);
    // What the card believes to be on the server may be what the server lost.
    if (clockRight() && !progress.resendAll()) {
      takeClaim();
    }
    changed.mark(handle, kiosk.siteId());
    progress.keepStatus(handle, kiosk.id(), incoming.status(), now);
    copies.addLacking(documents, incoming);
    return new SyncAnswer(
        progress.seq(),
        progress.resendAll(),
        refusals.stream().map(Refusal::toWire).toList(),
        copies.list(),
        referenceTag,
        0,
        now,
        epochs.othersSince(incoming.seen(), incoming.epoch()),
        progress.stamp());
  }

  private boolean clockRight() {
    return Duration.between(incoming.sentAt(), now).abs().getSeconds()
        <= Limits.MAX_CLOCK_DIFFERENCE_SECONDS;
  }

  private void takeDocuments() {
    DocumentReader documentReader = new DocumentReader(reader);
    eachReadable(
        DocumentRow.LIST, incoming.documents(), row -> takeDocument(documentReader.read(row)));
    rejected.resolveConflicts(documents.versions(), incoming.holds());
  }

  private void takeDocument(DocumentRow row) throws RowRefused {
    String activity = row.headcountActivity();
    if (activity != null && documents.isSensitive(activity)) {
      throw new RowRefused(
          RefusalCode.ACTIVITY_SENSITIVE,
          "A sensitive activity is never counted apart. Correct the hour's headcount instead.");
    }
    if (documents.store(row)) {
      rejected.accepted(DocumentRow.LIST, row.document().key());
    } else if (copies.add(documents.find(row.document().id()).orElseThrow())) {
      refused(
          row.refuse(
              RefusalCode.DOCUMENT_CONFLICT,
              "The server holds another version, which comes with this answer. A volunteer"
                  + " chooses which one stays."));
    } else {
      refused(
          row.refuse(
              RefusalCode.ANSWER_FULL,
              "The server holds another version, which did not fit in this answer. Send again."));
    }
  }

  private void takeCounts() {
    eachReadable(RowReader.CELLS, incoming.cells(), row -> counts.add(reader.cell(row)));
    eachReadable(RowReader.HOURS, incoming.hours(), row -> counts.add(reader.hourReport(row)));
    eachReadable(RowReader.UNDATED, incoming.undated(), row -> counts.add(reader.undated(row)));
    List<CountRow> ours = new ArrayList<>();
    for (CountRow row : counts) {
      if (row.activityId() != null && documents.isSensitive(row.activityId())) {
        rejected.accepted(row.list(), row.key());
      } else if (epochs.claim(row.epoch())) {
        ours.add(row);
      } else {
        refused(
            row.refuse(
                RefusalCode.EPOCH_OF_ANOTHER_SITE,
                "These counts were made in another site, which keeps them. Enrolling for a new"
                    + " site must set the old store aside first."));
      }
    }
    changed.from(undatedBefore(ours));
    new CountRows(handle, kiosk.siteId()).store(ours, this);
  }

  /** A stretch that is narrowed or dated frees the hours that it lay over before. */
  private OptionalLong undatedBefore(List<CountRow> rows) {
    return rows.stream().anyMatch(row -> row.table() == CountTable.UNDATED)
        ? CountRows.firstUndated(handle, kiosk.siteId())
        : OptionalLong.empty();
  }

  private void refuseForClock() {
    String detail =
        "The kiosk's clock differs more than %d seconds from the server's, which is in serverTime."
            .formatted(Limits.MAX_CLOCK_DIFFERENCE_SECONDS);
    refuseAll(RowReader.CELLS, incoming.cells(), detail);
    refuseAll(RowReader.HOURS, incoming.hours(), detail);
    refuseAll(RowReader.UNDATED, incoming.undated(), detail);
  }

  private void refuseAll(String list, List<JsonNode> rows, String detail) {
    for (int i = 0; i < rows.size(); i++) {
      String key = RowNames.key(list, rows.get(i), i);
      refused(new Refusal(list, key, null, RefusalCode.CLOCK_WRONG, detail, rows.get(i)));
    }
  }

  private interface Taking {
    void take(JsonNode row) throws RowRefused;
  }

  private void eachReadable(String list, List<JsonNode> rows, Taking taking) {
    for (int i = 0; i < rows.size(); i++) {
      JsonNode row = rows.get(i);
      try {
        taking.take(row);
      } catch (RowRefused e) {
        // Nothing about a sensitive activity's day is kept, a row that can't be read neither.
        if (!documents.isSensitive(row.path("activityId").asText())) {
          HourSpan hours = RowNames.hours(list, row, incoming.claim());
          refused(
              new Refusal(list, RowNames.key(list, row, i), hours, e.code(), e.getMessage(), row));
        }
      }
    }
  }

  private void takeClaim() {
    if (incoming.claim() == null) {
      return;
    }
    long from = Math.max(incoming.claim().from(), Hours.EARLIEST);
    long through = Math.min(incoming.claim().through(), Hours.lastClosed(now));
    if (from <= through) {
      changed.from(new CompleteStretches(handle, kiosk.id()).add(new HourSpan(from, through)));
    }
  }

  @Override
  public void written(CountRow row) {
    changed.from(row.firstHour());
    rejected.accepted(row.list(), row.key());
  }

  @Override
  public void known(CountRow row) {
    rejected.known(row.list(), row.key());
  }

  @Override
  public void refused(Refusal refusal) {
    refusals.add(refusal);
  }
}
