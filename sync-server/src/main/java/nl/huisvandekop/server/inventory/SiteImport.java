package nl.huisvandekop.server.inventory;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.huisvandekop.server.account.Account;
import nl.huisvandekop.server.audit.Change;
import nl.huisvandekop.server.inventory.ImportPlan.Effect;
import nl.huisvandekop.server.inventory.ImportPlan.Line;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.secret.Ids;
import nl.huisvandekop.server.secret.Secrets;
import nl.huisvandekop.server.store.ServerStore;
import org.jdbi.v3.core.Handle;

/**
 * Takes a table of places in: first it is only looked at, then all of it is kept or nothing. The
 * same table again changes nothing. Thread-safe.
 */
public final class SiteImport {
  /** The largest file that is read. */
  public static final int MAX_BYTES = SiteTable.MAX_BYTES;

  private final ServerStore store;
  private final RegionPack pack;
  private final SiteChanges changes;

  public SiteImport(ServerStore store, RegionPack pack, SiteChanges changes) {
    this.store = requireNonNull(store);
    this.pack = requireNonNull(pack);
    this.changes = requireNonNull(changes);
  }

  /**
   * What came of a table.
   *
   * @param kept whether it was; if not, the plan says what stood in the way or changed meanwhile
   */
  public record Outcome(boolean kept, ImportPlan plan) {}

  /**
   * A line with what it makes of a place; both null for a line that is wrong or changes nothing.
   */
  private record Step(Line line, Known known, Reading reading) {}

  private record Steps(ImportPlan plan, List<Step> steps) {}

  /**
   * Looks at a table.
   *
   * @param inDegrees whether locations in metres of the Rijksdriehoek are to be converted
   */
  public ImportPlan plan(Account account, byte[] file, boolean inDegrees) {
    return store.read(handle -> steps(handle, account, file, inDegrees)).plan();
  }

  /**
   * Keeps all of a table, if it still does what its plan said.
   *
   * @param stamp of the plan that someone looked at
   */
  public Outcome keep(Account account, byte[] file, boolean inDegrees, String stamp) {
    return store.write(
        handle -> {
          Steps steps = steps(handle, account, file, inDegrees);
          ImportPlan plan = steps.plan();
          if (!plan.sound() || !plan.stamp().equals(stamp)) {
            return new Outcome(false, plan);
          }
          for (Step step : steps.steps()) {
            if (step.reading() != null) {
              changes.write(handle, account.name(), step.known(), step.reading());
            }
          }
          return new Outcome(true, plan);
        });
  }

  private Steps steps(Handle handle, Account account, byte[] file, boolean inDegrees) {
    SiteTable table;
    try {
      table = SiteTable.read(file);
    } catch (SiteTable.Unreadable e) {
      return new Steps(
          new ImportPlan(e.fault(), null, null, List.of(), false, List.of(), ""), List.of());
    }
    KnownPlaces places = KnownPlaces.read(handle, pack, account.reach());
    EntryReader reader = changes.reader(account);
    Map<Object, Integer> seen = new HashMap<>();
    List<Step> steps = new ArrayList<>();
    for (SiteTable.Row row : table.rows()) {
      Entry entry = inDegrees ? LocationReader.inDegrees(row.entry()) : row.entry();
      steps.add(step(new SiteTable.Row(row.line(), entry, row.faults()), places, reader, seen));
    }
    List<Line> lines = steps.stream().map(Step::line).toList();
    ImportPlan plan =
        new ImportPlan(
            null,
            table.encoding(),
            String.valueOf(table.separator()),
            table.unknownColumns(),
            table.garbled(),
            lines,
            Secrets.hash(lines.toString()));
    return new Steps(plan, steps);
  }

  private Step step(
      SiteTable.Row row, KnownPlaces places, EntryReader reader, Map<Object, Integer> seen) {
    List<Fault> faults = new ArrayList<>(row.faults());
    Known known = known(row.entry(), places, reader, faults);
    String id = known == null ? Ids.withPrefix("hv") : known.site().id();
    Reading reading = reader.read(row.entry(), id, known);
    faults.addAll(reading.faults());
    if (reading.sound()) {
      faults.addAll(SiteChanges.same(places, reading.site()));
      Stream.of(id, KnownPlaces.key(reading.site().name(), reading.site().areaCode()))
          .map(key -> seen.putIfAbsent(key, row.line()))
          .filter(Objects::nonNull)
          .limit(1)
          .forEach(line -> faults.add(Fault.of(SiteField.NAME, FaultCode.SAME_LINE, line)));
    }
    return faults.isEmpty()
        ? right(row, places, known, reading)
        : new Step(wrong(row, faults), null, null);
  }

  /** By its number, or else by its name and what is said of its area; null for a new one. */
  private static Known known(
      Entry entry, KnownPlaces places, EntryReader reader, List<Fault> faults) {
    String number = entry.text(SiteField.NUMBER);
    if (!number.isEmpty()) {
      Known known = places.find(number).orElse(null);
      if (known == null) {
        faults.add(Fault.of(SiteField.NUMBER, FaultCode.NUMBER_UNKNOWN, number));
      }
      return known;
    }
    String name = entry.text(SiteField.NAME);
    List<Known> called =
        reader
            .areaOf(entry)
            .map(area -> places.called(name, area))
            .orElseGet(() -> places.called(name));
    if (called.size() > 1) {
      faults.add(Fault.of(SiteField.NUMBER, FaultCode.AMBIGUOUS));
    }
    return called.size() == 1 ? called.get(0) : null;
  }

  private static Line wrong(SiteTable.Row row, List<Fault> faults) {
    boolean inMetres = faults.stream().allMatch(fault -> fault.code() == FaultCode.RIJKSDRIEHOEK);
    return new Line(
        row.line(),
        row.entry().text(SiteField.NAME),
        null,
        Effect.WRONG,
        List.of(),
        faults,
        List.of(),
        inMetres);
  }

  private Step right(SiteTable.Row row, KnownPlaces places, Known known, Reading reading) {
    List<Change> differences = EntryTexts.differences(known, reading, pack);
    boolean same = known != null && differences.isEmpty();
    List<Fault> warnings = same ? List.of() : SiteChanges.warnings(places, reading, known);
    Effect effect = known == null ? Effect.NEW : same ? Effect.SAME : Effect.CHANGED;
    Line line =
        new Line(
            row.line(),
            reading.site().name(),
            known == null ? null : known.site().id(),
            effect,
            differences,
            List.of(),
            sameName(places, known, reading, warnings),
            false);
    return same ? new Step(line, null, null) : new Step(line, known, reading);
  }

  /** A new place that is called like one whose area nobody entered yet may be that one. */
  private static List<Fault> sameName(
      KnownPlaces places, Known known, Reading reading, List<Fault> warnings) {
    if (known != null || Objects.isNull(reading.site().areaCode())) {
      return warnings;
    }
    List<Fault> all = new ArrayList<>(warnings);
    places.called(reading.site().name(), null).stream()
        .map(one -> Fault.of(SiteField.NAME, FaultCode.SAME_NAME, one.site().id()))
        .forEach(all::add);
    return all;
  }
}
