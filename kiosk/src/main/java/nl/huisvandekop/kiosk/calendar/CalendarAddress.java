package nl.huisvandekop.kiosk.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.huisvandekop.chassis.problem.Problem;

/**
 * A calendar on the web. Bounded in time and size; nothing of the address, which may be a secret,
 * is kept or logged. Thread-safe.
 */
public final class CalendarAddress {
  private static final int MAX_LENGTH = 2_000;
  private static final int OK = 200;

  private final Duration patience;
  private final HttpClient client;

  /** With ten seconds of patience. */
  public CalendarAddress() {
    this(Duration.ofSeconds(10));
  }

  CalendarAddress(Duration patience) {
    this.patience = patience;
    client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(patience)
            .build();
  }

  /**
   * Fetches it.
   *
   * @param address http, https, or webcal, which is https
   * @throws Problem 422 {@code address-not-valid}, {@code address-refused}, {@code
   *     address-unreachable}, {@code address-too-slow}, {@code calendar-too-large}
   */
  byte[] fetch(String address) {
    HttpRequest request =
        HttpRequest.newBuilder(uri(address))
            .header("Accept", "text/calendar, */*;q=0.5")
            .header("Accept-Encoding", "gzip")
            .build();
    CompletableFuture<HttpResponse<InputStream>> running =
        client.sendAsync(request, BodyHandlers.ofInputStream());
    CompletableFuture<byte[]> whole = running.thenApplyAsync(CalendarAddress::body);
    try {
      return whole.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      throw new Problem(
          422, "address-too-slow", "Het antwoord duurt te lang. Probeer het later nog eens.");
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Problem problem) {
        throw problem;
      }
      throw unreachable();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw unreachable();
    } finally {
      // Also what still drips in: its stream ends with the connection.
      running.cancel(true);
      running.thenAccept(response -> close(response.body()));
    }
  }

  private static byte[] body(HttpResponse<InputStream> response) {
    if (response.statusCode() != OK) {
      throw new Problem(
          422,
          "address-refused",
          "Op dit adres is geen agenda te lezen (antwoord " + response.statusCode() + ").");
    }
    try (InputStream in = response.body()) {
      return Unpacked.bounded(in);
    } catch (IOException cutOff) {
      throw unreachable();
    }
  }

  private static void close(InputStream body) {
    try {
      body.close();
    } catch (IOException gone) {
      // Nothing more comes of it either way.
    }
  }

  private static URI uri(String address) {
    String text = address.strip().replaceFirst("(?i)^webcals?://", "https://");
    try {
      URI uri = text.length() > MAX_LENGTH ? null : new URI(text);
      String scheme = uri == null ? null : uri.getScheme();
      boolean web =
          scheme != null
              && scheme.toLowerCase(Locale.ROOT).matches("https?")
              && uri.getHost() != null
              && uri.getRawUserInfo() == null;
      if (web) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // Said below.
    }
    throw new Problem(
        422, "address-not-valid", "Dit is geen webadres. Het begint met https:// of webcal://.");
  }

  private static Problem unreachable() {
    return new Problem(
        422,
        "address-unreachable",
        "Dit adres is nu niet te bereiken. Klopt het, en is er internet?");
  }
}
