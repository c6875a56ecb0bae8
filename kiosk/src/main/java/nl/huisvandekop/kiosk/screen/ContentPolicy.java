package nl.huisvandekop.kiosk.screen;

/** What a browser may load for a page, and what it may do: nothing that is not the kiosk's own. */
public final class ContentPolicy {
  /** The header's name. */
  public static final String HEADER = "Content-Security-Policy";

  private ContentPolicy() {}

  /** The header's value for a page of {@link Screens}. */
  public static String of(String html) {
    return "default-src 'none'; script-src 'self'; style-src "
        + Styles.allowedFor(html)
        + "; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none';"
        + " form-action 'self'; frame-ancestors 'none'";
  }
}
