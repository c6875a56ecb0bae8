package nl.huisvandekop.server.dashboard;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import java.time.Clock;
import nl.huisvandekop.server.audit.AuditLog;
import nl.huisvandekop.server.care.KioskCare;
import nl.huisvandekop.server.pin.SitePins;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.site.Sites;
import nl.huisvandekop.server.state.OpeningHistory;
import nl.huisvandekop.server.state.SiteHours;
import nl.huisvandekop.server.store.ServerStore;
import nl.huisvandekop.server.summary.Weeks;

/** Answers browsers of staff who are logged in. Thread-safe. */
public final class Dashboard {
  private final Pages pages = new Pages();
  private final SitePage site;

  /** What the pages are made from. */
  public record Sources(
      RegionPack pack,
      Sites sites,
      ServerStore store,
      Weeks weeks,
      SiteHours siteHours,
      OpeningHistory opening,
      KioskCare care,
      SitePins pins,
      AuditLog audit) {
    public Sources {
      requireNonNull(pack, "pack");
      requireNonNull(sites, "sites");
      requireNonNull(store, "store");
      requireNonNull(weeks, "weeks");
      requireNonNull(siteHours, "siteHours");
      requireNonNull(opening, "opening");
      requireNonNull(care, "care");
      requireNonNull(pins, "pins");
      requireNonNull(audit, "audit");
    }
  }

  public Dashboard(Sources from, Frames frames, Clock clock) {
    site =
        new SitePage(
            from.pack(),
            from.sites(),
            new SitePage.Figures(
                new SiteCounting(from.store(), from.siteHours(), from.weeks(), clock),
                from.opening(),
                from.care()),
            from.pins(),
            from.audit(),
            frames,
            clock);
  }

  /** One place; {@code week}, such as {@code 2026-W47}, or {@code periode} in weeks. */
  public void site(Context ctx) {
    Pages.answer(
        ctx,
        pages.site(
            site.view(
                Visitor.of(ctx),
                ctx.pathParam("id"),
                SiteCounting.Query.parse(ctx.queryParam("week"), ctx.queryParam("periode")))));
  }

  /** Gives a place's volunteers a new PIN. */
  public void givePin(Context ctx) {
    Pages.answer(ctx, pages.site(site.givePin(Visitor.of(ctx), ctx.pathParam("id"))));
  }
}
