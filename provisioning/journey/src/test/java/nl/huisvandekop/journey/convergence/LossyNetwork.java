package nl.huisvandekop.journey.convergence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nl.huisvandekop.kiosk.sync.SyncTransport;

/** Loses, doubles, delays and cuts; the seed decides. */
final class LossyNetwork implements SyncTransport {
  private static final int MOST_STATEMENTS = 80;

  private final CentralServer server;
  private final Random random;
  private final List<Call> late = new ArrayList<>();
  private boolean lossy;

  LossyNetwork(CentralServer server, Random random) {
    this.server = server;
    this.random = random;
  }

  void lossy(boolean isLossy) {
    lossy = isLossy;
  }

  @Override
  public Reply send(Call call) throws IOException {
    if (!lossy) {
      return server.answer(call);
    }
    switch (random.nextInt(9)) {
      case 0 -> throw new IOException("lost on the way there");
      case 1 -> {
        server.answer(call);
        throw new IOException("lost on the way back");
      }
      case 2 -> {
        server.answer(call);
        return server.answer(call);
      }
      case 3 -> {
        Reply whole = server.answer(call);
        byte[] half = Arrays.copyOf(whole.body(), random.nextInt(whole.body().length));
        return new Reply(whole.status(), whole.contentType(), null, null, null, half);
      }
      case 4 -> {
        // Nobody waits an hour for an enrolment; it is typed again.
        if (call.url().getPath().endsWith("/sync")) {
          late.add(call);
        }
        throw new IOException("takes its time");
      }
      case 5 -> {
        server.crashAfter(random.nextInt(MOST_STATEMENTS));
        Reply reply = server.answer(call);
        server.crashAfter(Integer.MAX_VALUE);
        return reply;
      }
      default -> {
        return server.answer(call);
      }
    }
  }

  /** One of the calls that took their time arrives after all; nobody waits for its answer. */
  void deliverLate() throws IOException {
    if (!late.isEmpty()) {
      server.answer(late.remove(random.nextInt(late.size())));
    }
  }

  /** No call outlives a machine that is put back or thrown away. */
  void forgetLate() {
    late.clear();
  }
}
