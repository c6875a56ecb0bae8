package nl.huisvandekop.kiosk.web;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import nl.huisvandekop.kiosk.screen.NormView;

/** <i>Hoe staat ons huis ervoor?</i> */
final class NormPageHandler {
  private final HostHandlers.Parts from;

  NormPageHandler(HostHandlers.Parts from) {
    this.from = requireNonNull(from);
  }

  void page(Context ctx) {
    from.show(ctx, "norm", new NormView(from.views().norm(), from.views().helpline()));
  }
}
