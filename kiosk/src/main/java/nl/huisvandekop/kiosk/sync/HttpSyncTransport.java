package nl.huisvandekop.kiosk.sync;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;

/**
 * Over HTTP. Redirects are not followed: the server never redirects, a wifi's login page does.
 * Thread-safe.
 */
public final class HttpSyncTransport implements SyncTransport {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  /** A whole piece over a slow line; the JDK's own request timeout ends at the headers. */
  private static final Duration CALL_TIMEOUT = Duration.ofSeconds(120);

  private final HttpClient client;
  private final Duration callTimeout;
  private final String userAgent;

  /**
   * @param version of this program, told to the server
   */
  public HttpSyncTransport(String version) {
    this(version, CONNECT_TIMEOUT, CALL_TIMEOUT, null);
  }

  /** With other patience, and other certificates to trust (null for the system's), for tests. */
  HttpSyncTransport(
      String version, Duration connectTimeout, Duration callTimeout, SSLContext trusting) {
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(connectTimeout);
    if (trusting != null) {
      builder.sslContext(trusting);
    }
    this.client = builder.build();
    this.callTimeout = requireNonNull(callTimeout);
    this.userAgent = "huis-kiosk/" + version;
  }

  @Override
  public Reply send(Call call) throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> running =
        client.sendAsync(request(call), head -> new LimitedBody(MAX_REPLY_BYTES));
    try {
      return reply(running.get(callTimeout.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      throw new HttpTimeoutException("no whole answer within " + callTimeout.toSeconds() + " s");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failed) {
        throw failed;
      }
      throw new IOException(e.getCause());
    } finally {
      // No-op once done; else the connection is closed, so that nothing of it lives on.
      running.cancel(true);
    }
  }

  private HttpRequest request(Call call) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(call.url())
            .header("Accept", "application/json")
            .header("User-Agent", userAgent);
    if (call.token() != null) {
      request.header("Authorization", "Bearer " + call.token());
    }
    if (call.knownTag() != null) {
      request.header("If-None-Match", call.knownTag());
    }
    if (call.body() == null) {
      return request.GET().build();
    }
    request.header("Content-Type", "application/json");
    if (call.zipped()) {
      request.header("Content-Encoding", "gzip");
    }
    byte[] sent = call.zipped() ? zip(call.body()) : call.body();
    return request.POST(BodyPublishers.ofByteArray(sent)).build();
  }

  private static Reply reply(HttpResponse<byte[]> response) {
    return new Reply(
        response.statusCode(),
        header(response, "Content-Type") == null ? "" : header(response, "Content-Type"),
        header(response, "Retry-After"),
        header(response, "Date"),
        header(response, "ETag"),
        response.body());
  }

  private static String header(HttpResponse<byte[]> response, String name) {
    return response.headers().firstValue(name).orElse(null);
  }

  private static byte[] zip(byte[] plain) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zipped.toByteArray();
  }
}
