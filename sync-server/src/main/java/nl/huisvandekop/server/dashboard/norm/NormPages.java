package nl.huisvandekop.server.dashboard.norm;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.dashboard.Frame;
import nl.huisvandekop.server.dashboard.Frames;
import nl.huisvandekop.server.dashboard.Pages;
import nl.huisvandekop.server.dashboard.Visitor;
import nl.huisvandekop.server.inventory.Characters;
import nl.huisvandekop.server.normenkader.LifeCycle;
import nl.huisvandekop.server.normenkader.NormVersion;
import nl.huisvandekop.server.normenkader.NormVersion.Decision;
import nl.huisvandekop.server.normenkader.Norms;
import nl.huisvandekop.server.normenkader.Refusal;
import nl.huisvandekop.server.normenkader.RefusedException;
import nl.huisvandekop.server.normenkader.Stage;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.time.Hours;

/** The versions of the normenkader, and their way to being adopted. Thread-safe. */
public final class NormPages {
  static final String ADDRESS = "/normenkader";
  private static final int NUMBER_LENGTH = 60;
  private static final int NAME_LENGTH = 80;

  private final RegionPack pack;
  private final Norms norms;
  private final LifeCycle lifeCycle;
  private final Frames frames;
  private final Clock clock;
  private final Pages pages = new Pages();

  public NormPages(RegionPack pack, Norms norms, LifeCycle lifeCycle, Frames frames, Clock clock) {
    this.pack = requireNonNull(pack);
    this.norms = requireNonNull(norms);
    this.lifeCycle = requireNonNull(lifeCycle);
    this.frames = requireNonNull(frames);
    this.clock = requireNonNull(clock);
  }

  static String address(String version) {
    return ADDRESS + "/" + version;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Hours.ZONE);
  }

  private Optional<String> inForce() {
    return norms.inForce().map(NormVersion::version);
  }

  private NormVersion version(Context ctx) {
    return version(norms, ctx.pathParam("version"));
  }

  static NormVersion version(Norms norms, String name) {
    return norms.list().stream()
        .filter(one -> one.version().equals(name))
        .findFirst()
        .orElseThrow(() -> new Problem(404, "norm-unknown", "There is no such version."));
  }

  /** All versions. */
  public void list(Context ctx) {
    Visitor visitor = Visitor.of(ctx);
    NormWords words = new NormWords(visitor.wording());
    Optional<String> inForce = inForce();
    List<NormVersion> all = norms.list();
    List<NormListView.Row> rows =
        all.stream()
            .map(
                one ->
                    new NormListView.Row(
                        one.version(),
                        one.norm().name(),
                        address(one.version()),
                        words.stage(one, pack.gemeenten().size()),
                        since(visitor, words, one),
                        inForce.equals(Optional.of(one.version())),
                        one.norm().replaces()))
            .toList();
    Frame frame = frame(visitor, visitor.say("Normenkader"));
    pages.answer(
        ctx, "norms.jte", new NormListView(frame, rows, ComparePages.choice(visitor, all, null)));
  }

  private Frame frame(Visitor visitor, String title) {
    return frames.inside(title, Frames.Section.NORM, visitor, false);
  }

  private static String since(Visitor visitor, NormWords words, NormVersion version) {
    return version.validFrom() == null
        ? visitor.say("sinds {0}", words.date(version.since()))
        : visitor.say("geldt vanaf {0}", words.date(version.validFrom()));
  }

  /** One version; {@code klaar} says what was just done. */
  public void show(Context ctx) {
    Visitor visitor = Visitor.of(ctx);
    answer(ctx, visitor, version(ctx), new Filled());
  }

  /** Makes a concept with the text of a version. */
  public void copy(Context ctx) {
    Visitor visitor = Visitor.of(ctx);
    NormVersion version = version(ctx);
    Filled filled = new Filled();
    filled.number = text(ctx, "nummer");
    filled.name = text(ctx, "naam");
    boolean named = !filled.name.isEmpty() && filled.name.length() <= NAME_LENGTH;
    filled.nameError = named ? null : visitor.say("Vul een naam in van hoogstens 80 tekens.");
    if (named) {
      try {
        lifeCycle.copy(visitor.account().name(), version.version(), filled.number, filled.name);
        ctx.redirect(address(filled.number) + "?klaar=kopie", HttpStatus.SEE_OTHER);
        return;
      } catch (RefusedException e) {
        String why = new NormWords(visitor.wording()).refusal(e.refusal());
        if (e.refusal() == Refusal.NAME_FORM) {
          filled.nameError = why;
        } else {
          filled.numberError = why;
        }
      }
    }
    refuse(ctx, visitor, filled);
  }

  /** Brings a version into another stage. */
  public void step(Context ctx) {
    Visitor visitor = Visitor.of(ctx);
    Filled filled = new Filled();
    filled.stepDay = text(ctx, "stapdag");
    Optional<Stage> to = Stage.find(text(ctx, "naar"));
    Optional<LocalDate> day = Days.find(filled.stepDay);
    if (day.isEmpty()) {
      filled.stepError = visitor.say("Vul een dag in, zoals 24-11-2026.");
      refuse(ctx, visitor, filled);
      return;
    }
    if (to.equals(Optional.of(Stage.PILOT)) && !"on".equals(text(ctx, "zeker"))) {
      filled.sureError =
          visitor.say("Kruis aan dat je dit weet: de pilot geldt voor alle plekken.");
      refuse(ctx, visitor, filled);
      return;
    }
    try {
      if (to.isEmpty()) {
        throw new Problem(400, "stage-unknown", "There is no such stage.");
      }
      lifeCycle.step(visitor.account().name(), ctx.pathParam("version"), to.get(), day.get());
      done(ctx, "stap");
    } catch (RefusedException e) {
      filled.stepError = new NormWords(visitor.wording()).refusal(e.refusal());
      refuse(ctx, visitor, filled);
    }
  }

  /** Records the decision of a gemeente. */
  public void decide(Context ctx) {
    Visitor visitor = Visitor.of(ctx);
    Filled filled = new Filled();
    filled.gemeente = text(ctx, "gemeente");
    filled.decision = text(ctx, "besluit");
    filled.declines = "nee".equals(text(ctx, "uitkomst"));
    filled.decisionDay = text(ctx, "besluitdag");
    checkGemeente(visitor, filled.gemeente);
    boolean numbered =
        !filled.decision.isEmpty()
            && filled.decision.length() <= NUMBER_LENGTH
            && !Characters.anyStrange(filled.decision, false);
    filled.decisionError =
        numbered ? null : visitor.say("Vul het nummer van het besluit in, hoogstens 60 tekens.");
    Optional<LocalDate> day = Days.find(filled.decisionDay);
    filled.decisionDayError =
        day.isPresent() ? null : visitor.say("Vul een dag in, zoals 24-11-2026.");
    if (numbered && day.isPresent()) {
      try {
        lifeCycle.decide(
            visitor.account().name(),
            ctx.pathParam("version"),
            new Decision(filled.gemeente, filled.decision, day.get(), !filled.declines));
        done(ctx, "besluit");
        return;
      } catch (RefusedException e) {
        filled.decisionDayError = new NormWords(visitor.wording()).refusal(e.refusal());
      }
    }
    refuse(ctx, visitor, filled);
  }

  /** Takes the decision of a gemeente out. */
  public void undecide(Context ctx) {
    Visitor visitor = Visitor.of(ctx);
    String gemeente = text(ctx, "gemeente");
    checkGemeente(visitor, gemeente);
    try {
      lifeCycle.undecide(visitor.account().name(), ctx.pathParam("version"), gemeente);
      done(ctx, "besluit-weg");
    } catch (RefusedException e) {
      Filled filled = new Filled();
      filled.decisionDayError = new NormWords(visitor.wording()).refusal(e.refusal());
      refuse(ctx, visitor, filled);
    }
  }

  /** The same answer for a gemeente that is not there and for one beyond reach. */
  private void checkGemeente(Visitor visitor, String gemeente) {
    if (frames.gemeenten(visitor.reach()).stream().noneMatch(one -> one.code().equals(gemeente))) {
      throw new Problem(
          404, "gemeente-unknown", "There is no such gemeente, or you may not see it.");
    }
  }

  /** Gives an adopted version its first day. */
  public void freeze(Context ctx) {
    Visitor visitor = Visitor.of(ctx);
    Filled filled = new Filled();
    filled.validFrom = text(ctx, "ingang");
    Optional<LocalDate> day = Days.find(filled.validFrom);
    if (day.isEmpty()) {
      filled.validFromError = visitor.say("Vul een dag in, zoals 24-11-2026.");
      refuse(ctx, visitor, filled);
      return;
    }
    try {
      lifeCycle.freeze(visitor.account().name(), ctx.pathParam("version"), day.get());
      done(ctx, "bevroren");
    } catch (RefusedException e) {
      filled.validFromError = new NormWords(visitor.wording()).refusal(e.refusal());
      refuse(ctx, visitor, filled);
    }
  }

  private static String text(Context ctx, String name) {
    String value = ctx.formParam(name);
    return value == null ? "" : value.strip();
  }

  private static void done(Context ctx, String what) {
    ctx.redirect(address(ctx.pathParam("version")) + "?klaar=" + what, HttpStatus.SEE_OTHER);
  }

  private void refuse(Context ctx, Visitor visitor, Filled filled) {
    NormVersion version = version(ctx);
    ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
    answer(ctx, visitor, version, filled);
  }

  private void answer(Context ctx, Visitor visitor, NormVersion version, Filled filled) {
    boolean inForce = inForce().equals(Optional.of(version.version()));
    Frame frame = frame(visitor, visitor.say("Normenkader {0}", version.version()));
    NormVersionViews views = new NormVersionViews(visitor, lifeCycle, today());
    pages.answer(
        ctx,
        "norm.jte",
        views.of(frame, version, pack.gemeenten(), inForce, ctx.queryParam("klaar"), filled));
  }
}
