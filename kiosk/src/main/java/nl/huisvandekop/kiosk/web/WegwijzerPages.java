package nl.huisvandekop.kiosk.web;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.huisvandekop.kiosk.place.Place;
import nl.huisvandekop.kiosk.screen.Screens;
import nl.huisvandekop.kiosk.screen.WegwijzerView;
import nl.huisvandekop.protocol.Reference;
import nl.huisvandekop.protocol.Reference.Theme;
import nl.huisvandekop.protocol.Reference.WegwijzerEntry;

/** De Wegwijzer: what the region says of where to go with something, as it was last read. */
public final class WegwijzerPages {
  private final Screens screens;
  private final Place place;

  public WegwijzerPages(Screens screens, Place place) {
    this.screens = requireNonNull(screens);
    this.place = requireNonNull(place);
  }

  void themes(Context ctx) {
    answer(ctx, "wegwijzer", new WegwijzerView(themes(reference()), null, List.of()));
  }

  void theme(Context ctx) {
    Optional<Reference> reference = reference();
    Theme theme = find(ctx, reference);
    answer(ctx, "wegwijzer-theme", new WegwijzerView(List.of(), theme, entries(reference, theme)));
  }

  void entry(Context ctx) {
    Optional<Reference> reference = reference();
    Theme theme = find(ctx, reference);
    WegwijzerEntry entry =
        entries(reference, theme).stream()
            .filter(one -> one.id().equals(ctx.pathParam("entry")))
            .findFirst()
            .orElseThrow(() -> new NotFoundResponse("There is no such entry."));
    answer(ctx, "wegwijzer-entry", new WegwijzerView(List.of(), theme, List.of(entry)));
  }

  private static Theme find(Context ctx, Optional<Reference> reference) {
    return themes(reference).stream()
        .filter(theme -> theme.code().equals(ctx.pathParam("theme")))
        .findFirst()
        .orElseThrow(() -> new NotFoundResponse("There is no such theme."));
  }

  /** Read anew for each page: the region may have sent another since. */
  private Optional<Reference> reference() {
    return place.find().map(Place.Named::reference);
  }

  private static List<Theme> themes(Optional<Reference> reference) {
    return reference.map(Reference::themes).orElse(List.of()).stream()
        .filter(theme -> !entries(reference, theme).isEmpty())
        .toList();
  }

  private static List<WegwijzerEntry> entries(Optional<Reference> reference, Theme theme) {
    return reference.map(Reference::wegwijzer).orElse(List.of()).stream()
        .filter(entry -> entry.themes().contains(theme.code()))
        .toList();
  }

  private void answer(Context ctx, String template, WegwijzerView view) {
    Html.answer(ctx, screens.render(template, Html.preferences(ctx), Map.of("view", view)));
  }
}
