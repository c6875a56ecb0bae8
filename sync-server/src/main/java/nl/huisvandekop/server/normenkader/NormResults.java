package nl.huisvandekop.server.normenkader;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** How sites stand, as they were judged last; within a transaction that is already open. */
public final class NormResults {
  private NormResults() {}

  /**
   * The sites that were judged by a version, by id. One that is not there was not judged yet, which
   * is as good as {@link Meets#UNKNOWN}.
   *
   * @param version the one in force; null while there is none
   */
  public static Map<String, Meets> latest(Handle handle, String version) {
    Map<String, Meets> results = new HashMap<>();
    handle
        .createQuery("SELECT site_id, meets FROM norm_result WHERE version = :version")
        .bind("version", version)
        .map((row, context) -> Map.entry(row.getString(1), Meets.of(row.getString(2))))
        .forEach(entry -> results.put(entry.getKey(), entry.getValue()));
    return results;
  }

  /** How a site stood when it was judged last, with the version that it was judged by. */
  public static Optional<Judging.Judged> of(Handle handle, String siteId) {
    return ResultTable.latest(handle, siteId)
        .flatMap(
            card ->
                Norms.find(handle, card.version())
                    .map(version -> new Judging.Judged(version, card)));
  }
}
