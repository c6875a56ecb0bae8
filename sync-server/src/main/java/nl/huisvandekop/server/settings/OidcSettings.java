package nl.huisvandekop.server.settings;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Logging in with the municipality: its OpenID Connect provider, and what its claims mean here.
 *
 * @param issuer the provider, by the address that it calls itself
 * @param clientId how the provider knows this server
 * @param clientSecret by which the provider knows that it is this server
 * @param roleClaim the claim that holds someone's groups or roles; a dot leads into an object
 * @param nameClaim the claim that holds the name under which someone is seen here
 * @param grants which values of the role claim give which role; of several that fit, the widest
 */
public record OidcSettings(
    URI issuer,
    String clientId,
    String clientSecret,
    String roleClaim,
    String nameClaim,
    List<Grant> grants) {
  private static final Pattern GRANT =
      Pattern.compile(
          "\\s*([^=;]+?)\\s*=\\s*(region-admin|region-reader|gemeente:(GM\\d{4})|site:([a-z0-9-]+))"
              + "\\s*");

  public OidcSettings {
    requireNonNull(issuer, "issuer");
    requireNonNull(clientId, "clientId");
    requireNonNull(clientSecret, "clientSecret");
    requireNonNull(roleClaim, "roleClaim");
    requireNonNull(nameClaim, "nameClaim");
    grants = List.copyOf(grants);
  }

  /**
   * One value of the role claim.
   *
   * @param value as the provider sends it
   * @param role as its name is stored
   * @param reach a gemeente's code or a site's id; null with a role that sees the region
   */
  public record Grant(String value, String role, String reach) {}

  /** Reads {@code value=role;value=gemeente:GM0441;value=site:hv-…}. */
  static List<Grant> grants(String text) {
    List<Grant> grants = new ArrayList<>();
    for (String one : text.split(";")) {
      Matcher grant = GRANT.matcher(one);
      if (!grant.matches()) {
        throw new IllegalArgumentException();
      }
      String reach = grant.group(3) == null ? grant.group(4) : grant.group(3);
      grants.add(new Grant(grant.group(1), grant.group(2).replaceAll(":.*", ""), reach));
    }
    return grants;
  }

  /** An address by https; by http only on this machine, for trying it out. */
  static URI issuer(String text) {
    URI issuer = URI.create(text.strip());
    boolean loopback =
        "http".equals(issuer.getScheme())
            && ("127.0.0.1".equals(issuer.getHost()) || "localhost".equals(issuer.getHost()));
    if (issuer.getHost() == null || !("https".equals(issuer.getScheme()) || loopback)) {
      throw new IllegalArgumentException();
    }
    return issuer;
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "OidcSettings[" + issuer + ", " + clientId + "]";
  }
}
