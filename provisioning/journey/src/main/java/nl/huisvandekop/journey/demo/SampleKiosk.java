package nl.huisvandekop.journey.demo;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.huisvandekop.journey.program.ProgramException;
import nl.huisvandekop.journey.program.ServerApi;
import nl.huisvandekop.protocol.Document;
import nl.huisvandekop.protocol.EnrolmentAnswer;
import nl.huisvandekop.protocol.EnrolmentRequest;
import nl.huisvandekop.protocol.KioskStatus;
import nl.huisvandekop.protocol.SyncAnswer;
import nl.huisvandekop.protocol.SyncRequest;

/** A kiosk that was never there: it tells the sample history through the public sync. */
final class SampleKiosk {
  private static final KioskStatus STATUS =
      new KioskStatus("voorbeeld", 0, 0, null, null, true, null, "synced", null);

  private final EnrolmentAnswer identity;
  private final ServerApi server;
  private long seen;
  private String seenStamp;

  /** Enrols with a one-time code. */
  SampleKiosk(URI server, String code) {
    EnrolmentRequest request =
        new EnrolmentRequest(code, UUID.randomUUID().toString(), "voorbeeld");
    this.identity = ServerApi.enrol(server, request);
    this.server = new ServerApi(server, identity.token());
  }

  String id() {
    return identity.kioskId();
  }

  /** Sends all of it; fails when any row is refused. */
  void tell(SampleHistory history) {
    List<Document> documents = history.documents();
    for (SampleHistory.Run run : history.runs()) {
      send(run, documents);
      documents = List.of();
    }
  }

  private void send(SampleHistory.Run run, List<Document> documents) {
    SyncAnswer answer =
        server.sync(
            new SyncRequest(
                identity.kioskId(),
                run.epoch(),
                Instant.now(),
                seen,
                run.from(),
                run.through(),
                List.of(),
                run.cells(),
                run.hours(),
                List.of(),
                documents,
                STATUS,
                seenStamp));
    seen = answer.seq();
    seenStamp = answer.stamp();
    if (!answer.rejected().isEmpty()) {
      throw new ProgramException("sample rows were refused: " + answer.rejected().get(0));
    }
  }
}
