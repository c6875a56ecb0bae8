package nl.huisvandekop.server.dashboard.inventory;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.protocol.ActivityBody;
import nl.huisvandekop.server.byhand.ActivityEntry;
import nl.huisvandekop.server.byhand.HandAgenda;
import nl.huisvandekop.server.byhand.HandFault;
import nl.huisvandekop.server.byhand.HandKept;
import nl.huisvandekop.server.byhand.HandKept.Kept;
import nl.huisvandekop.server.byhand.Repeat;
import nl.huisvandekop.server.dashboard.Frame.Choice;
import nl.huisvandekop.server.dashboard.Frames;
import nl.huisvandekop.server.dashboard.Pages;
import nl.huisvandekop.server.dashboard.Visitor;
import nl.huisvandekop.server.dashboard.Wording;
import nl.huisvandekop.server.dashboard.inventory.HandFrame.Part;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.region.Theme;
import nl.huisvandekop.server.time.Hours;

/** The pages for the agenda of a place without a kiosk. Thread-safe. */
public final class HandAgendaPages {
  private static final int WEEKS_SHOWN = 6;

  private final Pages pages = new Pages();
  private final HandKept hand;
  private final RegionPack pack;
  private final Frames frames;
  private final Clock clock;

  public HandAgendaPages(HandKept hand, RegionPack pack, Frames frames, Clock clock) {
    this.hand = requireNonNull(hand);
    this.pack = requireNonNull(pack);
    this.frames = requireNonNull(frames);
    this.clock = requireNonNull(clock);
  }

  /** What is on in the next weeks. */
  public void list(Context ctx) {
    Kept kept = HandFrame.kept(ctx, hand);
    Wording t = Visitor.of(ctx).wording();
    LocalDate today = LocalDate.ofInstant(clock.instant(), Hours.ZONE);
    List<HandAgendaView.Item> items =
        HandAgenda.between(kept.activities(), today, today.plusWeeks(WEEKS_SHOWN)).stream()
            .map(item -> item(t, item))
            .toList();
    List<Choice> series =
        kept.activities().entrySet().stream()
            .map(one -> series(t, kept, one.getKey(), one.getValue()))
            .toList();
    pages.answer(
        ctx,
        "handAgenda.jte",
        new HandAgendaView(HandFrame.of(ctx, frames, kept, Part.AGENDA), items, series));
  }

  private static HandAgendaView.Item item(Wording t, HandAgenda.Item item) {
    LocalTime start = item.once().start().toLocalTime();
    LocalTime end = item.once().end().toLocalTime();
    return new HandAgendaView.Item(
        item.id(),
        item.once().date().toString(),
        t.day(item.once().start().toLocalDate()),
        t.say("{0} tot {1} uur", t.time(start), t.time(end)),
        item.body().title(),
        item.once().cancelled());
  }

  private static Choice series(Wording t, Kept kept, String id, ActivityBody body) {
    Repeat repeat = Repeat.of(body.recurrence(), body.start().toLocalDate());
    String when = t.day(body.start().toLocalDate());
    return new Choice(
        t.say("{0}: {1}, vanaf {2}", body.title(), HandWords.repeat(t, repeat), when),
        null,
        HandFrame.address(kept.site().id(), Part.AGENDA) + "/" + id,
        false);
  }

  /** The form for a new activity. */
  public void add(Context ctx) {
    Map<String, String> texts = new HashMap<>();
    texts.put("herhaling", Repeat.WEEKLY.toString());
    form(ctx, HandFrame.kept(ctx, hand), null, texts::get, List.of());
  }

  /** The form for an activity. */
  public void change(Context ctx) {
    Kept kept = HandFrame.kept(ctx, hand);
    String id = ctx.pathParam("activity");
    form(ctx, kept, id, ActivityForm.texts(activity(kept, id))::get, List.of());
  }

  /** Keeps a new activity, or says why not. */
  public void keepNew(Context ctx) {
    keep(ctx, null);
  }

  /** Keeps a change of an activity, or says why not. */
  public void keepChange(Context ctx) {
    keep(ctx, ctx.pathParam("activity"));
  }

  private void keep(Context ctx, String id) {
    Kept kept = HandFrame.kept(ctx, hand);
    ActivityBody before = id == null ? null : activity(kept, id);
    ActivityEntry entry =
        ActivityEntry.read(
            ctx::formParam,
            pack.themes().stream().map(Theme::code).collect(Collectors.toSet()),
            before);
    if (entry.body() == null) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      form(ctx, kept, id, ctx::formParam, entry.faults());
      return;
    }
    hand.putActivity(Visitor.of(ctx).account(), kept.site().id(), id, entry.body());
    HandFrame.saved(ctx, HandFrame.address(kept.site().id(), Part.AGENDA), "");
  }

  /** Takes an activity away. */
  public void remove(Context ctx) {
    String site = ctx.pathParam("id");
    hand.removeActivity(Visitor.of(ctx).account(), site, ctx.pathParam("activity"));
    HandFrame.saved(ctx, HandFrame.address(site, Part.AGENDA), "");
  }

  /** Says whether an occurrence takes place: {@code datum}, and {@code toch} when it does. */
  public void cancel(Context ctx) {
    String site = ctx.pathParam("id");
    LocalDate date =
        HandHoursPages.date(ctx.formParam("datum"))
            .orElseThrow(
                () -> new Problem(404, "occurrence-unknown", "There is no such occurrence."));
    hand.setCancelled(
        Visitor.of(ctx).account(),
        site,
        ctx.pathParam("activity"),
        date,
        ctx.formParam("toch") == null);
    HandFrame.saved(ctx, HandFrame.address(site, Part.AGENDA), "");
  }

  private static ActivityBody activity(Kept kept, String id) {
    return Optional.ofNullable(kept.activities().get(id))
        .orElseThrow(() -> new Problem(404, "activity-unknown", "There is no such activity."));
  }

  private void form(
      Context ctx, Kept kept, String id, UnaryOperator<String> texts, List<HandFault> faults) {
    Visitor visitor = Visitor.of(ctx);
    String address = HandFrame.address(kept.site().id(), Part.AGENDA);
    boolean asItIs =
        id != null
            && Repeat.of(activity(kept, id).recurrence(), activity(kept, id).start().toLocalDate())
                == Repeat.AS_IT_IS;
    pages.answer(
        ctx,
        "handActivity.jte",
        new HandAgendaView.Form(
            HandFrame.of(ctx, frames, kept, Part.AGENDA),
            id == null ? visitor.say("Nieuwe activiteit") : visitor.say("Activiteit wijzigen"),
            address + "/" + Objects.requireNonNullElse(id, "nieuw"),
            id == null ? null : address + "/" + id + "/weg",
            new ActivityForm(visitor, pack, texts, faults).fields(asItIs)));
  }
}
