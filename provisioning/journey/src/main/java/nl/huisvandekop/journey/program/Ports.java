package nl.huisvandekop.journey.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports on 127.0.0.1. */
public final class Ports {
  private Ports() {}

  /** One that nobody listens on. */
  public static int free() {
    return bound(0);
  }

  /** This one if nobody listens on it, else another. */
  public static int freeAt(int wanted) {
    try {
      return bound(wanted);
    } catch (UncheckedIOException taken) {
      return free();
    }
  }

  private static int bound(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
