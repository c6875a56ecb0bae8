package nl.huisvandekop.server.dashboard.norm;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.dashboard.Field;
import nl.huisvandekop.server.dashboard.Frame.Choice;
import nl.huisvandekop.server.dashboard.Frames;
import nl.huisvandekop.server.dashboard.Pages;
import nl.huisvandekop.server.dashboard.Visitor;
import nl.huisvandekop.server.norm.NormException;
import nl.huisvandekop.server.norm.NormFault;
import nl.huisvandekop.server.norm.NormReader;
import nl.huisvandekop.server.norm.NormWriter;
import nl.huisvandekop.server.normenkader.LifeCycle;
import nl.huisvandekop.server.normenkader.NormVersion;
import nl.huisvandekop.server.normenkader.Norms;
import nl.huisvandekop.server.normenkader.RefusedException;
import nl.huisvandekop.server.normenkader.Stage;

/** Where the region's admin changes a concept. Thread-safe. */
public final class EditPages {
  private static final String ASSESSED = "beoordeeld";

  private final Norms norms;
  private final LifeCycle lifeCycle;
  private final Frames frames;
  private final Pages pages = new Pages();

  public EditPages(Norms norms, LifeCycle lifeCycle, Frames frames) {
    this.norms = requireNonNull(norms);
    this.lifeCycle = requireNonNull(lifeCycle);
    this.frames = requireNonNull(frames);
  }

  /** A concept's text while it is being changed. */
  private record Draft(Visitor visitor, NormVersion version, ObjectNode json) {
    ArrayNode criteria() {
      return (ArrayNode) json.get("criteria");
    }

    ObjectNode criterion(String id) {
      for (JsonNode one : criteria()) {
        if (one.path("id").asText().equals(id)) {
          return (ObjectNode) one;
        }
      }
      throw new Problem(404, "criterion-unknown", "The version has no such criterion.");
    }

    String address() {
      return NormPages.address(version.version());
    }

    CriterionForm form() {
      return new CriterionForm(visitor.wording(), version.norm().sizeClasses());
    }
  }

  private interface Show {
    void wrong(List<NormFault> faults, String refusal);
  }

  private Draft draft(Context ctx) {
    NormVersion version = NormPages.version(norms, ctx.pathParam("version"));
    if (version.stage() != Stage.CONCEPT) {
      throw new Problem(409, "norm-not-a-concept", "Only a concept can be changed.");
    }
    try {
      ObjectNode json = (ObjectNode) Json.mapper().readTree(NormWriter.write(version.norm()));
      return new Draft(Visitor.of(ctx), version, json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The form of a criterion. */
  public void criterion(Context ctx) {
    Draft draft = draft(ctx);
    ObjectNode json = draft.criterion(ctx.pathParam("criterion"));
    answer(ctx, draft, ctx.pathParam("criterion"), draft.form().fields(json, false), null);
  }

  /** Keeps what the form of a criterion says. */
  public void change(Context ctx) {
    Draft draft = draft(ctx);
    String id = ctx.pathParam("criterion");
    ObjectNode json = draft.criterion(id);
    draft.form().fill(json, name -> name.equals("code") ? null : ctx.formParam(name));
    keep(ctx, draft, (faults, refusal) -> refuse(ctx, draft, id, json, false, faults, refusal));
  }

  /** Takes a criterion out. */
  public void remove(Context ctx) {
    Draft draft = draft(ctx);
    String id = ctx.pathParam("criterion");
    ObjectNode gone = draft.criterion(id);
    for (int i = 0; i < draft.criteria().size(); i++) {
      if (draft.criteria().get(i) == gone) {
        draft.criteria().remove(i);
        break;
      }
    }
    keep(
        ctx,
        draft,
        (faults, refusal) -> {
          String why =
              refusal != null
                  ? refusal
                  : draft.visitor().say("Minstens één criterium moet verplicht zijn.");
          refuse(ctx, draft, id, gone, false, List.of(), why);
        });
  }

  /** The form of a new criterion; {@code soort}. */
  public void addForm(Context ctx) {
    Draft draft = draft(ctx);
    boolean assessed = ASSESSED.equals(ctx.queryParam("soort"));
    answer(
        ctx,
        draft,
        null,
        draft.form().fields(CriterionForm.empty(assessed), true),
        assessed ? ASSESSED : "gemeten");
  }

  /** Adds a criterion. */
  public void add(Context ctx) {
    Draft draft = draft(ctx);
    ObjectNode json = CriterionForm.empty(ASSESSED.equals(ctx.queryParam("soort")));
    draft
        .form()
        .fill(
            json, name -> name.equals("code") ? orEmpty(ctx.formParam(name)) : ctx.formParam(name));
    draft.criteria().add(json);
    keep(ctx, draft, (faults, refusal) -> refuse(ctx, draft, null, json, true, faults, refusal));
  }

  private static String orEmpty(String value) {
    return value == null ? "" : value;
  }

  /** Name, share and four eyes. */
  public void settings(Context ctx) {
    Draft draft = draft(ctx);
    answerSettings(ctx, draft, settings(draft));
  }

  /** Keeps them. */
  public void changeSettings(Context ctx) {
    Draft draft = draft(ctx);
    String name = orEmpty(ctx.formParam("naam")).strip();
    String share = orEmpty(ctx.formParam("deel")).strip();
    draft.json().put("name", name);
    if (share.matches("\\d{1,3}")) {
      draft.json().put("sharePercent", Integer.parseInt(share));
    } else {
      draft.json().put("sharePercent", share);
    }
    draft.json().put("fourEyes", "on".equals(ctx.formParam("vier-ogen")));
    keep(
        ctx,
        draft,
        (faults, refusal) -> {
          List<Field> fields = new ArrayList<>(settings(draft));
          NormWords words = new NormWords(draft.visitor().wording());
          for (NormFault fault : faults) {
            int at = fault.field().equals("sharePercent") ? 1 : 0;
            fields.set(at, fields.get(at).wrong(words.fault(fault)));
          }
          if (refusal != null) {
            fields.set(0, fields.get(0).wrong(refusal));
          }
          ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
          answerSettings(ctx, draft, fields);
        });
  }

  private static List<Field> settings(Draft draft) {
    Visitor visitor = draft.visitor();
    ObjectNode json = draft.json();
    return List.of(
        Field.of("naam", "text", visitor.say("Naam"), json.path("name").asText()),
        Field.of(
                "deel",
                "number",
                visitor.say("Zoveel procent van wat meetelt, moet in orde zijn"),
                json.path("sharePercent").asText())
            .hinted(visitor.say("Naast alle verplichte criteria.")),
        Field.of(
            "vier-ogen",
            "checkbox",
            visitor.say("Een tweede persoon moet elke beoordeling bevestigen"),
            json.path("fourEyes").asBoolean() ? "on" : ""));
  }

  private void keep(Context ctx, Draft draft, Show show) {
    String edit = orEmpty(ctx.formParam("bewerking"));
    try {
      lifeCycle.edit(
          draft.visitor().account().name(),
          NormReader.read(draft.json()),
          edit.matches("\\d{1,18}") ? Long.parseLong(edit) : 0);
      ctx.redirect(draft.address() + "?klaar=tekst", HttpStatus.SEE_OTHER);
    } catch (NormException e) {
      show.wrong(e.faults(), null);
    } catch (RefusedException e) {
      show.wrong(List.of(), new NormWords(draft.visitor().wording()).refusal(e.refusal()));
    }
  }

  private void refuse(
      Context ctx,
      Draft draft,
      String id,
      ObjectNode json,
      boolean isNew,
      List<NormFault> faults,
      String refusal) {
    CriterionForm form = draft.form();
    List<Field> fields = new ArrayList<>(form.told(form.fields(json, isNew), json, faults));
    if (refusal != null) {
      fields.set(0, fields.get(0).wrong(refusal));
    }
    ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
    answer(ctx, draft, id, fields, json.has("question") ? ASSESSED : "gemeten");
  }

  private void answer(Context ctx, Draft draft, String id, List<Field> fields, String kind) {
    Visitor visitor = draft.visitor();
    String action =
        id == null
            ? draft.address() + "/nieuw-criterium?soort=" + kind
            : draft.address() + "/criteria/" + id;
    show(
        ctx,
        draft,
        id == null ? visitor.say("Nieuw criterium") : visitor.say("Criterium {0}", id),
        action,
        fields,
        id == null ? null : action + "/weg");
  }

  private void answerSettings(Context ctx, Draft draft, List<Field> fields) {
    String title = draft.visitor().say("Naam en regels");
    show(ctx, draft, title, draft.address() + "/instellingen", fields, null);
  }

  private void show(
      Context ctx,
      Draft draft,
      String title,
      String action,
      List<Field> fields,
      String removeAction) {
    Visitor visitor = draft.visitor();
    String version = draft.version().version();
    pages.answer(
        ctx,
        "normEdit.jte",
        new CriterionView(
            frames.inside(title, Frames.Section.NORM, visitor, false),
            new Choice(visitor.say("Normenkader {0}", version), null, draft.address(), false),
            action,
            draft.version().edit(),
            visitor.say("Versie {0}, concept", version),
            fields,
            removeAction));
  }
}
