package nl.huisvandekop.kiosk.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.kiosk.testing.FakeKioskClock;
import nl.huisvandekop.protocol.Cell;
import nl.huisvandekop.protocol.Document;
import nl.huisvandekop.protocol.Held;
import nl.huisvandekop.protocol.HourReport;
import nl.huisvandekop.protocol.Rejected;
import nl.huisvandekop.protocol.SyncAnswer;
import nl.huisvandekop.protocol.SyncRequest;

/**
 * A server that keeps the contract in the plainest way, behind a line that does not. It serves one
 * kiosk identity.
 */
final class FakeServer implements SyncTransport {
  /** What the line does to one call. */
  enum Line {
    WHOLE,
    NO_CONNECTION,
    ANSWER_LOST,
    ANSWER_CUT,
    DOUBLED,
    LATE,
    LOGIN_PAGE,
    WRONG_SHAPE
  }

  final FakeKioskClock clock;
  final String kioskId;
  final Deque<Line> lines = new ArrayDeque<>();
  final Deque<Reply> replies = new ArrayDeque<>();
  final List<SyncRequest> requests = new ArrayList<>();
  final List<Call> calls = new ArrayList<>();
  final Deque<Call> late = new ArrayDeque<>();

  /** Chosen rejections by key; looked at before anything is taken. */
  Function<String, Rejected> rejects = key -> null;

  Consumer<SyncRequest> afterAccepted = request -> {};
  Duration ahead = Duration.ZERO;
  int nextSyncSeconds;
  String referenceTag;

  /** Servers of before give no stamp. */
  boolean stamping = true;

  int refuseAboveRows = Integer.MAX_VALUE;
  State state = new State();

  /** Keys of rows that came twice in one revision with different content. */
  final Set<String> contradictions = new TreeSet<>();

  FakeServer(FakeKioskClock clock, String kioskId) {
    this.clock = clock;
    this.kioskId = kioskId;
  }

  /** All that is on its disk. */
  static final class State {
    long seq;
    final Map<Long, String> stamps = new HashMap<>();
    final Map<String, Cell> cells = new HashMap<>();
    final Map<String, HourReport> hours = new HashMap<>();
    final Map<String, Document> documents = new LinkedHashMap<>();
    final Map<String, Long> epochs = new HashMap<>();
    final Set<String> covered = new TreeSet<>();
    final Set<String> rejectedHours = new HashSet<>();

    State copy() {
      State copy = new State();
      copy.seq = seq;
      copy.stamps.putAll(stamps);
      copy.cells.putAll(cells);
      copy.hours.putAll(hours);
      copy.documents.putAll(documents);
      copy.epochs.putAll(epochs);
      copy.covered.addAll(covered);
      copy.rejectedHours.addAll(rejectedHours);
      return copy;
    }

    /** Whether it gave the answer that the kiosk saw last. */
    boolean gave(SyncRequest request) {
      return request.seenStamp() == null
          ? request.seen() <= seq
          : request.seenStamp().equals(stamps.get(request.seen()));
    }

    /** People per clock hour, hours that come to nothing left out. */
    Map<String, Integer> perHour() {
      return cells.values().stream()
          .filter(cell -> cell.activityId() == null)
          .collect(Collectors.groupingBy(Cell::period, Collectors.summingInt(Cell::value)))
          .entrySet()
          .stream()
          .filter(entry -> entry.getValue() != 0)
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
  }

  @Override
  public Reply send(Call call) throws IOException {
    calls.add(call);
    if (!replies.isEmpty()) {
      return replies.poll();
    }
    Line line = lines.isEmpty() ? Line.WHOLE : lines.poll();
    return switch (line) {
      case WHOLE -> answer(call);
      case NO_CONNECTION -> throw new ConnectException("no line");
      case ANSWER_LOST -> {
        answer(call);
        throw new IOException("connection reset");
      }
      case ANSWER_CUT -> {
        Reply whole = answer(call);
        yield json(whole.status(), Arrays.copyOf(whole.body(), whole.body().length / 2));
      }
      case DOUBLED -> {
        answer(call);
        yield answer(call);
      }
      case LATE -> {
        late.add(call);
        throw new IOException("takes its time");
      }
      case LOGIN_PAGE -> html(200);
      case WRONG_SHAPE -> json(200, "{\"seq\":\"many\"}".getBytes(StandardCharsets.UTF_8));
    };
  }

  static Reply html(int status) {
    return new Reply(
        status, "text/html", null, null, null, "<html>".getBytes(StandardCharsets.UTF_8));
  }

  static Reply json(int status, byte[] body) {
    return new Reply(status, "application/json", null, null, null, body);
  }

  private Reply answer(Call call) throws IOException {
    if (!call.url().getPath().endsWith("/sync")) {
      throw new EOFException("only sync is spoken here");
    }
    SyncRequest request = Json.mapper().readValue(call.body(), SyncRequest.class);
    if (!"token".equals(call.token()) || !request.kioskId().equals(kioskId)) {
      return problem(401, "token-refused");
    }
    int rows = request.cells().size() + request.hours().size() + request.documents().size();
    if (rows > refuseAboveRows || call.body().length > 1 << 20 || rows > 5_000) {
      return html(413);
    }
    requests.add(request);
    SyncAnswer answer = accept(request);
    afterAccepted.accept(request);
    return json(200, Json.mapper().writeValueAsBytes(answer));
  }

  static Reply problem(int status, String code) throws JsonProcessingException {
    return new Reply(
        status,
        "application/problem+json",
        null,
        null,
        null,
        Json.mapper().writeValueAsBytes(Map.of("code", code, "detail", "x")));
  }

  /** A call that took its time arrives after all; nobody waits for its answer. */
  void deliverLate() throws IOException {
    if (!late.isEmpty()) {
      // It speaks of the card as it was then.
      Consumer<SyncRequest> present = afterAccepted;
      afterAccepted = request -> {};
      answer(late.remove());
      afterAccepted = present;
    }
  }

  private SyncAnswer accept(SyncRequest request) {
    boolean resendAll = !state.gave(request);
    state.seq = Math.max(state.seq, request.seen()) + 1;
    if (stamping) {
      state.stamps.put(state.seq, UUID.randomUUID().toString());
    }
    state.epochs.put(request.epoch(), state.seq);
    Instant now = clock.now().plus(ahead);
    boolean clockWrong =
        Duration.between(request.sentAt(), now).abs().compareTo(Duration.ofMinutes(5)) > 0;
    List<Rejected> rejected = new ArrayList<>();
    Map<String, Document> copies = new LinkedHashMap<>();
    request.documents().forEach(document -> take(document, rejected, copies));
    for (Cell cell : request.cells()) {
      if (!refused("cells", cell.key(), cell.period(), clockWrong, rejected)) {
        state.cells.merge(cell.key(), cell, (old, news) -> newer(old, news));
      }
    }
    for (HourReport hour : request.hours()) {
      if (!refused("hours", hour.key(), hour.hour().toString(), clockWrong, rejected)) {
        state.hours.merge(hour.key(), hour, (old, news) -> newer(old, news));
      }
    }
    if (!clockWrong && !resendAll && request.completeFrom() != null) {
      cover(request, ClosedPeriods.at(now).lastHour());
    }
    Map<String, Long> held =
        request.holds().stream().collect(Collectors.toMap(Held::id, Held::version));
    state.documents.values().stream()
        .filter(document -> document.version() > held.getOrDefault(document.id(), 0L))
        .forEach(document -> copies.put(document.id(), document));
    return new SyncAnswer(
        state.seq,
        resendAll,
        rejected,
        List.copyOf(copies.values()),
        referenceTag,
        nextSyncSeconds,
        now,
        state.epochs.entrySet().stream()
            .filter(use -> use.getValue() > request.seen())
            .map(Map.Entry::getKey)
            .filter(epoch -> !epoch.equals(request.epoch()))
            .toList(),
        state.stamps.get(state.seq));
  }

  private Cell newer(Cell old, Cell news) {
    if (old.revision() == news.revision() && !old.equals(news)) {
      contradictions.add(news.key());
    }
    return news.revision() > old.revision() ? news : old;
  }

  private HourReport newer(HourReport old, HourReport news) {
    if (old.revision() == news.revision() && !old.equals(news)) {
      contradictions.add(news.key());
    }
    return news.revision() > old.revision() ? news : old;
  }

  private boolean refused(
      String list, String key, String period, boolean clockWrong, List<Rejected> rejected) {
    Rejected chosen = rejects.apply(key);
    if (clockWrong) {
      chosen = new Rejected(list, key, "clock-wrong", "x", true);
    }
    if (chosen != null) {
      rejected.add(chosen);
      state.rejectedHours.add(period);
    } else {
      state.rejectedHours.remove(period);
    }
    return chosen != null;
  }

  private void take(Document mine, List<Rejected> rejected, Map<String, Document> copies) {
    Document ours = state.documents.get(mine.id());
    Rejected chosen = rejects.apply(mine.key());
    if (chosen != null) {
      rejected.add(chosen);
    } else if (ours == null || (mine.version() > ours.version() && mine.base() >= ours.version())) {
      state.documents.put(mine.id(), received(mine));
    } else if (mine.version() != ours.version() || !DocumentContent.same(mine, ours)) {
      rejected.add(new Rejected("documents", mine.id(), "document-conflict", "x", false));
      copies.put(ours.id(), ours);
    }
  }

  /** As a server sends it down. */
  static Document received(Document document) {
    return new Document(
        document.id(),
        document.kind(),
        document.version(),
        document.version(),
        document.deleted(),
        document.body());
  }

  private void cover(SyncRequest request, String lastClosed) {
    for (Instant hour = request.completeFrom();
        !hour.isAfter(request.completeThrough()) && hour.toString().compareTo(lastClosed) <= 0;
        hour = hour.plusSeconds(3600)) {
      state.covered.add(hour.toString());
    }
  }
}
