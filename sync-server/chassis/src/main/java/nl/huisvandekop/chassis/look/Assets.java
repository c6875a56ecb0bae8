package nl.huisvandekop.chassis.look;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Files of a folder on the classpath, held in memory and served with a year of caching. Their paths
 * carry a hash of all of them: a file may refer to another by its bare name. Immutable.
 */
public final class Assets {
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml; charset=utf-8",
          "txt", "text/plain; charset=utf-8",
          "woff2", "font/woff2");

  private final String folder;
  private final String tag;
  private final Map<String, byte[]> files;

  private Assets(String folder, String tag, Map<String, byte[]> files) {
    this.folder = folder;
    this.tag = tag;
    this.files = files;
  }

  /**
   * Reads the files.
   *
   * @param folder on the classpath and in the address, such as {@code look}
   * @param names of the files, all of a known type
   * @throws IllegalArgumentException when one is missing
   */
  public static Assets read(String folder, List<String> names) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    MessageDigest digest = sha256();
    for (String name : names) {
      if (!TYPES.containsKey(extension(name))) {
        throw new IllegalArgumentException(name + " is of no known type");
      }
      byte[] content = resource("/" + folder + "/" + name);
      files.put(name, content);
      digest.update(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      digest.update(content);
    }
    String tag = HexFormat.of().formatHex(digest.digest(), 0, 6);
    return new Assets(folder, tag, files);
  }

  /** The route's path, to be bound to {@link #serve} with GET. */
  public String path() {
    return "/" + folder + "/{tag}/{file}";
  }

  /**
   * Where the file is, as a path from the root.
   *
   * @throws IllegalArgumentException when there is no such file
   */
  public String href(String name) {
    if (!files.containsKey(name)) {
      throw new IllegalArgumentException("No " + name + " in " + folder);
    }
    return "/" + folder + "/" + tag + "/" + name;
  }

  /**
   * A file's text.
   *
   * @throws IllegalArgumentException when there is no such file
   */
  public String text(String name) {
    href(name);
    return new String(files.get(name), java.nio.charset.StandardCharsets.UTF_8);
  }

  /** Answers with the file; 404 for an unknown one and for one of another release. */
  public void serve(Context ctx) {
    String name = ctx.pathParam("file");
    byte[] content = files.get(name);
    if (content == null || !tag.equals(ctx.pathParam("tag"))) {
      throw new NotFoundResponse("There is no such file in this release");
    }
    ctx.header("Cache-Control", "public, max-age=31536000, immutable")
        .header("X-Content-Type-Options", "nosniff")
        .contentType(TYPES.get(extension(name)))
        .result(content);
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  static byte[] resource(String path) {
    try (InputStream in = Assets.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalArgumentException("No " + path + " on the classpath");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
