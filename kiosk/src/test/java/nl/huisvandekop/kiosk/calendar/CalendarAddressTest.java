package nl.huisvandekop.kiosk.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import nl.huisvandekop.chassis.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CalendarAddressTest {
  private final CalendarAddress addresses =
      new CalendarAddress(Duration.ofSeconds(5), address -> false);
  private final CountDownLatch over = new CountDownLatch(1);
  private HttpServer server;
  private String base;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    answer("/agenda.ics", 200, "agenda");
    answer("/weg", 404, "weg");
    server.createContext(
        "/verhuisd",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/agenda.ics");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    server.createContext(
        "/eindeloos",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream out = exchange.getResponseBody()) {
            while (true) {
              out.write(new byte[1 << 16]);
            }
          } catch (IOException hungUp) {
            exchange.close();
          }
        });
    server.createContext(
        "/traag",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('x');
          exchange.getResponseBody().flush();
          try {
            over.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          exchange.close();
        });
    server.start();
    base = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(String path, int status, String text) {
    server.createContext(
        path,
        exchange -> {
          byte[] body = text.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
  }

  private String refused(String address) {
    return assertThrows(Problem.class, () -> addresses.fetch(address)).code();
  }

  @Test
  void aCalendarIsFetchedAlsoWhereItMovedTo() {
    assertEquals("agenda", new String(addresses.fetch(" " + base + "/agenda.ics ")));
    assertEquals("agenda", new String(addresses.fetch(base + "/verhuisd")));
  }

  @Test
  void whatIsNoAddressOfTheWebIsRefused() {
    for (String address :
        List.of(
            "",
            "agenda",
            "file:///etc/passwd",
            "ftp://example.org/a.ics",
            "https://",
            "https://naam:woord@example.org/a.ics",
            "http://[",
            "https://example.org/" + "x".repeat(3_000))) {
      assertEquals("address-not-valid", refused(address), address);
    }
  }

  @Test
  void anAnswerThatIsNoneSaysWhy() {
    assertEquals("address-refused", refused(base + "/weg"));
    assertEquals("calendar-too-large", refused(base + "/eindeloos"));
    assertEquals("address-unreachable", refused("http://127.0.0.1:1/a.ics"));
    // Nowhere is this name known, and https is what webcal stands for.
    assertEquals("address-unreachable", refused("webcal://huis.invalid/a.ics"));
  }

  @Test
  void whatDripsInTooSlowlyIsGivenUp() {
    CalendarAddress impatient = new CalendarAddress(Duration.ofMillis(300), address -> false);
    assertEquals(
        "address-too-slow",
        assertThrows(Problem.class, () -> impatient.fetch(base + "/traag")).code());
  }

  @Test
  void theKioskItselfIsNeverAskedWhateverItIsCalled() {
    CalendarAddress real = new CalendarAddress();
    int port = server.getAddress().getPort();
    for (String host :
        List.of("127.0.0.1", "localhost", "[::1]", "0.0.0.0", "[::ffff:127.0.0.1]")) {
      String address = "http://" + host + ":" + port + "/agenda.ics";
      assertEquals(
          "address-not-allowed",
          assertThrows(Problem.class, () -> real.fetch(address)).code(),
          address);
    }
    assertEquals(
        "address-not-allowed",
        assertThrows(Problem.class, () -> real.fetch("http://169.254.169.254/")).code());
  }

  @Test
  void anAddressThatLeadsOnToTheKioskIsNotFollowed() {
    int port = server.getAddress().getPort();
    server.createContext(
        "/lokaas",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "http://127.0.0.2:" + port + "/agenda.ics");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    CalendarAddress outside =
        new CalendarAddress(
            Duration.ofSeconds(5), address -> address.getHostAddress().equals("127.0.0.2"));
    assertEquals(
        "address-not-allowed",
        assertThrows(Problem.class, () -> outside.fetch(base + "/lokaas")).code());
  }

  @Test
  void anAddressThatLeadsRoundInCirclesOrToAFileIsGivenUp() {
    for (String to : List.of("/rond", "file:///etc/passwd", "http://[")) {
      String path = "/rond" + (to.equals("/rond") ? "" : to.length());
      server.createContext(
          path,
          exchange -> {
            exchange.getResponseHeaders().add("Location", to);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
          });
      refused(base + path);
    }
    assertEquals("address-unreachable", refused(base + "/rond"));
    assertEquals("address-not-valid", refused(base + "/rond18"));
  }
}
