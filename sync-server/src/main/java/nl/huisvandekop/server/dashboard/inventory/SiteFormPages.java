package nl.huisvandekop.server.dashboard.inventory;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.huisvandekop.server.dashboard.Frame.Choice;
import nl.huisvandekop.server.dashboard.Frames;
import nl.huisvandekop.server.dashboard.Pages;
import nl.huisvandekop.server.dashboard.Visitor;
import nl.huisvandekop.server.inventory.Entry;
import nl.huisvandekop.server.inventory.Fault;
import nl.huisvandekop.server.inventory.FaultCode;
import nl.huisvandekop.server.inventory.Known;
import nl.huisvandekop.server.inventory.LocationReader;
import nl.huisvandekop.server.inventory.SiteChanges;
import nl.huisvandekop.server.inventory.SiteChanges.Outcome;
import nl.huisvandekop.server.inventory.SiteChanges.Shown;
import nl.huisvandekop.server.inventory.SiteField;
import nl.huisvandekop.server.inventory.SiteWords;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.site.SiteStatus;

/** The pages on which a place is added or changed. Thread-safe. */
public final class SiteFormPages {
  private static final String TEMPLATE = "siteForm.jte";
  private static final String LIST = "/plekken";
  private static final String NEW = "/plekken/nieuw";

  private final Pages pages = new Pages();
  private final RegionPack pack;
  private final SiteChanges changes;
  private final Frames frames;

  public SiteFormPages(RegionPack pack, SiteChanges changes, Frames frames) {
    this.pack = requireNonNull(pack);
    this.changes = requireNonNull(changes);
    this.frames = requireNonNull(frames);
  }

  /** What the form shows besides the fields. */
  private record Around(String id, Known known, String stamp) {
    static final Around NEW_PLACE = new Around(null, null, "");
  }

  /** The form for a new place; {@code status} and {@code gebied} may be filled in already. */
  public void add(Context ctx) {
    String status = Optional.ofNullable(ctx.queryParam("status")).orElse("");
    String area = Optional.ofNullable(ctx.queryParam("gebied")).orElse("");
    String chosen = status.isEmpty() ? SiteWords.of(SiteStatus.TO_CHECK) : status;
    Entry entry = new Entry(Map.of(SiteField.STATUS, chosen, SiteField.AREA, area));
    show(ctx, Around.NEW_PLACE, entry, new Outcome(null, List.of(), List.of()));
  }

  /** Keeps a new place, or says why not. */
  public void keepNew(Context ctx) {
    Entry entry = entry(ctx);
    Outcome outcome = changes.add(Visitor.of(ctx).account(), entry, anyway(ctx));
    answer(ctx, Around.NEW_PLACE, entry, outcome);
  }

  /** The form for a place. */
  public void change(Context ctx) {
    Shown shown = shown(ctx);
    show(
        ctx,
        new Around(shown.known().site().id(), shown.known(), shown.stamp()),
        shown.entry(),
        new Outcome(null, List.of(), List.of()));
  }

  /** Keeps a change, or says why not. */
  public void keepChange(Context ctx) {
    Shown shown = shown(ctx);
    String id = shown.known().site().id();
    String stamp = Optional.ofNullable(ctx.formParam("stand")).orElse("");
    Around around = new Around(id, shown.known(), stamp);
    Entry entry = entry(ctx);
    Outcome outcome = changes.change(Visitor.of(ctx).account(), id, entry, stamp, anyway(ctx));
    answer(ctx, around, entry, outcome);
  }

  private Shown shown(Context ctx) {
    return changes.shown(Visitor.of(ctx).account(), ctx.pathParam("id"));
  }

  private void answer(Context ctx, Around around, Entry entry, Outcome outcome) {
    if (outcome.id() != null) {
      ctx.redirect(LIST + "/" + outcome.id(), HttpStatus.SEE_OTHER);
    } else {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, around, entry, outcome);
    }
  }

  private void show(Context ctx, Around around, Entry entry, Outcome outcome) {
    Visitor visitor = Visitor.of(ctx);
    String title =
        around.known() == null
            ? visitor.say("Nieuwe plek")
            : visitor.say("Gegevens van {0}", around.known().site().name());
    Choice back =
        around.known() == null
            ? new Choice(visitor.say("Alle plekken"), null, LIST, false)
            : new Choice(around.known().site().name(), null, LIST + "/" + around.id(), false);
    pages.answer(
        ctx,
        TEMPLATE,
        new SiteFormView(
            frames.inside(title, Frames.Section.SITES, visitor, false),
            around.known() == null ? NEW : LIST + "/" + around.id() + "/gegevens",
            around.stamp(),
            back,
            new SiteForm(pack, visitor, around.known(), entry, outcome.faults()).groups(),
            outcome.faults().stream()
                .filter(fault -> fault.code() == FaultCode.CHANGED_MEANWHILE)
                .map(fault -> FaultWords.say(visitor.wording(), fault))
                .findFirst()
                .orElse(null),
            outcome.warnings().stream()
                .map(fault -> FaultWords.say(visitor.wording(), fault))
                .toList(),
            inMetres(outcome.faults())));
  }

  private static boolean inMetres(List<Fault> faults) {
    return faults.stream().anyMatch(fault -> fault.code() == FaultCode.RIJKSDRIEHOEK);
  }

  private static boolean anyway(Context ctx) {
    return ctx.formParam("toch") != null;
  }

  private static Entry entry(Context ctx) {
    Map<SiteField, String> texts = new EnumMap<>(SiteField.class);
    for (SiteField field : SiteField.values()) {
      String text = ctx.formParam(field.toString());
      if (field == SiteField.CAN_HOST) {
        texts.put(field, text == null ? "nee" : "ja");
      } else if (text != null && field != SiteField.NUMBER && field != SiteField.AREA_NAME) {
        texts.put(field, text);
      }
    }
    Entry entry = new Entry(texts);
    return ctx.formParam("omrekenen") == null ? entry : LocationReader.inDegrees(entry);
  }
}
