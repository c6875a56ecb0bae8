package nl.huisvandekop.kiosk.screen;

import static java.util.Objects.requireNonNull;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import nl.huisvandekop.chassis.look.Assets;

/**
 * The kiosk's pages as HTML. Thread-safe.
 *
 * <p>A page needs these routes beside the API: {@link #files} and the shared look's, both cached
 * for ever. It is answered with the {@link ContentPolicy} that is made for it.
 */
public final class Screens {
  /** The smallest screen that the type is made for; on a larger one it grows by the root. */
  private static final double SHORT_SIDE_MM = 86;

  private static final double MOST_GROWTH = 1.6;

  /** Lower than this, a lying screen leaves the pictures beside activities out. */
  private static final int LITTLE_ROOM_MM = 110;

  private final int widthMm;
  private final int heightMm;
  private final Assets files;
  private final TemplateEngine engine;
  private final Styles styles;
  private final Supplier<House> house;
  private final String room;
  private final Map<Language, Texts> texts = new EnumMap<>(Language.class);

  /** For a screen of this visible size, in millimetres, in a house of which nothing is known. */
  public Screens(int widthMm, int heightMm) {
    this(widthMm, heightMm, () -> House.UNKNOWN);
  }

  /**
   * For a screen of this visible size, in millimetres.
   *
   * @param house asked for each page
   */
  public Screens(int widthMm, int heightMm, Supplier<House> house) {
    this.house = requireNonNull(house);
    this.widthMm = widthMm;
    this.heightMm = heightMm;
    this.files = Assets.read("screen", ScreenFiles.NAMES);
    this.engine =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, null, "nl.huisvandekop.kiosk.templates");
    this.styles = new Styles(files, sizeCss());
    boolean little = heightMm < widthMm && heightMm < LITTLE_ROOM_MM;
    this.room = little ? "little" : "enough";
    for (Language language : Language.values()) {
      texts.put(language, Texts.of(language));
    }
  }

  /** Styles and scripts, to be served. */
  public Assets files() {
    return files;
  }

  /** The stylesheets, as pages hold them. */
  Styles styles() {
    return styles;
  }

  /**
   * The stylesheet that says how large a millimetre is. Where the window has another shape than the
   * screen, the smaller of both sides decides, so that all still fits.
   */
  String sizeCss() {
    int longSide = Math.max(widthMm, heightMm);
    int shortSide = Math.min(widthMm, heightMm);
    double growth = Math.cbrt(shortSide / SHORT_SIDE_MM);
    return String.format(
        Locale.ROOT,
        ":root{--mm:min(100vmax/%d,100vmin/%d);--u:calc(var(--mm)*%.3f)}",
        longSide,
        shortSide,
        Math.max(1, Math.min(MOST_GROWTH, growth)));
  }

  /** The residents' home screen with the thanks screen in it. */
  public String home(HomeView view, Preferences wanted) {
    HomePage home = HomePage.of(view, texts.get(wanted.language()));
    return render("home", wanted, Map.of("home", home, "tag", tag(home)));
  }

  /** What an open home screen asks for to keep up. */
  public HomeState homeState(HomeView view, Preferences wanted) {
    HomePage home = HomePage.of(view, texts.get(wanted.language()));
    int next = view.now() == null ? 20 : 60 - view.now().getSecond();
    // Whoever comes after practising must not stand before a screen that still says so.
    next = house.get().practising() ? Math.min(next, 5) : next;
    return new HomeState(tag(home), home.time(), home.date(), next);
  }

  /** The show while nobody uses the screen, in Dutch: nobody asked for another language. */
  public String rest(RestView view) {
    return render("rest", Map.of("view", view, "rest", RestPage.of(view, dutch())));
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
    return menu(view, MenuPage.first(dutch()));
  }

  /** What of it stands under <i>Meer</i>. */
  public String moreMenu(StateView view) {
    return menu(view, MenuPage.more(view, dutch()));
  }

  private String menu(StateView view, MenuPage menu) {
    Verdict verdict = Verdict.of(view, dutch());
    return render("menu", Map.of("view", view, "verdict", verdict, "menu", menu));
  }

  /** The opening hours of an ordinary week. */
  public String openingHours(OpeningHoursView view) {
    return render("opening-hours", Map.of("view", view, "hours", HoursPage.of(view, dutch())));
  }

  /** How many people came. */
  public String tallies(TalliesView view, Preferences wanted) {
    TalliesPage tallies = TalliesPage.of(view, dutch());
    return render("tallies", wanted, Map.of("view", view, "tallies", tallies));
  }

  /** How the kiosk fares. */
  public String state(StateView view) {
    return render("state", Map.of("view", view, "state", StatePage.of(view, dutch())));
  }

  /** For an address that there is not. */
  public String notFound() {
    return render("fault", Map.of("kind", "not-found"));
  }

  /** For when a page could not be made. */
  public String failure() {
    return render("fault", Map.of("kind", "failure"));
  }

  private String tag(HomePage home) {
    int stays = Objects.hash(home.whatStays(), house.get().practising());
    return files.href("home.js").split("/")[2] + "-" + HexFormat.of().toHexDigits(stays);
  }

  /**
   * A page as HTML.
   *
   * @param template its name, without {@code .jte}
   * @param view what the template takes beside {@code page}, by name
   */
  public String render(String template, Preferences wanted, Map<String, ?> view) {
    Map<String, Object> params = new HashMap<>(view);
    params.put(
        "page", new Page(wanted, texts.get(wanted.language()), files, styles, room, house.get()));
    StringOutput output = new StringOutput(16_384);
    engine.render(template + ".jte", params, output);
    return output.toString();
  }

  private String render(String template, Map<String, ?> view) {
    return render(template, Preferences.NONE, view);
  }

  private Texts dutch() {
    return texts.get(Language.NL);
  }
}
