package nl.huisvandekop.server.dashboard;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.List;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.dashboard.Frame.Choice;

/** Says to a person what went wrong, where a program would get problem+json. Thread-safe. */
public final class ErrorPages {
  private static final List<String> FOR_PROGRAMS =
      List.of("/api/", "/health/", "/metrics", "/look/", "/staff/");

  private final Pages pages = new Pages();

  private record Words(String title, String icon, String explanation) {}

  /** Whether a person asked, going by the address. */
  public static boolean concerns(Context ctx) {
    return FOR_PROGRAMS.stream().noneMatch(ctx.path()::startsWith);
  }

  /** Leads to the login, or shows a page with the problem's status. */
  public void answer(Context ctx, Problem problem) {
    if (problem.status() == HttpStatus.UNAUTHORIZED.getCode()) {
      ctx.redirect(login(ctx), HttpStatus.SEE_OTHER);
      return;
    }
    problem.headers().forEach(ctx::header);
    ctx.status(problem.status());
    Wording wording = Wording.of(ctx);
    Words words = words(wording, problem);
    Pages.answer(
        ctx,
        pages.message(
            new MessageView(
                Frame.outside(wording, words.title()),
                words.icon(),
                words.explanation(),
                new Choice(wording.say("Naar het begin"), null, "/", false),
                problem.code())));
  }

  private static String login(Context ctx) {
    boolean back = ctx.method().equals(HandlerType.GET) && !ctx.path().equals("/");
    String query = ctx.queryString() == null ? "" : "?" + ctx.queryString();
    return Links.to(Links.LOGIN, "naar", back ? ctx.path() + query : null);
  }

  private static Words words(Wording t, Problem problem) {
    return switch (problem.code()) {
      case "out-of-reach", "role-not-enough", "session-needed" ->
          new Words(
              t.say("Dit hoort niet bij jouw account"),
              "lock",
              t.say(
                  "Met jouw account kan dit niet. Moet je dit wel kunnen zien of doen? Vraag het de"
                      + " beheerder van de regio."));
      case "form-not-ours" ->
          new Words(
              t.say("Dit formulier is niet meer geldig"),
              "refresh",
              t.say("Open de pagina opnieuw en probeer het nog een keer."));
      case "site-unknown", "gemeente-unknown" ->
          new Words(
              t.say("Die kennen we niet"),
              "map-question",
              t.say("Misschien klopt het adres niet, of is de plek weggehaald."));
      case "site-has-kiosk" ->
          new Words(
              t.say("Op deze plek staat een kiosk"),
              "device-tablet",
              t.say(
                  "Vrijwilligers houden openingstijden, agenda en tellingen daar bij. Er is niets"
                      + " gewijzigd."));
      case "no-role-here" ->
          new Words(
              t.say("Je hebt hier nog geen rol"),
              "lock",
              t.say(
                  "Je gemeente kent je, maar gaf je geen rol op deze website. Vraag het de beheerder"
                      + " bij je gemeente."));
      case "name-taken" ->
          new Words(
              t.say("Deze naam is al van een ander account"),
              "lock",
              t.say("Vraag de beheerder van de regio om het oude account weg te halen."));
      case "municipality-refused", "name-missing" ->
          new Words(
              t.say("Inloggen met je gemeente is niet gelukt"),
              "lock",
              t.say("Begin opnieuw op de inlogpagina. Lukt het weer niet, vraag dan om hulp."));
      case "municipality-unreachable" ->
          new Words(
              t.say("Inloggen met je gemeente lukt nu niet"),
              "cloud-off",
              t.say(
                  "De inlogdienst van je gemeente antwoordt niet. Probeer het later, of log in met"
                      + " een wachtwoord van deze website."));
      default -> wordsOf(t, problem.status());
    };
  }

  private static Words wordsOf(Wording t, int status) {
    return switch (status) {
      case 404, 405 ->
          new Words(
              t.say("Deze pagina is er niet"),
              "map-question",
              t.say("Misschien klopt het adres niet. Ga terug, of begin opnieuw."));
      case 413 ->
          new Words(
              t.say("Dit bestand is te groot"),
              "alert-triangle",
              t.say("Er past hooguit 2 MB in een keer. Knip het in delen en probeer het opnieuw."));
      case 429 ->
          new Words(
              t.say("Even wachten"),
              "hourglass",
              t.say("Dit is te vaak geprobeerd. Probeer het over een kwartier weer."));
      case 503 ->
          new Words(
              t.say("Even niet bereikbaar"),
              "cloud-off",
              t.say(
                  "De server kan nu niet bij de gegevens. Er gaat niets verloren: de kiosken tellen"
                      + " door. Probeer het over een paar minuten weer."));
      default ->
          new Words(
              t.say("Er ging iets mis"),
              "tools",
              t.say("Dat ligt niet aan jou. Probeer het later nog een keer."));
    };
  }
}
