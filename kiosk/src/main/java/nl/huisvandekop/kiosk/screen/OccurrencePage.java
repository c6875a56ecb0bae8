package nl.huisvandekop.kiosk.screen;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.huisvandekop.protocol.ActivityBody;

/**
 * One occurrence of an activity, worded.
 *
 * @param state that it is cancelled or moved, null for neither
 * @param coming how many want to come, null when nobody said so
 * @param facts label and words
 * @param week the address of its week
 * @param groups what can be done
 */
public record OccurrencePage(
    String title,
    String icon,
    String state,
    String coming,
    List<Fact> facts,
    String week,
    List<Group> groups) {
  /** A label and what stands beside it. */
  public record Fact(String label, String words) {}

  /**
   * What can be done to the same extent.
   *
   * @param title to which extent
   */
  public record Group(String title, List<Action> actions) {}

  /**
   * Something that can be done.
   *
   * @param icon trusted markup's name
   * @param href where it is done, null when {@code method} and {@code path} do it
   * @param body for the script: JSON that is sent along, null for none
   */
  public record Action(
      String word, String icon, String href, String method, String path, String body) {}

  /** Words a view. */
  public static OccurrencePage of(OccurrenceView view, Texts t) {
    AgendaView.Entry entry = view.entry();
    String state = entry.cancelled() ? "agenda.off" : entry.moved() ? "agenda.moved" : null;
    return new OccurrencePage(
        entry.title(),
        ActivityIcon.svg(entry.title(), entry.icon()),
        state == null ? null : t.get(state),
        coming(view, t),
        facts(view, t),
        AgendaPage.address(view.week()),
        new Actions(view, t).groups());
  }

  private static String coming(OccurrenceView view, Texts t) {
    if (view.entry().coming() == 0) {
      return null;
    }
    String who =
        view.entry().coming() == 1
            ? t.get("once.coming.1")
            : t.get("once.coming", view.entry().coming());
    Integer places = view.body().places();
    return places == null ? who : who + " " + t.get("once.places", places);
  }

  private static List<Fact> facts(OccurrenceView view, Texts t) {
    AgendaView.Entry entry = view.entry();
    ActivityBody body = view.body();
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(
            t.get("document.when"),
            t.get(
                "document.from-until",
                t.day(entry.start().toLocalDate()),
                t.time(entry.start().toLocalTime()),
                t.time(entry.end().toLocalTime()))));
    facts.add(
        new Fact(
            t.get("document.repeat"),
            RepeatWords.of(body.recurrence(), body.start().toLocalDate(), t)));
    add(facts, t.get("document.room"), entry.room());
    String audience = body.audience() == null ? t.get("edit.everyone") : body.audience();
    add(facts, t.get("document.audience"), audience);
    add(facts, t.get("document.price"), body.price());
    add(facts, t.get("document.organiser"), body.organiser());
    String places = body.places() == null ? null : String.valueOf(body.places());
    add(facts, t.get("edit.places"), places);
    add(facts, t.get("document.sign-up"), t.get(body.withoutSignUp() ? "no" : "yes"));
    add(facts, t.get("document.theme"), view.theme());
    if (body.sensitive()) {
      add(facts, t.get("edit.sensitive"), t.get("edit.sensitive.yes"));
    }
    return facts;
  }

  private static void add(List<Fact> facts, String label, String words) {
    if (words != null) {
      facts.add(new Fact(label, words));
    }
  }

  /** What can be done with an occurrence and with those that follow. */
  private record Actions(OccurrenceView view, Texts t) {
    List<Group> groups() {
      boolean recurring = view.entry().recurring();
      List<Group> groups = new ArrayList<>();
      groups.add(new Group(t.get(recurring ? "once.only" : "once.this"), thisOne(recurring)));
      if (recurring) {
        groups.add(
            new Group(
                t.get("once.onward"),
                List.of(
                    leads("edit.change", "pencil", change(view.first() ? "alles" : "vanaf")),
                    does("once.stop", "x", "DELETE", api("/from/" + view.entry().date()), null))));
      }
      String copy = AgendaPage.PATH + "/nieuw?kopie=" + id();
      groups.add(new Group(t.get("once.again"), List.of(leads("once.copy", "copy", copy))));
      return groups;
    }

    private List<Action> thisOne(boolean recurring) {
      String path = api("/occurrences/" + view.entry().date());
      List<Action> actions = new ArrayList<>();
      if (view.entry().cancelled() || view.entry().moved()) {
        String word = view.entry().cancelled() ? "once.restore" : "once.back";
        actions.add(does(word, "arrow-back-up", "POST", path, "{\"action\":\"restore\"}"));
      }
      if (!view.entry().cancelled()) {
        String cancel = "{\"action\":\"cancel\"}";
        actions.add(does("once.cancel", "calendar-off", "POST", path, cancel));
        actions.add(
            recurring
                ? leads("once.move", "calendar-time", change("keer"))
                : leads("edit.change", "pencil", change("alles")));
      }
      if (!recurring) {
        actions.add(does("once.delete", "trash", "DELETE", api(""), null));
      }
      return actions;
    }

    private Action leads(String word, String icon, String href) {
      return new Action(t.get(word), icon, href, null, null, null);
    }

    private Action does(String word, String icon, String method, String path, String body) {
      return new Action(t.get(word), icon, null, method, path, body);
    }

    private String change(String what) {
      return AgendaPage.address(view.entry().id(), view.entry().date()) + "/verander?wat=" + what;
    }

    private String api(String rest) {
      return "/api/activities/" + id() + rest;
    }

    private String id() {
      return URLEncoder.encode(view.entry().id(), StandardCharsets.UTF_8).replace("+", "%20");
    }
  }
}
