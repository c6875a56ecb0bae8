package nl.huisvandekop.chassis.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.javalin.Javalin;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.huisvandekop.chassis.problem.ProblemAnswers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListenerTest {
  private static final int DRIP_MILLIS = 100;
  private static final int MOST_DRIPS = 200;
  private static final int SILENCE_MILLIS = 200;
  private static final int PATIENCE_MILLIS = 20_000;

  private final List<Socket> open = new ArrayList<>();
  private Javalin server;

  @BeforeEach
  void start() {
    server =
        Javalin.create(
                config -> {
                  Listener.configure(config, "127.0.0.1", 0, 10_000);
                  ProblemAnswers.install(config);
                  config.routes.get("/", ctx -> ctx.result("ok"));
                  config.routes.post("/", ctx -> ctx.result(ctx.body()));
                })
            .start();
  }

  @AfterEach
  void stop() throws IOException {
    for (Socket socket : open) {
      socket.close();
    }
    server.stop();
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket("127.0.0.1", server.port());
    socket.setSoTimeout(PATIENCE_MILLIS);
    open.add(socket);
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  private static String firstLine(Socket socket) throws IOException {
    InputStreamReader bytes =
        new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII);
    return new BufferedReader(bytes).readLine();
  }

  @Test
  void aBodyThatComesDropByDropIsGivenUp() throws Exception {
    Socket slow = connect();
    send(slow, "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9000\r\n\r\n");
    for (int i = 0; i < MOST_DRIPS && slow.getInputStream().available() == 0; i++) {
      send(slow, "x");
      Thread.sleep(DRIP_MILLIS);
    }
    assertEquals("HTTP/1.1 408 Request Timeout", firstLine(slow));
  }

  @Test
  void whoComesWhenAllConnectionsAreTakenWaitsForOneToEnd() throws Exception {
    for (int i = 0; i < Listener.MAX_CONNECTIONS; i++) {
      Socket taken = connect();
      send(taken, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
      assertEquals("HTTP/1.1 200 OK", firstLine(taken));
    }
    Socket later = connect();
    send(later, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    later.setSoTimeout(SILENCE_MILLIS);
    assertThrows(SocketTimeoutException.class, () -> later.getInputStream().read());
    later.setSoTimeout(PATIENCE_MILLIS);
    open.get(0).close();
    assertTrue(firstLine(later).contains("200"));
  }
}
