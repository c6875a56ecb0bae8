package nl.huisvandekop.kiosk.sync;

import static java.util.Objects.requireNonNull;

import java.net.URI;

/**
 * Who this kiosk is to a server.
 *
 * @param server where it enrolled, without a slash at its end
 * @param siteName what people call the place
 * @param token the secret by which the server knows it
 */
public record Identity(URI server, String kioskId, String siteId, String siteName, String token) {
  public Identity {
    requireNonNull(server, "server");
    requireNonNull(kioskId, "kioskId");
    requireNonNull(siteId, "siteId");
    requireNonNull(siteName, "siteName");
    requireNonNull(token, "token");
  }

  /** The same kiosk at another address: SYNC_SERVER beats what enrolment stored. */
  Identity at(URI otherServer) {
    return new Identity(otherServer, kioskId, siteId, siteName, token);
  }

  /** Without the token, so that it cannot reach a log. */
  @Override
  public String toString() {
    return "Identity[kioskId=" + kioskId + ", siteId=" + siteId + ", server=" + server + "]";
  }
}
