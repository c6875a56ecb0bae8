package nl.huisvandekop.kiosk.sync;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that answers with whatever bytes a test likes. */
final class RawServer implements AutoCloseable {
  final List<byte[]> bodies = new CopyOnWriteArrayList<>();
  final List<String> heads = new CopyOnWriteArrayList<>();
  private final ServerSocket socket;

  interface Behaviour {
    void answer(OutputStream out) throws IOException, InterruptedException;
  }

  RawServer(Behaviour behaviour) throws IOException {
    this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), behaviour);
  }

  RawServer(ServerSocket socket, Behaviour behaviour) {
    this.socket = socket;
    Thread thread = new Thread(() -> serve(behaviour), "raw-server");
    thread.setDaemon(true);
    thread.start();
  }

  URI at(String scheme, String path) {
    return URI.create(scheme + "://localhost:" + socket.getLocalPort() + path);
  }

  private void serve(Behaviour behaviour) {
    while (!socket.isClosed()) {
      try (Socket line = socket.accept()) {
        readRequest(line.getInputStream());
        behaviour.answer(line.getOutputStream());
      } catch (IOException closed) {
        // The next caller may have more luck.
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void readRequest(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("no request");
      }
      head.write(next);
    }
    String text = head.toString(StandardCharsets.ISO_8859_1);
    int length =
        text.lines()
            .filter(line -> line.toLowerCase().startsWith("content-length:"))
            .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
            .findFirst()
            .orElse(0);
    bodies.add(in.readNBytes(length));
    heads.add(text);
  }

  static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
