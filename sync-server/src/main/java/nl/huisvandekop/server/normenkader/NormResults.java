package nl.huisvandekop.server.normenkader;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** How sites stand by the version in force, as they were judged last. Thread-safe. */
public final class NormResults {
  private final Norms norms;

  public NormResults(Norms norms) {
    this.norms = requireNonNull(norms);
  }

  /**
   * The sites that were judged by the version in force, by id. One that is not there was not judged
   * yet, which is as good as {@link Meets#UNKNOWN}.
   */
  public Map<String, Meets> latest(Handle handle) {
    Optional<NormVersion> inForce = norms.inForce(handle);
    Map<String, Meets> results = new HashMap<>();
    if (inForce.isPresent()) {
      handle
          .createQuery("SELECT site_id, meets FROM norm_result WHERE version = :version")
          .bind("version", inForce.get().version())
          .map((row, context) -> Map.entry(row.getString(1), Meets.of(row.getString(2))))
          .forEach(entry -> results.put(entry.getKey(), entry.getValue()));
    }
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
