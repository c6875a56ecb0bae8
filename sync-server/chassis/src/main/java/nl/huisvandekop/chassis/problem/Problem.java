package nl.huisvandekop.chassis.problem;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/** What went wrong for whoever asked; thrown by any handler. It never carries a secret. */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final transient Map<String, String> headers;

  /**
   * @param status HTTP status, 400 to 599
   * @param code stable, kebab-case; scripts rely on it
   * @param detail a sentence that says what is wrong and what to do
   */
  public Problem(int status, String code, String detail) {
    this(status, code, detail, Map.of());
  }

  /** With headers, such as {@code Retry-After}. */
  public Problem(int status, String code, String detail, Map<String, String> headers) {
    super(requireNonNull(detail));
    this.status = status;
    this.code = requireNonNull(code);
    this.headers = Map.copyOf(headers);
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  public Map<String, String> headers() {
    return headers;
  }
}
