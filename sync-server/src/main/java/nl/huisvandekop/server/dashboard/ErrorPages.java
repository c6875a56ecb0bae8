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

  private static final Choice TO_THE_START = new Choice("Naar het begin", null, "/", false);

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
    Words words = words(problem);
    Pages.answer(
        ctx,
        pages.message(
            new MessageView(
                Frame.outside(Wording.DUTCH, words.title()),
                words.icon(),
                words.explanation(),
                TO_THE_START,
                problem.code())));
  }

  private static String login(Context ctx) {
    boolean back = ctx.method().equals(HandlerType.GET) && !ctx.path().equals("/");
    String query = ctx.queryString() == null ? "" : "?" + ctx.queryString();
    return Links.to(LoginPages.ADDRESS, "naar", back ? ctx.path() + query : null);
  }

  private static Words words(Problem problem) {
    return switch (problem.code()) {
      case "out-of-reach" ->
          new Words(
              "Dit hoort niet bij jouw account",
              "lock",
              "Je ziet alleen je eigen plek of gemeente. Moet je dit wel kunnen zien? Vraag het de"
                  + " beheerder van de regio.");
      case "form-not-ours" ->
          new Words(
              "Dit formulier is niet meer geldig",
              "refresh",
              "Open de pagina opnieuw en probeer het nog een keer.");
      case "site-unknown", "gemeente-unknown" ->
          new Words(
              "Die kennen we niet",
              "map-question",
              "Misschien klopt het adres niet, of is de plek weggehaald.");
      default -> wordsOf(problem.status());
    };
  }

  private static Words wordsOf(int status) {
    return switch (status) {
      case 404, 405 ->
          new Words(
              "Deze pagina is er niet",
              "map-question",
              "Misschien klopt het adres niet. Ga terug, of begin opnieuw.");
      case 503 ->
          new Words(
              "Even niet bereikbaar",
              "cloud-off",
              "De server kan nu niet bij de gegevens. Er gaat niets verloren: de kiosken tellen"
                  + " door. Probeer het over een paar minuten weer.");
      default ->
          new Words(
              "Er ging iets mis",
              "tools",
              "Dat ligt niet aan jou. Probeer het later nog een keer.");
    };
  }
}
