package nl.huisvandekop.kiosk.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import nl.huisvandekop.chassis.problem.Problem;

/**
 * A calendar on the web. Bounded in time and size; nothing of the address, which may be a secret,
 * is kept or logged. Never this machine: who gives the address, or leads on from it, would
 * otherwise ask in the kiosk's name what only the kiosk may. Thread-safe.
 */
public final class CalendarAddress {
  private static final int MAX_LENGTH = 2_000;
  private static final int OK = 200;
  private static final int MOST_STEPS = 5;
  private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);

  private final Duration patience;
  private final Predicate<InetAddress> own;
  private final HttpClient client;

  /** With ten seconds of patience. */
  public CalendarAddress() {
    this(Duration.ofSeconds(10), CalendarAddress::isThisMachine);
  }

  /**
   * @param own which addresses are never asked
   */
  CalendarAddress(Duration patience, Predicate<InetAddress> own) {
    this.patience = patience;
    this.own = own;
    client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(patience)
            .build();
  }

  /**
   * Fetches it.
   *
   * @param address http, https, or webcal, which is https
   * @throws Problem 422 {@code address-not-valid}, {@code address-not-allowed}, {@code
   *     address-refused}, {@code address-unreachable}, {@code address-too-slow}, {@code
   *     calendar-too-large}
   */
  byte[] fetch(String address) {
    URI uri = uri(address);
    FutureTask<byte[]> whole = new FutureTask<>(() -> follow(uri));
    Thread thread = new Thread(whole, "calendar-address");
    thread.setDaemon(true);
    thread.start();
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
      // Also what still drips in: its stream ends with the thread that reads it.
      whole.cancel(true);
    }
  }

  /** What a volunteer typed may be in their own network; where it leads on to may not. */
  private byte[] follow(URI typed) throws IOException, InterruptedException {
    boolean mayBeAtHome = true;
    URI uri = typed;
    for (int step = 0; step <= MOST_STEPS; step++) {
      boolean atHome = isAtHome(uri);
      if (atHome && !mayBeAtHome) {
        throw notAllowed();
      }
      mayBeAtHome = atHome;
      HttpResponse<InputStream> response = client.send(request(uri), BodyHandlers.ofInputStream());
      Optional<String> moved = response.headers().firstValue("Location");
      if (moved.isEmpty() || !MOVED.contains(response.statusCode())) {
        return body(response);
      }
      response.body().close();
      URI next = uri(uri.resolve(moved.get().strip()).toString());
      if (uri.getScheme().equalsIgnoreCase("https")
          && !next.getScheme().equalsIgnoreCase("https")) {
        throw notAllowed();
      }
      uri = next;
    }
    throw unreachable();
  }

  /** Whether it is in the network that the kiosk is in. */
  private boolean isAtHome(URI uri) throws UnknownHostException {
    boolean home = false;
    for (InetAddress address : InetAddress.getAllByName(uri.getHost())) {
      if (own.test(address)) {
        throw notAllowed();
      }
      home |= address.isSiteLocalAddress() || isUniqueLocal(address) || address.isLoopbackAddress();
    }
    return home;
  }

  private static boolean isThisMachine(InetAddress address) {
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isMulticastAddress();
  }

  /** fc00::/7, which Java knows no word for. */
  private static boolean isUniqueLocal(InetAddress address) {
    return address instanceof Inet6Address && (address.getAddress()[0] & 0xfe) == 0xfc;
  }

  private static HttpRequest request(URI uri) {
    return HttpRequest.newBuilder(uri)
        .header("Accept", "text/calendar, */*;q=0.5")
        .header("Accept-Encoding", "gzip")
        .build();
  }

  private static byte[] body(HttpResponse<InputStream> response) throws IOException {
    try (InputStream in = response.body()) {
      if (response.statusCode() != OK) {
        throw new Problem(
            422,
            "address-refused",
            "Op dit adres is geen agenda te lezen (antwoord " + response.statusCode() + ").");
      }
      return Unpacked.bounded(in);
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

  private static Problem notAllowed() {
    return new Problem(
        422,
        "address-not-allowed",
        "Dit adres leidt naar de kiosk zelf of naar een apparaat ernaast. Kies een ander adres.");
  }

  private static Problem unreachable() {
    return new Problem(
        422,
        "address-unreachable",
        "Dit adres is nu niet te bereiken. Klopt het, en is er internet?");
  }
}
