package nl.huisvandekop.kiosk.web;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.kiosk.activity.Activities;
import nl.huisvandekop.kiosk.activity.ActivityOccurrence;
import nl.huisvandekop.kiosk.activity.Drafts;
import nl.huisvandekop.kiosk.clock.KioskClock;
import nl.huisvandekop.kiosk.place.Place;
import nl.huisvandekop.kiosk.screen.AgendaPage;
import nl.huisvandekop.kiosk.screen.EditorView;
import nl.huisvandekop.kiosk.screen.EditorView.Draft;
import nl.huisvandekop.kiosk.screen.EditorView.Form;
import nl.huisvandekop.kiosk.screen.EditorView.Mode;
import nl.huisvandekop.kiosk.screen.NewActivityView;
import nl.huisvandekop.kiosk.screen.Screens;
import nl.huisvandekop.protocol.ActivityBody;
import nl.huisvandekop.protocol.Reference;
import nl.huisvandekop.protocol.Reference.ActivityTemplate;

/** The volunteers' pages on which an activity is filled in. */
public final class EditorPages {
  private static final int MOST_SUGGESTIONS = 8;

  /** What was used lately or is planned is suggested. */
  private static final int SUGGESTED_DAYS = 120;

  private final Screens screens;
  private final Activities activities;
  private final Drafts drafts;
  private final Place place;
  private final KioskClock clock;

  public EditorPages(
      Screens screens, Activities activities, Drafts drafts, Place place, KioskClock clock) {
    this.screens = requireNonNull(screens);
    this.activities = requireNonNull(activities);
    this.drafts = requireNonNull(drafts);
    this.place = requireNonNull(place);
    this.clock = requireNonNull(clock);
  }

  /**
   * Something new: {@code van} names a template (empty for none), {@code kopie} an activity, {@code
   * verder} the draft, {@code dag} the day. Without any of the first three they are offered.
   */
  void create(Context ctx) {
    LocalDate day = AgendaPages.date(ctx.queryParam("dag")).orElse(null);
    String from = ctx.queryParam("van");
    String copied = ctx.queryParam("kopie");
    if (ctx.queryParam("verder") != null) {
      goOn(ctx);
    } else if (copied != null) {
      ActivityBody body = activities.get(copied).body();
      edit(ctx, new Draft(Mode.NEW, null, null, Form.of(body, null)), false);
    } else if (from != null) {
      Form form = template(from).map(one -> Form.of(one, day)).orElse(Form.EMPTY.on(day));
      edit(ctx, new Draft(Mode.NEW, null, null, form), false);
    } else {
      List<NewActivityView.Choice> choices =
          templates().stream()
              .map(one -> new NewActivityView.Choice(one.code(), one.title(), one.icon()))
              .toList();
      show(ctx, "new-activity", new NewActivityView(choices, day, draftTitle(drafts), helpline()));
    }
  }

  /** What there is: {@code wat} is {@code keer}, {@code vanaf} or {@code alles}. */
  void change(Context ctx) {
    String id = ctx.pathParam("id");
    LocalDate date = AgendaPages.date(ctx.pathParam("date")).orElseThrow(AgendaPages::unknown);
    ActivityBody body = activities.get(id).body();
    ActivityOccurrence one = activities.find(id, date).orElseThrow(AgendaPages::unknown);
    String what = ctx.queryParam("wat");
    Draft draft =
        "keer".equals(what)
            ? new Draft(Mode.ONE, id, date, once(body, one))
            : "vanaf".equals(what)
                ? new Draft(
                    Mode.FROM, id, date, Form.of(body, date.atTime(body.start().toLocalTime())))
                : new Draft(Mode.ALL, id, null, Form.of(body, body.start()));
    edit(ctx, draft, false);
  }

  /** One occurrence as it is now, which may not be as the rule has it. */
  private static Form once(ActivityBody body, ActivityOccurrence one) {
    int minutes = (int) Duration.between(one.start(), one.end()).toMinutes();
    return Form.of(body, one.start().toLocalDateTime()).lasting(minutes, one.room());
  }

  private void goOn(Context ctx) {
    Optional<Draft> draft = drafts.find().flatMap(EditorPages::read);
    if (draft.isPresent()) {
      edit(ctx, draft.get(), true);
    } else {
      ctx.redirect(AgendaPage.PATH, HttpStatus.SEE_OTHER);
    }
  }

  /** What somebody was filling in; empty while it has no name, null when nobody was. */
  static String draftTitle(Drafts drafts) {
    return drafts
        .find()
        .map(json -> read(json).map(draft -> draft.form().title()).orElse(""))
        .map(String::strip)
        .orElse(null);
  }

  /** One that another release kept may have another form. */
  private static Optional<Draft> read(String json) {
    try {
      return Optional.of(Json.mapper().readValue(json, Draft.class));
    } catch (JsonProcessingException notOurs) {
      return Optional.empty();
    }
  }

  private void edit(Context ctx, Draft draft, boolean kept) {
    LocalDate today = LocalDate.ofInstant(clock.now(), KioskClock.ZONE);
    EditorView view =
        new EditorView(
            draft,
            reference().stream()
                .flatMap(reference -> reference.themes().stream())
                .map(theme -> new EditorView.Theme(theme.code(), theme.name(), theme.icon()))
                .toList(),
            suggestions(today),
            today,
            kept,
            clock.trust().isTrusted(),
            helpline());
    show(ctx, "editor", view);
  }

  private Map<String, List<String>> suggestions(LocalDate today) {
    List<ActivityOccurrence> known =
        activities.list(today.minusDays(SUGGESTED_DAYS), today.plusDays(SUGGESTED_DAYS));
    return Map.of(
        "title", List.of(),
        "room", used(known, ActivityOccurrence::room),
        "audience", used(known, ActivityOccurrence::audience),
        "price", used(known, ActivityOccurrence::price),
        "organiser", used(known, ActivityOccurrence::organiser));
  }

  /** What was said most often, that first. */
  private static List<String> used(
      List<ActivityOccurrence> known, Function<ActivityOccurrence, String> field) {
    return known.stream()
        .map(field)
        .filter(Objects::nonNull)
        .collect(Collectors.groupingBy(text -> text, Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(
            Collections.reverseOrder(Map.Entry.<String, Long>comparingByValue())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_SUGGESTIONS)
        .map(Map.Entry::getKey)
        .toList();
  }

  private Optional<ActivityTemplate> template(String code) {
    return templates().stream().filter(one -> one.code().equals(code)).findFirst();
  }

  private List<ActivityTemplate> templates() {
    return reference().map(Reference::templates).orElse(List.of());
  }

  private String helpline() {
    return reference().map(Reference::helpline).orElse(null);
  }

  private Optional<Reference> reference() {
    return place.find().map(Place.Named::reference);
  }

  private void show(Context ctx, String template, Object view) {
    Html.answer(ctx, screens.render(template, Html.inDutch(ctx), Map.of("view", view)));
  }
}
