package nl.huisvandekop.server.dashboard.kiosk;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.huisvandekop.chassis.qr.QrCode;
import nl.huisvandekop.server.dashboard.Field;
import nl.huisvandekop.server.dashboard.Frames;
import nl.huisvandekop.server.dashboard.Pages;
import nl.huisvandekop.server.dashboard.Visitor;
import nl.huisvandekop.server.dashboard.kiosk.KioskCodeView.Given;
import nl.huisvandekop.server.enrolment.EnrolmentCodes;
import nl.huisvandekop.server.fleet.Fleet;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.SiteStatus;
import nl.huisvandekop.server.time.Hours;

/** Makes codes that enrol a kiosk or replace one; each is shown once. Thread-safe. */
final class KioskCodePages {
  private static final String SITE = "plek";

  private final SeenSites sites;
  private final Fleet fleet;
  private final Frames frames;
  private final URI server;
  private final Clock clock;
  private final Pages pages = new Pages();

  KioskCodePages(SeenSites sites, Fleet fleet, Frames frames, URI server, Clock clock) {
    this.sites = requireNonNull(sites);
    this.fleet = requireNonNull(fleet);
    this.frames = requireNonNull(frames);
    this.server = requireNonNull(server);
    this.clock = requireNonNull(clock);
  }

  void form(Context ctx) {
    Visitor visitor = Visitor.of(ctx);
    answer(ctx, visitor, field(visitor, ctx.queryParam(SITE)), null);
  }

  void make(Context ctx) {
    Visitor visitor = Visitor.of(ctx);
    String wanted = ctx.formParam(SITE);
    Optional<Site> site = active(visitor).filter(active -> active.id().equals(wanted)).findFirst();
    if (site.isEmpty()) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      Field wrong = field(visitor, wanted).wrong(visitor.say("Kies een plek uit de lijst."));
      answer(ctx, visitor, wrong, null);
      return;
    }
    give(ctx, visitor, site.get(), null);
  }

  /** A code for a new card of a kiosk that broke. */
  void give(Context ctx, Visitor visitor, Site site, String replaces) {
    String code = fleet.code(visitor.account().name(), site.id(), replaces);
    String until =
        visitor
            .wording()
            .moment(clock.instant().plus(EnrolmentCodes.VALID), clock.instant(), Hours.ZONE);
    String settings = "SYNC_SERVER=" + server + "\nCODE=" + code + "\n";
    String qr = QrCode.find(settings).map(QrCode::svg).orElse("");
    Given given = new Given(code, site.name(), replaces, until, server.toString(), qr);
    answer(ctx, visitor, field(visitor, site.id()), given);
  }

  private void answer(Context ctx, Visitor visitor, Field site, Given given) {
    String title =
        given != null && given.replaces() != null
            ? visitor.say("Kiosk vervangen")
            : visitor.say("Kiosk aansluiten");
    var frame = frames.inside(title, Frames.Section.KIOSKS, visitor, false);
    pages.answer(ctx, "kioskCode.jte", new KioskCodeView(frame, site, given));
  }

  private Field field(Visitor visitor, String chosen) {
    List<Field.Option> options =
        Stream.concat(
                Stream.of(new Field.Option("", visitor.say("Kies een plek"))),
                active(visitor).map(site -> new Field.Option(site.id(), site.name())))
            .toList();
    return Field.select(SITE, visitor.say("Waar komt de kiosk?"), chosen, options);
  }

  private Stream<Site> active(Visitor visitor) {
    return sites.by(visitor).stream().filter(site -> site.status() == SiteStatus.ACTIVE);
  }
}
