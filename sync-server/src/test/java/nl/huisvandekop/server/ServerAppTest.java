package nl.huisvandekop.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import nl.huisvandekop.chassis.settings.SettingsException;
import nl.huisvandekop.server.region.RegionPackException;
import nl.huisvandekop.server.settings.ServerSettings;
import nl.huisvandekop.server.store.ServerStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ServerAppTest {
  /** With a code that looks right and is not known. */
  private static final String ENROLMENT =
      "{\"code\":\"0000-0000-0000\",\"attempt\":\"6f1c2a52-3a0e-4a3c-9a63-0f5a4f6f3f10\"}";

  @TempDir Path folder;

  @Test
  void aSecondServerOnTheSameFolderIsRefusedAndTheFirstGoesOn() {
    try (RunningServer first = new RunningServer(folder, Clock.systemUTC())) {
      assertThrows(
          SettingsException.class, () -> ServerApp.start(settings(Map.of()), Clock.systemUTC()));
      assertEquals(200, first.get("/health/ready").status());
    }
  }

  @Test
  void afterAStartThatFailedTheFolderIsFreeAgain() throws IOException {
    try (RunningServer first = new RunningServer(folder.resolve("first"), Clock.systemUTC())) {
      String taken = String.valueOf(first.at("/").getPort());
      assertThrows(
          RuntimeException.class,
          () -> ServerApp.start(settings(Map.of("SERVER_PORT", taken)), Clock.systemUTC()));
    }
    new RunningServer(folder, Clock.systemUTC()).close();
  }

  @Test
  void aBrokenRegionPackStopsTheStartBeforeAnythingIsMade() {
    Path data = folder.resolve("data");
    Map<String, String> broken =
        Map.of("REGION_PACK", folder.toString(), "SERVER_DATA", data.toString());
    assertThrows(
        RegionPackException.class, () -> ServerApp.start(settings(broken), Clock.systemUTC()));
    assertTrue(Files.notExists(data));
  }

  @Test
  void theRegionsPlacesComeInOnceAsToBeChecked() {
    for (int start = 0; start < 2; start++) {
      try (RunningServer server = new RunningServer(folder, Clock.systemUTC())) {
        int toCheck =
            server
                .store()
                .read(
                    handle ->
                        handle
                            .createQuery("SELECT count(*) FROM site WHERE status = 'to-check'")
                            .mapTo(Integer.class)
                            .one());
        assertEquals(24, toCheck);
      }
    }
  }

  @Test
  @Timeout(60)
  void aRequestUnderWayIsAnsweredBeforeTheServerStops() throws Exception {
    RunningServer server = new RunningServer(folder, Clock.systemUTC());
    int port = server.at("/").getPort();
    try (ServerStore other = ServerStore.openBeside(folder);
        Socket socket = new Socket("127.0.0.1", port)) {
      BufferedReader in = askToEnrol(socket);
      assertEquals("HTTP/1.1 100 Continue", in.readLine(), "the handler reads the body now");
      CompletableFuture<Void> stop =
          other.write(
              handle -> {
                // The request waits for this transaction's lock while the server begins to stop.
                handle.execute("UPDATE site SET note = 'held'");
                socket.getOutputStream().write(ENROLMENT.getBytes(StandardCharsets.US_ASCII));
                CompletableFuture<Void> stopping = CompletableFuture.runAsync(server::close);
                while (serves(port)) {
                  Thread.onSpinWait();
                }
                return stopping;
              });
      assertEquals("", in.readLine());
      assertEquals("HTTP/1.1 404 Not Found", in.readLine());
      assertTrue(in.lines().anyMatch(line -> line.contains("code-unknown")));
      stop.get();
    }
  }

  private static BufferedReader askToEnrol(Socket socket) throws IOException {
    String headers =
        "POST /api/v1/enrolments HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: "
            + ENROLMENT.length()
            + "\r\nExpect: 100-continue\r\n\r\n";
    socket.getOutputStream().write(headers.getBytes(StandardCharsets.US_ASCII));
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
  }

  /** The system still takes connections for a server that stops; nobody answers them. */
  private static boolean serves(int port) {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(250);
      socket
          .getOutputStream()
          .write("GET /health/live HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      byte[] answer = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
      return new String(answer, StandardCharsets.US_ASCII).equals("HTTP/1.1 200");
    } catch (IOException refusedOrSilent) {
      return false;
    }
  }

  private ServerSettings settings(Map<String, String> more) {
    Map<String, String> environment = new java.util.HashMap<>();
    environment.put("SERVER_PORT", "0");
    environment.put("SERVER_DATA", folder.toString());
    environment.putAll(more);
    return ServerSettings.read(environment, null);
  }
}
