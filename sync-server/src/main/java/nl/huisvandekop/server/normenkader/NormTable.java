package nl.huisvandekop.server.normenkader;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.huisvandekop.server.norm.Norm;
import nl.huisvandekop.server.norm.NormException;
import nl.huisvandekop.server.norm.NormReader;
import nl.huisvandekop.server.norm.NormWriter;
import nl.huisvandekop.server.normenkader.NormVersion.Decision;
import nl.huisvandekop.server.normenkader.NormVersion.Step;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The versions, as stored. */
final class NormTable {
  private static final Logger LOG = LoggerFactory.getLogger(NormTable.class);

  /** Texts that were read before: the same few are asked for with every figure. */
  private static final Map<String, Norm> READ = new ConcurrentHashMap<>();

  private static final int MOST_READ = 100;

  private record Row(
      String version, Stage stage, Norm norm, long edit, boolean fromPack, LocalDate validFrom) {}

  private NormTable() {}

  /** All, in the order in which they were made. */
  static List<NormVersion> list(Handle handle) {
    Map<String, List<Step>> steps = new HashMap<>();
    handle
        .createQuery("SELECT version, stage, day FROM norm_step ORDER BY version, nr")
        .map(
            (row, context) ->
                Map.entry(
                    row.getString(1),
                    new Step(Stage.of(row.getString(2)), LocalDate.parse(row.getString(3)))))
        .forEach(
            one ->
                steps.computeIfAbsent(one.getKey(), key -> new ArrayList<>()).add(one.getValue()));
    Map<String, List<Decision>> decisions = new HashMap<>();
    handle
        .createQuery(
            "SELECT version, gemeente, number, day, adopts FROM norm_decision"
                + " ORDER BY day, gemeente")
        .map(
            (row, context) ->
                Map.entry(
                    row.getString(1),
                    new Decision(
                        row.getString(2),
                        row.getString(3),
                        LocalDate.parse(row.getString(4)),
                        row.getInt(5) == 1)))
        .forEach(
            one ->
                decisions
                    .computeIfAbsent(one.getKey(), key -> new ArrayList<>())
                    .add(one.getValue()));
    return rows(handle).stream()
        .map(
            row ->
                new NormVersion(
                    row.norm(),
                    row.stage(),
                    row.edit(),
                    row.fromPack(),
                    row.validFrom(),
                    steps.getOrDefault(row.version(), List.of()),
                    decisions.getOrDefault(row.version(), List.of())))
        .sorted(new VersionOrder())
        .toList();
  }

  private static List<Row> rows(Handle handle) {
    return handle
        .createQuery(
            "SELECT version, stage, content, edit, from_pack, valid_from FROM norm_version")
        .map((row, context) -> row(row))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** A row that can't be read must not take the others, and every page with them, along. */
  private static Optional<Row> row(ResultSet row) throws SQLException {
    String version = row.getString("version");
    Optional<Norm> norm = parse(row.getString("content"));
    if (norm.isEmpty()) {
      LOG.error("The stored normenkader {} can't be read and is left out", version);
      return Optional.empty();
    }
    return Optional.of(
        new Row(
            version,
            Stage.of(row.getString("stage")),
            norm.get(),
            row.getLong("edit"),
            row.getInt("from_pack") == 1,
            Optional.ofNullable(row.getString("valid_from")).map(LocalDate::parse).orElse(null)));
  }

  private static Optional<Norm> parse(String content) {
    Norm known = READ.get(content);
    if (known != null) {
      return Optional.of(known);
    }
    try {
      Norm norm = NormReader.read(content);
      if (READ.size() >= MOST_READ) {
        READ.clear();
      }
      READ.put(content, norm);
      return Optional.of(norm);
    } catch (NormException | JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** Whether what is stored of it could be read again. */
  static boolean canBeRead(Norm norm) {
    return parse(NormWriter.write(norm)).isPresent();
  }

  /** 1 when it was stored, 0 when a version of this number is there already. */
  static int insert(Handle handle, Norm norm, boolean fromPack, LocalDate day) {
    boolean taken =
        handle.createQuery("SELECT version FROM norm_version").mapTo(String.class).stream()
            .anyMatch(other -> VersionOrder.same(other, norm.version()));
    if (taken) {
      return 0;
    }
    int added =
        handle
            .createUpdate(
                "INSERT INTO norm_version (version, stage, content, edit, from_pack)"
                    + " VALUES (:version, :stage, :content, 1, :pack)"
                    + " ON CONFLICT (version) DO NOTHING")
            .bind("version", norm.version())
            .bind("stage", Stage.CONCEPT.toString())
            .bind("content", NormWriter.write(norm))
            .bind("pack", fromPack ? 1 : 0)
            .execute();
    if (added == 1) {
      step(handle, norm.version(), Stage.CONCEPT, day);
    }
    return added;
  }

  /** Notes that a version came into a stage. */
  static void step(Handle handle, String version, Stage stage, LocalDate day) {
    handle
        .createUpdate(
            "INSERT INTO norm_step (version, nr, stage, day) VALUES (:version,"
                + " (SELECT COALESCE(MAX(nr), 0) + 1 FROM norm_step WHERE version = :version),"
                + " :stage, :day)")
        .bind("version", version)
        .bind("stage", stage.toString())
        .bind("day", day.toString())
        .execute();
  }
}
