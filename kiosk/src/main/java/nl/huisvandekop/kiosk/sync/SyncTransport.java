package nl.huisvandekop.kiosk.sync;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;

/** The network: one call, one reply. A reply is whatever came back, not only what was hoped for. */
public interface SyncTransport {
  /** Most bytes of a reply's body; a larger one is cut off and refused. */
  int MAX_REPLY_BYTES = 4 << 20;

  /**
   * Sends the call and waits for the whole reply.
   *
   * @throws IOException when no whole reply came; what was sent may or may not have arrived
   * @throws InterruptedException when the program stops; the call is aborted
   */
  Reply send(Call call) throws IOException, InterruptedException;

  /**
   * What is asked.
   *
   * @param token the bearer token, null for none; a secret
   * @param body JSON, null for a GET
   * @param zipped whether the body goes over the line compressed
   * @param knownTag for {@code If-None-Match}, null for none
   */
  record Call(URI url, String token, byte[] body, boolean zipped, String knownTag) {
    public Call {
      requireNonNull(url, "url");
    }

    /** Without the token, so that it cannot reach a log. */
    @Override
    public String toString() {
      return (body == null ? "GET " : "POST ") + url;
    }
  }

  /**
   * What came back.
   *
   * @param contentType empty when not said
   * @param retryAfter the header as it came, null when absent
   * @param date the header as it came, null when absent
   * @param tag the {@code ETag} header as it came, null when absent
   */
  record Reply(
      int status, String contentType, String retryAfter, String date, String tag, byte[] body) {
    public Reply {
      requireNonNull(contentType, "contentType");
      requireNonNull(body, "body");
    }
  }
}
