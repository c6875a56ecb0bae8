package nl.huisvandekop.protocol;

import static java.util.Objects.requireNonNull;

/**
 * The kiosk's identity. {@code token} is a secret and is shown this once.
 *
 * @param siteName what people call the place
 */
public record EnrolmentAnswer(String kioskId, String siteId, String siteName, String token) {
  public EnrolmentAnswer {
    requireNonNull(kioskId, "kioskId");
    requireNonNull(siteId, "siteId");
    requireNonNull(siteName, "siteName");
    requireNonNull(token, "token");
  }

  /** Without the token, so that it cannot reach a log. */
  @Override
  public String toString() {
    return "EnrolmentAnswer[kioskId=" + kioskId + ", siteId=" + siteId + "]";
  }
}
