package nl.huisvandekop.kiosk.screen;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.huisvandekop.chassis.look.Assets;

/**
 * The kiosk's pages as HTML. Thread-safe.
 *
 * <p>A page needs these routes beside the API: {@link #files} and the shared look's, both cached
 * for ever, and {@link #SIZE_PATH} with {@link #sizeCss}.
 */
public final class Screens {
  /** Where {@link #sizeCss} is to be served. */
  public static final String SIZE_PATH = "/screen/size.css";

  /** The smallest screen that the type is made for; on a larger one it grows by the root. */
  private static final double SHORT_SIDE_MM = 86;

  private static final double MOST_GROWTH = 1.6;

  /** Lower than this, a lying screen leaves the pictures beside activities out. */
  private static final int LITTLE_ROOM_MM = 110;

  private final int widthMm;
  private final int heightMm;
  private final Assets files;
  private final TemplateEngine engine;
  private final String sizeHref;
  private final String room;
  private final Map<Language, Texts> texts = new EnumMap<>(Language.class);
  private final Page page;

  /** For a screen of this visible size, in millimetres. */
  public Screens(int widthMm, int heightMm) {
    this.widthMm = widthMm;
    this.heightMm = heightMm;
    this.files = Assets.read("screen", ScreenFiles.NAMES);
    this.engine =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, null, "nl.huisvandekop.kiosk.templates");
    this.sizeHref = SIZE_PATH + "?" + widthMm + "x" + heightMm;
    boolean little = heightMm < widthMm && heightMm < LITTLE_ROOM_MM;
    this.room = little ? "little" : "enough";
    for (Language language : Language.values()) {
      texts.put(language, Texts.of(language));
    }
    this.page = page(Preferences.NONE);
  }

  /** Styles and scripts, to be served. */
  public Assets files() {
    return files;
  }

  /**
   * The stylesheet that says how large a millimetre is. Where the window has another shape than the
   * screen, the smaller of both sides decides, so that all still fits.
   */
  public String sizeCss() {
    int longSide = Math.max(widthMm, heightMm);
    int shortSide = Math.min(widthMm, heightMm);
    double growth = Math.cbrt(shortSide / SHORT_SIDE_MM);
    return String.format(
        Locale.ROOT,
        ":root{--mm:min(100vmax/%d,100vmin/%d);--u:calc(var(--mm)*%.3f)}%n",
        longSide,
        shortSide,
        Math.max(1, Math.min(MOST_GROWTH, growth)));
  }

  /** The residents' home screen with the thanks screen in it. */
  public String home(HomeView view) {
    return render("home", Map.of("home", HomePage.of(view, page.t()), "tag", tag(view)));
  }

  /** What an open home screen asks for to keep up. */
  public HomeState homeState(HomeView view) {
    HomePage home = HomePage.of(view, page.t());
    int next = view.now() == null ? 20 : 60 - view.now().getSecond();
    return new HomeState(tag(view), home.time(), home.date(), next);
  }

  /** The screen of a kiosk that was not enrolled yet. */
  public String firstRun(FirstRunView view) {
    return render("first-run", Map.of("view", view));
  }

  /** The volunteers' PIN pad. */
  public String pin(PinView view) {
    return render("pin", Map.of("view", view));
  }

  /** The volunteers' menu. */
  public String menu(StateView view) {
    return render("menu", Map.of("view", view, "verdict", Verdict.of(view, page.t())));
  }

  /** The opening hours of an ordinary week. */
  public String openingHours(OpeningHoursView view) {
    return render("opening-hours", Map.of("view", view, "hours", HoursPage.of(view, page.t())));
  }

  /** How the kiosk fares. */
  public String state(StateView view) {
    return render("state", Map.of("view", view, "state", StatePage.of(view, page.t())));
  }

  /** For an address that there is not. */
  public String notFound() {
    return render("fault", Map.of("kind", "not-found"));
  }

  /** For when a page could not be made. */
  public String failure() {
    return render("fault", Map.of("kind", "failure"));
  }

  private String tag(HomeView view) {
    List<Object> stays = HomePage.of(view, page.t()).whatStays();
    return files.href("home.js").split("/")[2] + "-" + HexFormat.of().toHexDigits(stays.hashCode());
  }

  /**
   * A page as HTML.
   *
   * @param template its name, without {@code .jte}
   * @param view what the template takes beside {@code page}, by name
   */
  public String render(String template, Preferences wanted, Map<String, ?> view) {
    return render(template, page(wanted), view);
  }

  private String render(String template, Map<String, ?> view) {
    return render(template, page, view);
  }

  private String render(String template, Page page, Map<String, ?> view) {
    Map<String, Object> params = new HashMap<>(view);
    params.put("page", page);
    StringOutput output = new StringOutput(16_384);
    engine.render(template + ".jte", params, output);
    return output.toString();
  }

  private Page page(Preferences wanted) {
    return new Page(wanted, texts.get(wanted.language()), files, sizeHref, room);
  }
}
