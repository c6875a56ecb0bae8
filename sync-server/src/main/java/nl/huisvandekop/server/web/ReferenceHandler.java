package nl.huisvandekop.server.web;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import nl.huisvandekop.server.reference.References;
import nl.huisvandekop.server.reference.References.Tagged;

/** What kiosks read from the region. */
public final class ReferenceHandler {
  private final References references;

  public ReferenceHandler(References references) {
    this.references = requireNonNull(references);
  }

  void get(Context ctx) {
    Tagged reference = references.of(Guard.kioskOf(ctx).siteId()).orElseThrow();
    ctx.header("ETag", reference.tag()).header("Cache-Control", "no-cache");
    if (names(ctx.header("If-None-Match"), reference.tag())) {
      ctx.status(HttpStatus.NOT_MODIFIED);
    } else {
      ctx.contentType("application/json").result(reference.json());
    }
  }

  /** A list of tags, each perhaps marked weak by a proxy that packed the body (RFC 9110). */
  private static boolean names(String header, String tag) {
    return header != null
        && Arrays.stream(header.split(","))
            .map(String::strip)
            .map(name -> name.startsWith("W/") ? name.substring(2) : name)
            .anyMatch(name -> name.equals(tag) || name.equals("*"));
  }
}
