package nl.huisvandekop.server.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The interface's description, for whoever wants to build on it from anywhere. */
final class OpenApiHandler {
  private final byte[] document = read();

  /** Others' pages may read it too, as the NL API Design Rules ask. */
  void get(Context ctx) {
    ctx.header("Access-Control-Allow-Origin", "*")
        .header("Cache-Control", "no-cache")
        .contentType("application/json")
        .result(document);
  }

  private static byte[] read() {
    try (InputStream file = OpenApiHandler.class.getResourceAsStream("/openapi.json")) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
