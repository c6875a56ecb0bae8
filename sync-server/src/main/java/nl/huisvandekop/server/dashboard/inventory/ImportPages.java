package nl.huisvandekop.server.dashboard.inventory;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.account.Role;
import nl.huisvandekop.server.audit.Change;
import nl.huisvandekop.server.dashboard.Downloads;
import nl.huisvandekop.server.dashboard.Frames;
import nl.huisvandekop.server.dashboard.Pages;
import nl.huisvandekop.server.dashboard.Visitor;
import nl.huisvandekop.server.dashboard.Wording;
import nl.huisvandekop.server.inventory.ImportPlan;
import nl.huisvandekop.server.inventory.ImportPlan.Effect;
import nl.huisvandekop.server.inventory.Known;
import nl.huisvandekop.server.inventory.SiteChanges;
import nl.huisvandekop.server.inventory.SiteField;
import nl.huisvandekop.server.inventory.SiteImport;
import nl.huisvandekop.server.inventory.SiteTableWriter;
import nl.huisvandekop.server.region.RegionPack;

/** The pages on which the inventory goes out as a table and comes in. Thread-safe. */
public final class ImportPages {
  private static final String TEMPLATE = "inventory.jte";

  private final Pages pages = new Pages();
  private final RegionPack pack;
  private final SiteChanges changes;
  private final SiteImport imports;
  private final Frames frames;

  public ImportPages(RegionPack pack, SiteChanges changes, SiteImport imports, Frames frames) {
    this.pack = requireNonNull(pack);
    this.changes = requireNonNull(changes);
    this.imports = requireNonNull(imports);
    this.frames = requireNonNull(frames);
  }

  /** The page. */
  public void page(Context ctx) {
    show(ctx, null, null);
  }

  /** The table of the places that the visitor reaches. */
  public void table(Context ctx) {
    List<Known> places = changes.places(Visitor.of(ctx).account()).list();
    Downloads.csv(ctx, "plekken", SiteTableWriter.write(places, pack, Downloads.form(ctx)));
  }

  /** Looks at a file and says what it would do. */
  public void look(Context ctx) {
    boolean inDegrees = ctx.formParam("omrekenen") != null;
    byte[] file = file(ctx);
    ImportPlan plan = imports.plan(Visitor.of(ctx).account(), file, inDegrees);
    answer(ctx, plan, file, inDegrees);
  }

  /** Keeps what was looked at, if it is still what it was. */
  public void keep(Context ctx) {
    boolean inDegrees = ctx.formParam("omrekenen") != null;
    byte[] file = file(ctx);
    String stamp = Optional.ofNullable(ctx.formParam("stand")).orElse("");
    SiteImport.Outcome outcome = imports.keep(Visitor.of(ctx).account(), file, inDegrees, stamp);
    if (outcome.kept()) {
      show(ctx, null, report(Visitor.of(ctx).wording(), outcome.plan(), true, null));
    } else {
      answer(ctx, outcome.plan(), file, inDegrees);
    }
  }

  private void answer(Context ctx, ImportPlan plan, byte[] file, boolean inDegrees) {
    Wording t = Visitor.of(ctx).wording();
    boolean wrong = plan.fault() != null || plan.count(Effect.WRONG) > 0;
    ctx.status(wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    if (plan.fault() != null) {
      show(ctx, FaultWords.say(t, plan.fault()), null);
      return;
    }
    boolean metres = plan.lines().stream().anyMatch(ImportPlan.Line::inMetres);
    ImportView.Form form =
        plan.sound() || metres
            ? new ImportView.Form(
                Base64.getEncoder().encodeToString(file),
                plan.sound() ? plan.stamp() : "",
                inDegrees || metres)
            : null;
    show(ctx, null, report(t, plan, false, form));
  }

  /** As it was chosen, or as the page sent it back. */
  private static byte[] file(Context ctx) {
    UploadedFile chosen = ctx.uploadedFile("bestand");
    if (chosen == null) {
      try {
        return Base64.getDecoder().decode(Optional.ofNullable(ctx.formParam("inhoud")).orElse(""));
      } catch (IllegalArgumentException e) {
        throw new Problem(400, "form-not-understood", "The file can't be read. Choose it again.");
      }
    }
    try (InputStream in = chosen.content()) {
      return in.readNBytes(SiteImport.MAX_BYTES + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void show(Context ctx, String fault, ImportView.Report report) {
    Visitor visitor = Visitor.of(ctx);
    Wording t = visitor.wording();
    Role role = visitor.reach().role();
    pages.answer(
        ctx,
        TEMPLATE,
        new ImportView(
            frames.inside(t.say("Inventaris als tabel"), Frames.Section.SITES, visitor, false),
            role == Role.REGION_ADMIN || role == Role.GEMEENTE,
            Stream.of(SiteField.values()).map(field -> column(t, field)).toList(),
            fault,
            report));
  }

  private static ImportView.Column column(Wording t, SiteField field) {
    String hint =
        switch (field) {
          case NUMBER -> t.say("Leeg laten bij een nieuwe plek.");
          case STATUS -> t.say("actief, na te gaan, gewenst of gesloten");
          case KIND ->
              t.say(
                  "wijkcentrum, dorpshuis, buurtkamer, bibliotheek, sportclub, school, buiten of"
                      + " anders");
          case AREA -> t.say("De code, zoals WP3058, of de naam.");
          case AREA_NAME -> t.say("Om te lezen. De code van het gebied telt.");
          case CAN_HOST -> t.say("ja of nee");
          case PILOT_SINCE, CLOSED_ON, WISH_ON -> t.say("Als 24-11-2026.");
          default -> FieldWords.hint(t, field);
        };
    return new ImportView.Column(field.toString(), FieldWords.label(t, field), hint);
  }

  private static ImportView.Report report(
      Wording t, ImportPlan plan, boolean kept, ImportView.Form form) {
    List<ImportView.Line> lines =
        plan.lines().stream()
            .filter(line -> line.effect() != Effect.SAME || !line.warnings().isEmpty())
            .sorted(Comparator.comparing(line -> line.effect() != Effect.WRONG))
            .map(line -> line(t, line))
            .toList();
    return new ImportView.Report(kept, summary(t, plan, kept), notes(t, plan), lines, form);
  }

  private static String summary(Wording t, ImportPlan plan, boolean kept) {
    long added = plan.count(Effect.NEW);
    long changed = plan.count(Effect.CHANGED);
    long same = plan.count(Effect.SAME);
    if (kept) {
      return t.say("Bewaard: {0} nieuw, {1} gewijzigd, {2} bleven gelijk.", added, changed, same);
    }
    long wrong = plan.count(Effect.WRONG);
    if (wrong > 0) {
      return t.say(
          "Er is nog niets bewaard: {0} van de {1} regels kloppen niet. Verbeter het bestand en kies"
              + " het opnieuw.",
          wrong, plan.lines().size());
    }
    return added + changed == 0
        ? t.say("Dit bestand verandert niets: alles staat er al zo.")
        : t.say(
            "Dit gebeurt er als je bewaart: {0} nieuw, {1} gewijzigd, {2} blijven gelijk.",
            added, changed, same);
  }

  private static List<String> notes(Wording t, ImportPlan plan) {
    List<String> notes = new ArrayList<>();
    notes.add(
        t.say(
            "Gelezen als {0}, met {1} tussen de vakken.",
            plan.encoding(),
            switch (plan.separator()) {
              case ";" -> t.say("een puntkomma");
              case "," -> t.say("een komma");
              default -> t.say("een tab");
            }));
    if (!plan.unknownColumns().isEmpty()) {
      notes.add(
          t.say(
              "Deze kolommen kennen we niet en slaan we over: {0}.",
              String.join(", ", plan.unknownColumns())));
    }
    if (plan.garbled()) {
      notes.add(
          t.say(
              "Letters met accenten zien er vreemd uit, zoals Ã©. Is het bestand eerder verkeerd"
                  + " geopend?"));
    }
    return notes;
  }

  private static ImportView.Line line(Wording t, ImportPlan.Line line) {
    List<String> texts = new ArrayList<>();
    line.faults().forEach(fault -> texts.add(said(t, fault.field(), FaultWords.say(t, fault))));
    line.warnings().forEach(fault -> texts.add(said(t, fault.field(), FaultWords.say(t, fault))));
    if (line.effect() == Effect.CHANGED) {
      line.changes().forEach(change -> texts.add(change(t, change)));
    }
    return switch (line.effect()) {
      case NEW -> shown(line, t.say("Nieuw"), "plus", texts);
      case CHANGED -> shown(line, t.say("Gewijzigd"), "pencil", texts);
      case SAME -> shown(line, t.say("Gelijk"), "check", texts);
      case WRONG -> shown(line, t.say("Klopt niet"), "alert-triangle", texts);
    };
  }

  private static ImportView.Line shown(
      ImportPlan.Line line, String effect, String icon, List<String> texts) {
    return new ImportView.Line(
        line.number(), line.name(), effect, icon, line.effect() == Effect.WRONG, texts);
  }

  private static String said(Wording t, SiteField field, String sentence) {
    return t.say("{0}: {1}", FieldWords.label(t, field), sentence);
  }

  private static String change(Wording t, Change change) {
    String label =
        SiteField.find(change.field())
            .map(field -> FieldWords.label(t, field))
            .orElse(change.field());
    if (change.was() == null) {
      return t.say("{0}: wordt \"{1}\".", label, change.became());
    }
    return change.became() == null
        ? t.say("{0}: was \"{1}\", wordt leeg.", label, change.was())
        : t.say("{0}: was \"{1}\", wordt \"{2}\".", label, change.was(), change.became());
  }
}
