package nl.huisvandekop.server.normenkader;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.huisvandekop.server.audit.AuditLog;
import nl.huisvandekop.server.freshness.Figures;
import nl.huisvandekop.server.freshness.Outdated;
import nl.huisvandekop.server.norm.Norm;
import nl.huisvandekop.server.norm.NormReader;
import nl.huisvandekop.server.norm.NormWriter;
import nl.huisvandekop.server.normenkader.NormVersion.Decision;
import nl.huisvandekop.server.region.Gemeente;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.store.ServerStore;
import org.jdbi.v3.core.Handle;

/**
 * Leads a version from concept to frozen: its text changes as a concept only, it is tried out,
 * looked back upon, decided by every gemeente, and gets a first day. Days never run backwards. Each
 * change is one transaction with its audit entry. Thread-safe.
 */
public final class LifeCycle {
  private static final Map<Stage, Set<Stage>> STEPS =
      Map.of(
          Stage.CONCEPT, Set.of(Stage.PILOT, Stage.INGETROKKEN),
          Stage.PILOT, Set.of(Stage.GEEVALUEERD, Stage.CONCEPT, Stage.INGETROKKEN),
          Stage.GEEVALUEERD, Set.of(Stage.PILOT, Stage.INGETROKKEN),
          Stage.VASTGESTELD, Set.of(Stage.INGETROKKEN),
          Stage.BEVROREN, Set.of(),
          Stage.INGETROKKEN, Set.of(Stage.CONCEPT));

  /** Nobody tells 0.01 from 0.1 by ear. */
  private static final Pattern ZERO_BEFORE = Pattern.compile("(^|\\.)0[0-9]");

  private final ServerStore store;
  private final RegionPack pack;
  private final Norms norms;
  private final AuditLog audit;

  public LifeCycle(ServerStore store, RegionPack pack, Norms norms, AuditLog audit) {
    this.store = requireNonNull(store);
    this.pack = requireNonNull(pack);
    this.norms = requireNonNull(norms);
    this.audit = requireNonNull(audit);
  }

  private interface Change {
    void make(Handle handle, NormVersion version) throws RefusedException;
  }

  private void change(String account, String action, String version, String of, Change change)
      throws RefusedException {
    store.<Void, RefusedException>write(
        handle -> {
          change.make(handle, get(handle, version));
          Outdated.markAll(handle, Figures.NORM);
          audit.note(handle, account, action, of == null ? version : version + " " + of);
          return null;
        });
  }

  private static NormVersion get(Handle handle, String version) throws RefusedException {
    return Norms.find(handle, version)
        .orElseThrow(() -> new RefusedException(Refusal.VERSION_UNKNOWN));
  }

  private static void require(boolean right, Refusal otherwise) throws RefusedException {
    if (!right) {
      throw new RefusedException(otherwise);
    }
  }

  /** Where a version can go from a stage, by hand, in the order of the stages. */
  public static List<Stage> steps(Stage from) {
    return Arrays.stream(Stage.values()).filter(STEPS.get(from)::contains).toList();
  }

  /** Makes a new concept with the text of a version. */
  public void copy(String account, String from, String to, String name) throws RefusedException {
    require(NormReader.VERSION.matcher(to).matches(), Refusal.VERSION_FORM);
    require(!ZERO_BEFORE.matcher(to).find(), Refusal.VERSION_FORM);
    change(
        account,
        "norm-copied",
        from,
        to,
        (handle, source) -> {
          Norm text = source.norm();
          Norm copy =
              new Norm(
                  to,
                  name,
                  from,
                  text.sharePercent(),
                  text.fourEyes(),
                  text.sizeClasses(),
                  text.criteria());
          require(NormTable.canBeRead(copy), Refusal.NAME_FORM);
          int added = NormTable.insert(handle, copy, false, norms.today());
          require(added == 1, Refusal.VERSION_TAKEN);
        });
  }

  /**
   * Puts another text in the place of a concept's.
   *
   * @param edit of the version as it was when the text was read
   */
  public void edit(String account, Norm text, long edit) throws RefusedException {
    change(
        account,
        "norm-edited",
        text.version(),
        null,
        (handle, version) -> {
          require(version.stage() == Stage.CONCEPT, Refusal.NOT_IN_THIS_STAGE);
          require(version.edit() == edit, Refusal.CHANGED_MEANWHILE);
          handle
              .createUpdate(
                  "UPDATE norm_version SET content = :content, edit = edit + 1"
                      + " WHERE version = :version")
              .bind("content", NormWriter.write(text))
              .bind("version", text.version())
              .execute();
        });
  }

  /** Brings a version into another stage on a day. */
  public void step(String account, String version, Stage to, LocalDate day)
      throws RefusedException {
    change(
        account,
        "norm-step",
        version,
        to.toString(),
        (handle, known) -> {
          require(STEPS.get(known.stage()).contains(to), Refusal.NOT_IN_THIS_STAGE);
          require(!day.isBefore(known.since()), Refusal.DAY_TOO_EARLY);
          require(!day.isAfter(norms.today()), Refusal.DAY_TO_COME);
          if (to.underWay()) {
            boolean alone =
                Norms.list(handle).stream()
                    .noneMatch(
                        other -> other.stage().underWay() && !other.version().equals(version));
            require(alone, Refusal.ANOTHER_UNDER_WAY);
          }
          if (!to.underWay()) {
            handle.execute("DELETE FROM norm_decision WHERE version = ?", version);
          }
          enter(handle, version, to, day);
        });
  }

  private static void enter(Handle handle, String version, Stage to, LocalDate day) {
    handle.execute("UPDATE norm_version SET stage = ? WHERE version = ?", to.toString(), version);
    NormTable.step(handle, version, to, day);
  }

  /** Records what a gemeente decided; once all adopted the version, it is adopted. */
  public void decide(String account, String version, Decision made) throws RefusedException {
    change(
        account,
        made.adopts() ? "norm-decided" : "norm-declined",
        version,
        made.gemeente(),
        (handle, known) -> {
          require(known.stage() == Stage.GEEVALUEERD, Refusal.NOT_IN_THIS_STAGE);
          require(known.decisionOf(made.gemeente()).isEmpty(), Refusal.CHANGED_MEANWHILE);
          require(!made.day().isBefore(known.since()), Refusal.DAY_TOO_EARLY);
          require(!made.day().isAfter(norms.today()), Refusal.DAY_TO_COME);
          handle.execute(
              "INSERT INTO norm_decision (version, gemeente, number, day, adopts)"
                  + " VALUES (?, ?, ?, ?, ?)",
              version,
              made.gemeente(),
              made.number(),
              made.day().toString(),
              made.adopts() ? 1 : 0);
          NormVersion after = get(handle, version);
          boolean all = after.decisions().stream().allMatch(Decision::adopts);
          if (all && missing(after).isEmpty()) {
            LocalDate last = after.decisions().get(after.decisions().size() - 1).day();
            enter(handle, version, Stage.VASTGESTELD, last);
          }
        });
  }

  /** Takes a decision out that was recorded wrongly, as long as nothing is frozen. */
  public void undecide(String account, String version, String gemeente) throws RefusedException {
    change(
        account,
        "norm-undecided",
        version,
        gemeente,
        (handle, known) -> {
          boolean open = known.stage() == Stage.GEEVALUEERD || known.stage() == Stage.VASTGESTELD;
          require(open, Refusal.NOT_IN_THIS_STAGE);
          require(known.decisionOf(gemeente).isPresent(), Refusal.CHANGED_MEANWHILE);
          handle.execute(
              "DELETE FROM norm_decision WHERE version = ? AND gemeente = ?", version, gemeente);
          if (known.stage() == Stage.VASTGESTELD) {
            // It was not adopted after all, so that step was none.
            handle.execute(
                "DELETE FROM norm_step WHERE version = ? AND nr ="
                    + " (SELECT MAX(nr) FROM norm_step WHERE version = ?)",
                version,
                version);
            handle.execute(
                "UPDATE norm_version SET stage = ? WHERE version = ?",
                Stage.GEEVALUEERD.toString(),
                version);
          }
        });
  }

  /** Gives an adopted version its first day; from then on nothing of it changes. */
  public void freeze(String account, String version, LocalDate validFrom) throws RefusedException {
    change(
        account,
        "norm-frozen",
        version,
        validFrom.toString(),
        (handle, known) -> {
          require(known.stage() == Stage.VASTGESTELD, Refusal.NOT_IN_THIS_STAGE);
          require(!validFrom.isBefore(norms.today()), Refusal.DAY_IS_OVER);
          boolean free =
              Norms.list(handle).stream().noneMatch(other -> validFrom.equals(other.validFrom()));
          require(free, Refusal.DAY_TAKEN);
          handle.execute(
              "UPDATE norm_version SET stage = ?, valid_from = ? WHERE version = ?",
              Stage.BEVROREN.toString(),
              validFrom.toString(),
              version);
          NormTable.step(handle, version, Stage.BEVROREN, norms.today());
        });
  }

  /** The gemeenten that did not decide yet, in the region's order. */
  public List<Gemeente> missing(NormVersion version) {
    Set<String> decided =
        version.decisions().stream()
            .map(NormVersion.Decision::gemeente)
            .collect(Collectors.toSet());
    return pack.gemeenten().stream().filter(one -> !decided.contains(one.code())).toList();
  }
}
