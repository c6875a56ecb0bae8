package nl.huisvandekop.server.dashboard.kiosk;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.account.Role;
import nl.huisvandekop.server.care.KioskCare;
import nl.huisvandekop.server.care.KioskCondition;
import nl.huisvandekop.server.dashboard.Field;
import nl.huisvandekop.server.dashboard.Frame.Choice;
import nl.huisvandekop.server.dashboard.Frames;
import nl.huisvandekop.server.dashboard.KioskCards;
import nl.huisvandekop.server.dashboard.Pages;
import nl.huisvandekop.server.dashboard.Visitor;
import nl.huisvandekop.server.fleet.Fleet;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.Sites;
import nl.huisvandekop.server.time.Hours;

/** One kiosk, and what staff do about it. Thread-safe. */
public final class KioskPages {
  static final String ADDRESS = "/kiosken";

  private final SeenSites sites;
  private final KioskCare care;
  private final Fleet fleet;
  private final Frames frames;
  private final Clock clock;
  private final KioskList list;
  private final KioskCodePages codes;
  private final Pages pages = new Pages();

  /**
   * @param server the address that kiosks sync to
   */
  public KioskPages(
      RegionPack pack,
      Sites sites,
      KioskCare care,
      Fleet fleet,
      Frames frames,
      URI server,
      Clock clock) {
    this.sites = new SeenSites(pack, sites);
    this.care = requireNonNull(care);
    this.fleet = requireNonNull(fleet);
    this.frames = requireNonNull(frames);
    this.clock = requireNonNull(clock);
    list = new KioskList(pack, this.sites, care, frames, clock);
    codes = new KioskCodePages(this.sites, fleet, frames, server, clock);
  }

  /** Whether an account changes anything about kiosks. */
  static boolean may(Visitor visitor) {
    Role role = visitor.reach().role();
    return role == Role.REGION_ADMIN || role == Role.GEMEENTE;
  }

  /** All that may be seen; {@code gemeente} and {@code toon}. */
  public void list(Context ctx) {
    KioskList.Filter filter =
        new KioskList.Filter(ctx.queryParam("gemeente"), KioskList.Show.of(ctx.queryParam("toon")));
    pages.answer(ctx, "kiosks.jte", list.view(Visitor.of(ctx), filter));
  }

  /** Where a code for a further kiosk is made; {@code plek} chooses the place. */
  public void codeForm(Context ctx) {
    codes.form(ctx);
  }

  /** Makes the code. */
  public void makeCode(Context ctx) {
    codes.make(ctx);
  }

  /** Makes a code with which a new card becomes this kiosk. */
  public void replace(Context ctx) {
    Visitor visitor = Visitor.of(ctx);
    Found found = found(visitor, ctx.pathParam("id"));
    codes.give(ctx, visitor, found.site(), found.kiosk().kioskId());
  }

  /** One of them. */
  public void kiosk(Context ctx) {
    Visitor visitor = Visitor.of(ctx);
    Found found = found(visitor, ctx.pathParam("id"));
    answer(
        ctx, visitor, found, done(visitor, ctx.queryParam("klaar")), lost(visitor), end(visitor));
  }

  /** Ends its token. */
  public void revoke(Context ctx) {
    change(ctx, "ingetrokken", (visitor, id) -> fleet.revoke(visitor.account().name(), id));
  }

  /** Calls hours whole without what was not taken. */
  public void setAside(Context ctx) {
    change(ctx, "apart", (visitor, id) -> fleet.setAside(visitor.account().name(), id));
  }

  /** Declares its card lost. */
  public void declareLost(Context ctx) {
    Visitor visitor = Visitor.of(ctx);
    Found found = found(visitor, ctx.pathParam("id"));
    Optional<Long> hour = hour(ctx.formParam("verloren-tot"));
    if (hour.isEmpty()) {
      refuse(ctx, visitor, found, wrongMoment(visitor, lost(visitor), ctx), end(visitor));
      return;
    }
    fleet.declareLost(visitor.account().name(), found.kiosk().kioskId(), hour.get());
    done(ctx, found, "verloren");
  }

  /** Says since when its place no longer has it. */
  public void end(Context ctx) {
    Visitor visitor = Visitor.of(ctx);
    Found found = found(visitor, ctx.pathParam("id"));
    Optional<Long> hour = hour(ctx.formParam("weg-sinds"));
    if (hour.isEmpty()) {
      refuse(ctx, visitor, found, lost(visitor), wrongMoment(visitor, end(visitor), ctx));
      return;
    }
    try {
      fleet.end(visitor.account().name(), found.kiosk().kioskId(), hour.get());
    } catch (Problem early) {
      Field field =
          filled(end(visitor), ctx)
              .wrong(visitor.say("Toen had de plek deze kiosk nog niet. Kies een later moment."));
      refuse(ctx, visitor, found, lost(visitor), field);
      return;
    }
    done(ctx, found, "weg");
  }

  private interface Change {
    void of(Visitor visitor, String kioskId);
  }

  private void change(Context ctx, String done, Change change) {
    Visitor visitor = Visitor.of(ctx);
    Found found = found(visitor, ctx.pathParam("id"));
    change.of(visitor, found.kiosk().kioskId());
    done(ctx, found, done);
  }

  private static void done(Context ctx, Found found, String what) {
    ctx.redirect(ADDRESS + "/" + found.kiosk().kioskId() + "?klaar=" + what, HttpStatus.SEE_OTHER);
  }

  private static String done(Visitor visitor, String what) {
    return switch (what == null ? "" : what) {
      case "ingetrokken" ->
          visitor.say("Deze kiosk kan niets meer versturen. Wat hij telde, blijft staan.");
      case "apart" -> visitor.say("De regels zijn opzij gezet. De uren tellen nu als binnen.");
      case "verloren" -> visitor.say("De kaart is als verloren gemeld.");
      case "weg" -> visitor.say("Bewaard sinds wanneer de plek deze kiosk niet meer heeft.");
      default -> null;
    };
  }

  private record Found(KioskCondition kiosk, Site site) {}

  /** The same answer for a kiosk that is not there and for one beyond reach. */
  private Found found(Visitor visitor, String id) {
    return care.list().stream()
        .filter(kiosk -> kiosk.kioskId().equals(id))
        .findFirst()
        .flatMap(kiosk -> sites.find(visitor, kiosk.siteId()).map(site -> new Found(kiosk, site)))
        .orElseThrow(
            () ->
                new Problem(
                    404, "kiosk-unknown", "There is no such kiosk, or you may not see it."));
  }

  private void refuse(Context ctx, Visitor visitor, Found found, Field lost, Field end) {
    ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
    answer(ctx, visitor, found, null, lost, end);
  }

  private void answer(
      Context ctx, Visitor visitor, Found found, String done, Field lost, Field end) {
    boolean here = found.kiosk().ended() == null;
    pages.answer(
        ctx,
        "kioskPage.jte",
        new KioskPageView(
            frames.inside(
                visitor.say("Kiosk {0}", found.kiosk().kioskId()),
                Frames.Section.KIOSKS,
                visitor,
                found.site().sample()),
            new Choice(found.site().name(), null, "/plekken/" + found.site().id(), false),
            KioskCards.of(visitor.wording(), found.kiosk(), clock.instant()),
            done,
            may(visitor),
            here,
            lost,
            end));
  }

  private Field lost(Visitor visitor) {
    return moment("verloren-tot", visitor.say("Verloren zijn de uren tot"));
  }

  private Field end(Visitor visitor) {
    return moment("weg-sinds", visitor.say("De plek heeft hem niet meer sinds"));
  }

  private Field moment(String name, String label) {
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), Hours.ZONE);
    return Field.of(name, "datetime-local", label, now.truncatedTo(ChronoUnit.HOURS).toString());
  }

  private static Field wrongMoment(Visitor visitor, Field field, Context ctx) {
    return filled(field, ctx)
        .wrong(visitor.say("Vul een dag en een tijd in, zoals 24-11-2026 10:00."));
  }

  private static Field filled(Field field, Context ctx) {
    return Field.of(field.name(), field.kind(), field.label(), ctx.formParam(field.name()));
  }

  /** The first whole hour that is not before a local moment. */
  private static Optional<Long> hour(String moment) {
    try {
      var instant = LocalDateTime.parse(moment == null ? "" : moment).atZone(Hours.ZONE);
      long hour = Hours.of(instant.toInstant());
      return Optional.of(Hours.isWhole(instant.toInstant()) ? hour : hour + 1);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
