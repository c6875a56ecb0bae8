package nl.huisvandekop.server.dashboard.norm;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.dashboard.Field;
import nl.huisvandekop.server.dashboard.Frame.Choice;
import nl.huisvandekop.server.dashboard.Frames;
import nl.huisvandekop.server.dashboard.Pages;
import nl.huisvandekop.server.dashboard.Visitor;
import nl.huisvandekop.server.inventory.Characters;
import nl.huisvandekop.server.norm.Criterion;
import nl.huisvandekop.server.norm.Question;
import nl.huisvandekop.server.normenkader.Assessment;
import nl.huisvandekop.server.normenkader.Assessments;
import nl.huisvandekop.server.normenkader.NormVersion;
import nl.huisvandekop.server.normenkader.Norms;
import nl.huisvandekop.server.normenkader.Percent;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.SiteStatus;
import nl.huisvandekop.server.time.Hours;

/** Where staff judge what no kiosk can measure. Thread-safe. */
public final class AssessPages {
  private static final int EVIDENCE = 400;

  private final CardPages cards;
  private final Norms norms;
  private final Assessments assessments;
  private final Frames frames;
  private final Clock clock;
  private final Pages pages = new Pages();

  public AssessPages(
      CardPages cards, Norms norms, Assessments assessments, Frames frames, Clock clock) {
    this.cards = requireNonNull(cards);
    this.norms = requireNonNull(norms);
    this.assessments = requireNonNull(assessments);
    this.frames = requireNonNull(frames);
    this.clock = requireNonNull(clock);
  }

  private record Asked(Visitor visitor, Site site, NormVersion version, Criterion criterion) {
    String address() {
      return CardPages.address(site.id()) + "/" + criterion.id();
    }
  }

  private record Form(List<Field> fields, Assessments.Given given) {}

  private Asked asked(Context ctx) {
    Visitor visitor = Visitor.of(ctx);
    Site site = cards.site(visitor, ctx.pathParam("id"));
    NormVersion version = norms.inForce().orElseThrow(AssessPages::unknown);
    Criterion criterion =
        version
            .norm()
            .find(ctx.pathParam("criterion"))
            .filter(Criterion::assessed)
            .filter(one -> site.status() == SiteStatus.ACTIVE)
            .orElseThrow(AssessPages::unknown);
    return new Asked(visitor, site, version, criterion);
  }

  private static Problem unknown() {
    return new Problem(
        404, "criterion-unknown", "There is no such criterion to be assessed at this site.");
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Hours.ZONE);
  }

  /** The form, with earlier answers. */
  public void form(Context ctx) {
    Asked asked = asked(ctx);
    answer(ctx, asked, fields(asked, null, today().toString(), null, null));
  }

  /** Keeps an answer. */
  public void give(Context ctx) {
    Asked asked = asked(ctx);
    Form form = read(ctx, asked);
    if (form.given() == null) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      answer(ctx, asked, form.fields());
      return;
    }
    assessments.give(asked.visitor().account().name(), form.given());
    ctx.redirect(CardPages.address(asked.site().id()) + "?klaar=beoordeeld", HttpStatus.SEE_OTHER);
  }

  /** A second person says the same. */
  public void confirm(Context ctx) {
    Asked asked = asked(ctx);
    String id = String.valueOf(ctx.formParam("beoordeling"));
    boolean confirmed =
        assessments.confirm(asked.visitor().account().name(), asked.site().id(), id);
    if (!confirmed) {
      throw new Problem(
          409,
          "assessment-not-open",
          "This assessment can't be confirmed by you: it is your own, or somebody did already.");
    }
    ctx.redirect(CardPages.address(asked.site().id()) + "?klaar=bevestigd", HttpStatus.SEE_OTHER);
  }

  private Form read(Context ctx, Asked asked) {
    Visitor visitor = asked.visitor();
    String answer = text(ctx, "antwoord");
    String day = text(ctx, "dag");
    String evidence = text(ctx, "bewijs").replaceAll("\\s+", " ");
    String ends = text(ctx, "tot");
    List<Field> fields = new ArrayList<>(fields(asked, answer, day, evidence, ends));
    Optional<LocalDate> on = Days.find(day);
    Optional<LocalDate> until = ends.isEmpty() ? Optional.empty() : Days.find(ends);
    boolean answered =
        asked.criterion().question().asksPercent()
            ? Percent.find(answer).isPresent()
            : asked.criterion().question().answer(answer).isPresent();
    wrong(
        fields,
        0,
        answered
            ? null
            : asked.criterion().question().asksPercent()
                ? visitor.say("Vul een percentage in van 0 tot en met 100.")
                : visitor.say("Kies een antwoord."));
    wrong(
        fields,
        1,
        on.map(given -> wrongDay(asked, given))
            .orElseGet(() -> Optional.of(visitor.say("Vul een dag in, zoals 24-11-2026.")))
            .orElse(null));
    wrong(
        fields,
        2,
        evidence.isEmpty() || evidence.length() > EVIDENCE
            ? visitor.say("Schrijf op waar je dit op baseert, in hoogstens 400 tekens.")
            : Characters.anyStrange(evidence, false)
                ? visitor.say("Hier staat een vreemd teken in. Typ het opnieuw.")
                : null);
    boolean wrongEnd =
        !ends.isEmpty() && (until.isEmpty() || on.isPresent() && until.get().isBefore(on.get()));
    wrong(fields, 3, wrongEnd ? visitor.say("Kies een dag na de dag van de beoordeling.") : null);
    boolean right = fields.stream().allMatch(one -> one.error() == null);
    return new Form(
        fields,
        right
            ? new Assessments.Given(
                asked.site().id(),
                asked.criterion().id(),
                on.orElseThrow(),
                answer,
                evidence,
                until.orElse(null))
            : null);
  }

  /** Neither to come, nor so long ago that the answer would not hold today. */
  private Optional<String> wrongDay(Asked asked, LocalDate day) {
    Visitor visitor = asked.visitor();
    int months = asked.criterion().question().monthsValid();
    if (day.isAfter(today())) {
      return Optional.of(visitor.say("Deze dag moet nog komen. Vul in wanneer je hebt gekeken."));
    }
    return day.isBefore(today().minusMonths(months))
        ? Optional.of(
            visitor.say(
                "Dat is te lang geleden: een antwoord is {0} maanden geldig. Ga opnieuw kijken.",
                months))
        : Optional.empty();
  }

  private static void wrong(List<Field> fields, int i, String words) {
    fields.set(i, fields.get(i).wrong(words));
  }

  private static String text(Context ctx, String name) {
    String value = ctx.formParam(name);
    return value == null ? "" : value.strip();
  }

  private static List<Field> fields(
      Asked asked, String answer, String day, String evidence, String ends) {
    Visitor visitor = asked.visitor();
    Question question = asked.criterion().question();
    List<Field.Option> options = new ArrayList<>();
    options.add(new Field.Option("", visitor.say("Kies een antwoord")));
    question.answers().forEach(one -> options.add(new Field.Option(one.code(), one.text())));
    return List.of(
        question.asksPercent()
            ? Field.of("antwoord", "number", visitor.say("Percentage"), answer)
            : Field.select("antwoord", visitor.say("Antwoord"), answer, options),
        Field.of("dag", "date", visitor.say("Op welke dag heb je gekeken?"), day),
        Field.of("bewijs", "textarea", visitor.say("Waar baseer je dit op?"), evidence)
            .hinted(
                visitor.say(
                    "Wat je zag of las. Noem geen namen van mensen: iedereen die de plek beheert,"
                        + " kan dit lezen.")),
        Field.of("tot", "date", visitor.say("Eerder opnieuw kijken op"), ends)
            .hinted(
                visitor.say("Anders is het antwoord {0} maanden geldig.", question.monthsValid()))
            .optional());
  }

  private void answer(Context ctx, Asked asked, List<Field> fields) {
    Visitor visitor = asked.visitor();
    Criterion criterion = asked.criterion();
    List<String> explained = new ArrayList<>();
    explained.add(criterion.why());
    if (criterion.mind() != null) {
      explained.add(criterion.mind());
    }
    if (asked.version().norm().fourEyes()) {
      explained.add(visitor.say("Een tweede persoon moet het antwoord daarna bevestigen."));
    }
    List<Assessment> all =
        assessments.of(asked.site().id()).stream()
            .filter(one -> one.criterion().equals(criterion.id()))
            .sorted(Comparator.comparing(Assessment::day).thenComparing(Assessment::nr).reversed())
            .toList();
    pages.answer(
        ctx,
        "normAssess.jte",
        new AssessView(
            frames.inside(criterion.title(), Frames.Section.SITES, visitor, asked.site().sample()),
            new Choice(
                visitor.say("{0}: normenkader", asked.site().name()),
                null,
                CardPages.address(asked.site().id()),
                false),
            criterion.question().text(),
            explained,
            asked.address(),
            fields,
            all.stream().map(one -> earlier(asked, one)).toList()));
  }

  private static AssessView.Earlier earlier(Asked asked, Assessment one) {
    Visitor visitor = asked.visitor();
    NormWords words = new NormWords(visitor.wording());
    Question question = asked.criterion().question();
    String answer =
        question
            .answer(one.answer())
            .map(Question.Answer::text)
            .orElseGet(
                () ->
                    Percent.find(one.answer())
                        .map(percent -> visitor.say("{0}%", percent))
                        .orElse(one.answer()));
    String when =
        one.confirmed()
            ? visitor.say(
                "{0} door {1}, bevestigd door {2}",
                words.date(one.day()), one.account(), one.confirmedBy())
            : visitor.say("{0} door {1}", words.date(one.day()), one.account());
    boolean confirms =
        asked.version().norm().fourEyes()
            && !one.confirmed()
            && !one.account().equals(visitor.account().name());
    return new AssessView.Earlier(answer, one.evidence(), when, confirms ? one.id() : null);
  }
}
