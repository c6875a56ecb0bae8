package nl.huisvandekop.kiosk.web;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import java.util.Map;
import nl.huisvandekop.kiosk.screen.Screens;

/** Where a resident chooses the screens' language. */
public final class LanguageHandler {
  private final Screens screens;

  public LanguageHandler(Screens screens) {
    this.screens = requireNonNull(screens);
  }

  void choose(Context ctx) {
    Html.answer(ctx, screens.render("languages", Html.preferences(ctx), Map.of()));
  }
}
