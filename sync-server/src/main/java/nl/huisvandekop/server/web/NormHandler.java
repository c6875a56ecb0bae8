package nl.huisvandekop.server.web;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.huisvandekop.server.account.SignedIn;
import nl.huisvandekop.server.norm.Bound;
import nl.huisvandekop.server.norm.Criterion;
import nl.huisvandekop.server.norm.Measure;
import nl.huisvandekop.server.norm.Norm;
import nl.huisvandekop.server.normenkader.CardLine;
import nl.huisvandekop.server.normenkader.CardWords;
import nl.huisvandekop.server.normenkader.Judging;
import nl.huisvandekop.server.normenkader.Judging.Judged;
import nl.huisvandekop.server.normenkader.Reading;
import nl.huisvandekop.server.normenkader.Voice;
import nl.huisvandekop.server.region.Area;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.Sites;

/** How a site stands against the normenkader. */
public final class NormHandler {
  private static final CardWords WORDS = new CardWords(Voice.DUTCH, Voice.NETHERLANDS, true);

  private final Judging judging;
  private final Sites sites;
  private final RegionPack pack;

  public NormHandler(Judging judging, Sites sites, RegionPack pack) {
    this.judging = requireNonNull(judging);
    this.sites = requireNonNull(sites);
    this.pack = requireNonNull(pack);
  }

  /**
   * A site's card.
   *
   * @param version by which it was judged; null while there is none
   * @param stage of that version, such as {@code pilot}
   * @param meets null while neither can be said
   * @param asOf the day on which it was judged; null for a site that is not judged
   */
  record CardEntry(
      String site,
      String version,
      String stage,
      Boolean meets,
      LocalDate asOf,
      List<CriterionEntry> criteria) {}

  /** A criterion; texts are in Dutch, numbers are in {@code measures}. */
  record CriterionEntry(
      String id,
      String title,
      String theme,
      String weight,
      String result,
      String measured,
      String threshold,
      String window,
      String evidence,
      String tip,
      String note,
      String proposedBy,
      String thresholdSource,
      List<MeasureEntry> measures) {}

  /**
   * An indicator and its threshold.
   *
   * @param value null where nothing can be said; the least that it is where {@code atMost} is more
   * @param atMost null where nothing can be said or there is no end
   * @param low null while there is no threshold
   */
  record MeasureEntry(
      String indicator, Double value, Double atMost, String operator, Double low, Double high) {}

  void get(Context ctx) {
    Site site =
        sites
            .find(ctx.pathParam("id"))
            .filter(found -> SignedIn.of(ctx).reach().seesSite(found.id(), gemeente(found)))
            .orElseThrow(SitesHandler::unknown);
    ctx.json(
        judging
            .now(site.id())
            .map(NormHandler::entry)
            .orElseGet(() -> new CardEntry(site.id(), null, null, null, null, List.of())));
  }

  private String gemeente(Site site) {
    return Optional.ofNullable(site.areaCode())
        .flatMap(pack::area)
        .map(Area::gemeente)
        .orElse(null);
  }

  private static CardEntry entry(Judged judged) {
    Norm norm = judged.version().norm();
    return new CardEntry(
        judged.card().siteId(),
        norm.version(),
        judged.version().stage().toString(),
        judged.card().meets().orNull(),
        judged.card().day(),
        WORDS.lines(norm, judged.card()).stream()
            .map(line -> entry(line, judged.card().size()))
            .toList());
  }

  private static CriterionEntry entry(CardLine line, String size) {
    Criterion criterion = line.criterion();
    return new CriterionEntry(
        criterion.id(),
        criterion.title(),
        criterion.theme(),
        criterion.weight().toString(),
        line.result().result().toString(),
        line.measured(),
        line.threshold(),
        line.window(),
        line.evidence(),
        criterion.tip(),
        line.result().note().toString(),
        criterion.proposedBy(),
        criterion.thresholdSource(),
        line.result().readings().stream().map(reading -> entry(reading, criterion, size)).toList());
  }

  private static MeasureEntry entry(Reading reading, Criterion criterion, String size) {
    Measure measure =
        criterion.measures().stream()
            .filter(one -> one.indicator() == reading.indicator())
            .findFirst()
            .orElseThrow();
    Bound bound = measure.bounds().get(size);
    boolean ends = reading.atMost() != null && reading.atMost() < Reading.UNBOUNDED;
    return new MeasureEntry(
        reading.indicator().toString(),
        reading.value(),
        ends ? reading.atMost() : null,
        measure.operator().toString(),
        bound == null ? null : Double.valueOf(bound.low()),
        bound == null ? null : Double.valueOf(bound.high()));
  }
}
