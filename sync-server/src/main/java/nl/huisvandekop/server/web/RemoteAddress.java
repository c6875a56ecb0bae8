package nl.huisvandekop.server.web;

import io.javalin.http.Context;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** Where a request comes from, as far as guessing is bounded by it; never logged. */
public final class RemoteAddress {
  private static final int NETWORK_BYTES = 8;

  private RemoteAddress() {}

  /**
   * The peer; or, when that is a proxy on this machine, whom the proxy names last. Of an IPv6
   * address the network only, since one household or attacker has a whole one.
   */
  public static String of(Context ctx) {
    String peer = ctx.req().getRemoteAddr();
    String forwarded = ctx.header("X-Forwarded-For");
    if (forwarded != null && isLoopback(peer)) {
      return network(forwarded.substring(forwarded.lastIndexOf(',') + 1).strip());
    }
    return network(peer);
  }

  private static boolean isLoopback(String address) {
    InetAddress parsed = parse(address);
    return parsed != null && parsed.isLoopbackAddress();
  }

  private static String network(String address) {
    InetAddress parsed = parse(address);
    if (parsed == null) {
      return "unreadable";
    }
    return parsed instanceof Inet6Address
        ? HexFormat.of().formatHex(parsed.getAddress(), 0, NETWORK_BYTES)
        : parsed.getHostAddress();
  }

  /** Null for what is no literal address; names are never looked up. */
  private static InetAddress parse(String address) {
    if (!address.matches("\\[?[0-9a-fA-F:.]+(%.*)?\\]?") || !address.matches(".*[.:].*")) {
      return null;
    }
    try {
      return InetAddress.getByName(address);
    } catch (UnknownHostException e) {
      return null;
    }
  }
}
