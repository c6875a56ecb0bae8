package nl.huisvandekop.server.municipal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.settings.OidcSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The municipality's OpenID Connect provider. It is asked only while someone logs in: the server
 * starts and serves without it. Thread-safe.
 */
final class Provider {
  private static final int MOST_MILLIS = 5_000;
  private static final int MOST_BYTES = 256 * 1024;
  private static final Duration KNOWN = Duration.ofHours(1);
  private static final Logger LOG = LoggerFactory.getLogger(Provider.class);

  private final OidcSettings settings;
  private final URI callback;
  private final Clock clock;
  private final ClientID client;
  private Known known;

  private record Known(OIDCProviderMetadata metadata, Instant until) {}

  Provider(OidcSettings settings, URI callback, Clock clock) {
    this.settings = settings;
    this.callback = callback;
    this.clock = clock;
    client = new ClientID(settings.clientId());
  }

  Issuer issuer() {
    return new Issuer(settings.issuer());
  }

  /** Where to send a browser. */
  URI login(State state, Nonce nonce, CodeVerifier verifier) {
    return new AuthenticationRequest.Builder(
            ResponseType.CODE, new Scope("openid", "profile", "email"), client, callback)
        .endpointURI(metadata().getAuthorizationEndpointURI())
        .state(state)
        .nonce(nonce)
        .codeChallenge(verifier, CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  /**
   * The claims of whoever brought this code back; the token's signature and all else is checked.
   */
  Map<String, Object> claims(AuthorizationCode code, Nonce nonce, CodeVerifier verifier) {
    try {
      TokenRequest request =
          new TokenRequest.Builder(
                  metadata().getTokenEndpointURI(),
                  new ClientSecretBasic(client, new Secret(settings.clientSecret())),
                  new AuthorizationCodeGrant(code, callback, verifier))
              .build();
      HTTPRequest http = request.toHTTPRequest();
      http.setConnectTimeout(MOST_MILLIS);
      http.setReadTimeout(MOST_MILLIS);
      TokenResponse response = OIDCTokenResponseParser.parse(http.send());
      if (!response.indicatesSuccess()) {
        throw refused("no token: " + response.toErrorResponse().getErrorObject());
      }
      OIDCTokenResponse tokens = (OIDCTokenResponse) response.toSuccessResponse();
      JWT token = tokens.getOIDCTokens().getIDToken();
      return validator(token).validate(token, nonce).toJSONObject();
    } catch (GeneralException | BadJOSEException e) {
      throw refused(e.toString());
    } catch (IOException | JOSEException e) {
      throw unreachable(e);
    }
  }

  /** A signature that the provider alone can make: none, or one by the client's secret, is not. */
  private IDTokenValidator validator(JWT token) throws IOException {
    if (!(token.getHeader().getAlgorithm() instanceof JWSAlgorithm algorithm)
        || !JWSAlgorithm.Family.SIGNATURE.contains(algorithm)) {
      throw refused("the token is signed by " + token.getHeader().getAlgorithm());
    }
    return new IDTokenValidator(
        issuer(),
        client,
        algorithm,
        metadata().getJWKSetURI().toURL(),
        new DefaultResourceRetriever(MOST_MILLIS, MOST_MILLIS, MOST_BYTES));
  }

  private synchronized OIDCProviderMetadata metadata() {
    Instant now = clock.instant();
    if (known == null || now.isAfter(known.until())) {
      try {
        OIDCProviderMetadata found =
            OIDCProviderMetadata.resolve(issuer(), MOST_MILLIS, MOST_MILLIS);
        known = new Known(found, now.plus(KNOWN));
      } catch (GeneralException | IOException e) {
        throw unreachable(e);
      }
    }
    return known.metadata();
  }

  private static Problem unreachable(Exception why) {
    LOG.warn("The municipality's provider can't be used: {}", why.toString());
    return new Problem(
        502,
        "municipality-unreachable",
        "The municipality's login can't be used now. Use a password of this server, or try later.");
  }

  /** What to answer to a login that is not what was begun; the log says why. */
  static Problem refused(String why) {
    LOG.warn("A login with the municipality was refused: {}", why);
    return new Problem(
        403, "municipality-refused", "This login with the municipality is not valid. Begin again.");
  }
}
