package nl.huisvandekop.kiosk.sync;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import nl.huisvandekop.kiosk.clock.ClockTrust;
import nl.huisvandekop.kiosk.testing.FakeKioskClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpSyncTransportTest {
  private static final byte[] BODY = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
  private static final char[] PASSWORD = "only-for-this-test".toCharArray();
  private static final int FIVE_MIB = 5 << 20;

  @TempDir Path folder;
  private final FakeKioskClock clock = FakeKioskClock.at("2026-11-24T09:15:00Z");
  private final SyncTransport transport = patient(Duration.ofSeconds(20));

  private static SyncTransport patient(Duration patience) {
    return new HttpSyncTransport("0.1.0", Duration.ofSeconds(5), patience, null);
  }

  private static SyncTransport.Call post(URI url) {
    return new SyncTransport.Call(url, "s3cret", BODY, true, null);
  }

  /** What the kiosk calls it. */
  private SyncProblem problem(SyncTransport over, URI server) {
    Identity identity = new Identity(server, "k", "s", "Voorbeeld", "s3cret");
    return assertThrows(
        SyncProblem.class,
        () -> new ServerClient(over, clock, TestKiosk.BUILT).sync(identity, BODY));
  }

  private SyncProblem problemWith(RawServer.Behaviour behaviour) throws IOException {
    try (RawServer server = new RawServer(behaviour)) {
      return problem(transport, server.at("http", ""));
    }
  }

  @Test
  void aRequestGoesOutZippedWithItsTokenAndItsAnswerComesBackWhole() throws Exception {
    try (RawServer server =
        new RawServer(
            out ->
                RawServer.write(
                    out,
                    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nETag: \"t\"\r\n"
                        + "Retry-After: 7\r\nDate: Tue, 24 Nov 2026 09:15:00 GMT\r\n"
                        + "Content-Length: 2\r\n\r\n{}"))) {
      SyncTransport.Reply reply = transport.send(post(server.at("http", "/api/v1/sync")));
      assertEquals(200, reply.status());
      assertEquals("application/json", reply.contentType());
      assertEquals("7", reply.retryAfter());
      assertEquals("\"t\"", reply.tag());
      assertEquals("Tue, 24 Nov 2026 09:15:00 GMT", reply.date());
      assertEquals("{}", new String(reply.body(), StandardCharsets.UTF_8));
      assertTrue(server.heads.get(0).startsWith("POST /api/v1/sync HTTP/1.1"));
      assertTrue(server.heads.get(0).contains("Authorization: Bearer s3cret"));
      try (GZIPInputStream sent =
          new GZIPInputStream(new ByteArrayInputStream(server.bodies.get(0)))) {
        assertArrayEquals(BODY, sent.readAllBytes());
      }
    }
  }

  @Test
  void aKnownTagIsTold() throws Exception {
    try (RawServer server =
        new RawServer(out -> RawServer.write(out, "HTTP/1.1 304 Not Modified\r\n\r\n"))) {
      SyncTransport.Reply reply =
          transport.send(
              new SyncTransport.Call(server.at("http", "/r"), null, null, false, "\"t\""));
      assertEquals(304, reply.status());
      assertNull(reply.retryAfter());
      assertTrue(server.heads.get(0).startsWith("GET /r "));
      assertTrue(server.heads.get(0).contains("If-None-Match: \"t\""));
      assertFalse(server.heads.get(0).contains("Authorization"));
    }
  }

  @Test
  void aHalfWrittenAnswerIsNoAnswer() throws Exception {
    SyncProblem problem =
        problemWith(
            out ->
                RawServer.write(
                    out,
                    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 900\r\n\r\n{\"seq\":1"));
    assertEquals(SyncCause.ANSWER_INCOMPLETE, problem.why());
  }

  @Test
  void aLineThatBreaksBeforeTheAnswerMayHaveCarriedTheRequest() throws Exception {
    SyncProblem problem = problemWith(out -> {});
    assertEquals(SyncCause.ANSWER_INCOMPLETE, problem.why());
  }

  @Test
  void anEndlessAnswerIsCutOff() throws Exception {
    String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    SyncProblem announced =
        problemWith(
            out -> {
              RawServer.write(out, head + "Content-Length: " + FIVE_MIB + "\r\n\r\n");
              out.write(new byte[FIVE_MIB]);
            });
    assertEquals(SyncCause.ANSWER_TOO_LARGE, announced.why());
    SyncProblem endless =
        problemWith(
            out -> {
              RawServer.write(out, head + "Connection: close\r\n\r\n");
              while (true) {
                out.write(new byte[65_536]);
              }
            });
    assertEquals(SyncCause.ANSWER_TOO_LARGE, endless.why());
  }

  @Test
  void anAnswerThatNeverEndsIsGivenUp() throws Exception {
    try (RawServer server =
        new RawServer(
            out -> {
              RawServer.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{");
              new CountDownLatch(1).await();
            })) {
      SyncProblem problem = problem(patient(Duration.ofMillis(300)), server.at("http", ""));
      assertEquals(SyncCause.SERVER_NOT_REACHABLE, problem.why());
    }
  }

  @Test
  void aLoginPageIsNotTheServerAndIsNotFollowed() throws Exception {
    SyncProblem redirect =
        problemWith(
            out ->
                RawServer.write(
                    out,
                    "HTTP/1.1 302 Found\r\nLocation: http://localhost:1/login\r\n"
                        + "Content-Length: 0\r\n\r\n"));
    assertEquals(SyncCause.ANSWER_NOT_UNDERSTOOD, redirect.why());
    SyncProblem page =
        problemWith(
            out ->
                RawServer.write(
                    out,
                    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n"
                        + "<html>"));
    assertEquals(SyncCause.ANSWER_NOT_UNDERSTOOD, page.why());
  }

  @Test
  void whatIsNoHttpIsNotTheServer() throws Exception {
    assertEquals(
        SyncCause.ANSWER_INCOMPLETE,
        problemWith(out -> RawServer.write(out, "220 mail ready\r\n\r\n")).why());
  }

  @Test
  void whereNobodyListensTheRequestSurelyDidNotArrive() throws Exception {
    URI closed;
    try (RawServer server = new RawServer(out -> {})) {
      closed = server.at("http", "");
    }
    SyncProblem problem = problem(transport, closed);
    assertEquals(SyncCause.SERVER_NOT_REACHABLE, problem.why());
    SyncProblem noName = problem(transport, URI.create("https://no-such-name.invalid"));
    assertEquals(SyncCause.SERVER_NOT_REACHABLE, noName.why());
  }

  @Test
  void aServerThatSpeaksNoTlsIsNotSecure() throws Exception {
    try (ServerSocket plain = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread answering = new Thread(() -> answerInPlain(plain));
      answering.setDaemon(true);
      answering.start();
      URI server = URI.create("https://localhost:" + plain.getLocalPort());
      SyncProblem problem = problem(transport, server);
      assertEquals(SyncCause.SERVER_NOT_SECURE, problem.why());
    }
  }

  @Test
  void aCertificateThatNobodySignedIsRefusedAndNothingIsSent() throws Exception {
    KeyStore keys = selfSigned();
    try (RawServer server = new RawServer(secure(keys), HttpSyncTransportTest::emptyObject)) {
      SyncProblem problem = problem(transport, server.at("https", ""));
      assertEquals(SyncCause.CERTIFICATE_NOT_VALID, problem.why());
      clock.trust(ClockTrust.UNKNOWN);
      assertEquals(
          SyncCause.CLOCK_BEFORE_CERTIFICATE, problem(transport, server.at("https", "")).why());
      assertEquals(0, server.bodies.size());
    }
  }

  @Test
  void aCertificateThatIsTrustedLetsTheRequestThrough() throws Exception {
    KeyStore keys = selfSigned();
    SyncTransport trusting =
        new HttpSyncTransport("0.1.0", Duration.ofSeconds(5), Duration.ofSeconds(20), trust(keys));
    try (RawServer server = new RawServer(secure(keys), HttpSyncTransportTest::emptyObject)) {
      assertEquals(200, trusting.send(post(server.at("https", "/"))).status());
    }
  }

  @Test
  void aStopAbortsTheCallThatRuns() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    AtomicReference<Exception> ended = new AtomicReference<>();
    try (RawServer server =
        new RawServer(
            out -> {
              asked.countDown();
              new CountDownLatch(1).await();
            })) {
      Thread caller =
          new Thread(
              () -> {
                try {
                  transport.send(post(server.at("http", "/")));
                } catch (IOException | InterruptedException e) {
                  ended.set(e);
                }
              });
      caller.start();
      asked.await();
      caller.interrupt();
      caller.join();
    }
    assertInstanceOf(InterruptedException.class, ended.get());
  }

  private static void answerInPlain(ServerSocket plain) {
    while (!plain.isClosed()) {
      try (Socket line = plain.accept()) {
        line.getInputStream().readNBytes(5);
        RawServer.write(line.getOutputStream(), "HTTP/1.1 400 Bad Request\r\n\r\n");
        line.shutdownOutput();
        line.getInputStream().readAllBytes();
      } catch (IOException closed) {
        return;
      }
    }
  }

  private static void emptyObject(java.io.OutputStream out) throws IOException {
    RawServer.write(
        out,
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n"
            + "Connection: close\r\n\r\n{}");
  }

  private KeyStore selfSigned() throws Exception {
    Path file = folder.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "voorbeeld",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, keytool.waitFor(), said);
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD);
    }
    return keys;
  }

  private static ServerSocket secure(KeyStore keys) throws Exception {
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context
        .getServerSocketFactory()
        .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  private static SSLContext trust(KeyStore keys) throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("voorbeeld", keys.getCertificate("voorbeeld"));
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }
}
