package nl.huisvandekop.server.normenkader;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.huisvandekop.server.norm.Criterion;
import nl.huisvandekop.server.norm.Norm;
import nl.huisvandekop.server.norm.Weight;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.SiteStatus;
import nl.huisvandekop.server.site.Sites;
import nl.huisvandekop.server.store.ServerStore;
import nl.huisvandekop.server.summary.Weeks;

/** What another version would make of the same sites on the same day. Thread-safe. */
public final class WhatIf {
  /** Sites are judged one by one, twice: more at once would take too long to wait for. */
  public static final int MOST_SITES = 500;

  private final ServerStore store;
  private final Judging judging;
  private final Weeks weeks;

  public WhatIf(ServerStore store, Judging judging, Weeks weeks) {
    this.store = requireNonNull(store);
    this.judging = requireNonNull(judging);
    this.weeks = requireNonNull(weeks);
  }

  /**
   * A site by both versions.
   *
   * @param changes the criteria that come out differently, or weigh differently
   */
  public record Row(Site site, Card was, Card becomes, List<CriterionChange> changes) {
    public Row {
      changes = List.copyOf(changes);
    }

    /** Whether it meets one and not the other, or was known and is not. */
    public boolean turns() {
      return was.meets() != becomes.meets();
    }
  }

  /**
   * A criterion that differs.
   *
   * @param was null where the first version does not have it
   * @param becomes null where the second version does not have it
   * @param wasWeight null where the first version does not have it
   * @param weight null where the second version does not have it
   */
  public record CriterionChange(
      Criterion criterion, Result was, Result becomes, Weight wasWeight, Weight weight) {}

  /**
   * The active sites that are asked for, by both versions.
   *
   * @return empty when these are more than {@link #MOST_SITES}
   */
  public Optional<List<Row>> compare(Norm one, Norm other, Predicate<Site> asked) {
    List<Site> sites =
        store.read(Sites::list).stream()
            .filter(site -> site.status() == SiteStatus.ACTIVE)
            .filter(asked)
            .toList();
    if (sites.size() > MOST_SITES) {
      return Optional.empty();
    }
    weeks.freshen(sites.stream().map(Site::id).toList());
    int window = Math.max(Judging.longestWindow(one), Judging.longestWindow(other));
    return Optional.of(
        store.read(
            handle -> {
              List<Row> rows = new ArrayList<>();
              for (Site site : sites) {
                PlaceFacts facts = judging.facts(handle, site, window);
                Card was = Judgement.of(one, facts);
                Card becomes = Judgement.of(other, facts);
                rows.add(new Row(site, was, becomes, changes(one, was, other, becomes)));
              }
              return rows;
            }));
  }

  static List<CriterionChange> changes(Norm one, Card was, Norm other, Card becomes) {
    List<CriterionChange> changes = new ArrayList<>();
    for (Criterion criterion : other.criteria()) {
      Optional<Criterion> before = one.find(criterion.id());
      Result result = becomes.find(criterion.id()).orElseThrow().result();
      Result earlier = was.find(criterion.id()).map(CriterionResult::result).orElse(null);
      Weight weighed = before.map(Criterion::weight).orElse(null);
      if (result != earlier || weighed != criterion.weight()) {
        changes.add(new CriterionChange(criterion, earlier, result, weighed, criterion.weight()));
      }
    }
    for (Criterion gone : one.criteria()) {
      if (other.find(gone.id()).isEmpty()) {
        Result earlier = was.find(gone.id()).orElseThrow().result();
        changes.add(new CriterionChange(gone, earlier, null, gone.weight(), null));
      }
    }
    return changes;
  }
}
