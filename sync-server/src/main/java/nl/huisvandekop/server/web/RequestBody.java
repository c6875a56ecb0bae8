package nl.huisvandekop.server.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.javalin.http.Context;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.chassis.problem.Problem;

/** Reads bodies within bounds; a packed one is unpacked no further than its bound. */
final class RequestBody {
  private RequestBody() {}

  /**
   * The body, unpacked when {@code Content-Encoding} says gzip.
   *
   * @param mostBytes both as sent and unpacked
   * @throws Problem 413 {@code too-large}, 415 {@code encoding-not-supported}, 400 {@code
   *     malformed-gzip} or 408 {@code body-cut-off}
   */
  static byte[] read(Context ctx, int mostBytes) {
    String encoding = ctx.header("Content-Encoding");
    String name = encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT);
    try {
      InputStream sent = new Bounded(ctx.bodyInputStream(), mostBytes);
      return switch (name) {
        case "identity" -> sent.readAllBytes();
        case "gzip" -> new Bounded(new GZIPInputStream(sent), mostBytes).readAllBytes();
        default ->
            throw new Problem(
                415, "encoding-not-supported", "Send the body as it is, or packed by gzip.");
      };
    } catch (ZipException | java.io.EOFException e) {
      throw new Problem(400, "malformed-gzip", "The body is cut off, or not packed by gzip.");
    } catch (IOException e) {
      throw new Problem(408, "body-cut-off", "The body did not arrive whole; send it again.");
    }
  }

  /**
   * The body as JSON of the given shape.
   *
   * @throws Problem as {@link #read}, and 400 {@code malformed-json}, 422 {@code field-missing} or
   *     {@code field-wrong}
   */
  static <T> T json(Context ctx, int mostBytes, Class<T> shape) {
    byte[] body = read(ctx, mostBytes);
    try {
      T value = Json.mapper().readValue(body, shape);
      if (value == null) {
        throw new Problem(400, "malformed-json", "The body must be a JSON object.");
      }
      return value;
    } catch (ValueInstantiationException e) {
      throw new Problem(422, "field-missing", "A required field is missing: " + missing(e) + ".");
    } catch (MismatchedInputException e) {
      if (e.getPath().isEmpty()) {
        throw new Problem(400, "malformed-json", "The body must be a JSON object.");
      }
      throw new Problem(422, "field-wrong", "The field " + path(e) + " has the wrong type.");
    } catch (JsonProcessingException e) {
      throw new Problem(400, "malformed-json", "The body is not JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory", e);
    }
  }

  private static String missing(ValueInstantiationException e) {
    return e.getCause() instanceof NullPointerException named ? named.getMessage() : "unknown";
  }

  private static String path(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
    }
    return path.toString();
  }

  /** A stream that refuses to give more than its bound. */
  private static final class Bounded extends FilterInputStream {
    private final int most;
    private int given;

    Bounded(InputStream in, int most) {
      super(in);
      this.most = most;
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = super.read(into, offset, Math.min(length, most - given + 1));
      count(Math.max(read, 0));
      return read;
    }

    private void count(int bytes) {
      given += bytes;
      if (given > most) {
        throw new Problem(413, "too-large", "The body has more than " + most + " bytes.");
      }
    }
  }
}
