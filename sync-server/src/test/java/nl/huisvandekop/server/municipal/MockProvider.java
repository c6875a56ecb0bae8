package nl.huisvandekop.server.municipal;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** An OpenID Connect provider as a process of its own, on loopback. */
final class MockProvider implements AutoCloseable {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

  private final Process process;
  private final int port;
  private final HttpClient browser = HttpClient.newHttpClient();

  MockProvider() throws Exception {
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    ProcessBuilder start =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-cp",
            System.getProperty("java.class.path"),
            "no.nav.security.mock.oauth2.StandaloneMockOAuth2ServerKt");
    start.environment().put("SERVER_HOSTNAME", "127.0.0.1");
    start.environment().put("SERVER_PORT", String.valueOf(port));
    start.environment().put("JSON_CONFIG", "{\"interactiveLogin\": true}");
    process =
        start
            .redirectErrorStream(true)
            .redirectOutput(Path.of("target", "mock-provider.log").toFile())
            .start();
    waitUntilItAnswers();
  }

  private void waitUntilItAnswers() throws Exception {
    long end = System.nanoTime() + PATIENCE_NANOS;
    URI metadata = URI.create(issuer() + "/.well-known/openid-configuration");
    while (System.nanoTime() < end && process.isAlive()) {
      try {
        browser.send(HttpRequest.newBuilder(metadata).build(), BodyHandlers.discarding());
        return;
      } catch (IOException notYet) {
        process.waitFor(50, TimeUnit.MILLISECONDS);
      }
    }
    throw new IllegalStateException("see target/mock-provider.log");
  }

  String issuer() {
    return "http://127.0.0.1:" + port + "/gemeente";
  }

  /** Someone logs in there; the address that their browser is sent back to. */
  URI logIn(URI at, String subject, String claims) throws Exception {
    String form =
        "username="
            + URLEncoder.encode(subject, StandardCharsets.UTF_8)
            + "&claims="
            + URLEncoder.encode(claims, StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(at)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    return URI.create(
        browser
            .send(request, BodyHandlers.discarding())
            .headers()
            .firstValue("Location")
            .orElseThrow());
  }

  @Override
  public void close() {
    process.destroy();
  }
}
