package nl.huisvandekop.server.reference;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Optional;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.protocol.Reference;
import nl.huisvandekop.protocol.Translations;
import nl.huisvandekop.server.norm.Weight;
import nl.huisvandekop.server.normenkader.CardLine;
import nl.huisvandekop.server.normenkader.CardWords;
import nl.huisvandekop.server.normenkader.Judging.Judged;
import nl.huisvandekop.server.normenkader.NormResults;
import nl.huisvandekop.server.pin.SitePins;
import nl.huisvandekop.server.region.Area;
import nl.huisvandekop.server.region.Gemeente;
import nl.huisvandekop.server.region.Guide;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.region.Theme;
import nl.huisvandekop.server.secret.Secrets;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.Sites;
import nl.huisvandekop.server.store.ServerStore;
import org.jdbi.v3.core.Handle;

/** Makes the reference of a site. Thread-safe. */
public final class References {
  private static final int TAG_LENGTH = 32;

  private final ServerStore store;
  private final RegionPack pack;

  public References(ServerStore store, RegionPack pack) {
    this.store = requireNonNull(store);
    this.pack = requireNonNull(pack);
  }

  /**
   * A reference, ready to be sent.
   *
   * @param json the {@link Reference}
   * @param tag as the header {@code ETag} carries it, quotes included; it differs whenever the json
   *     does
   */
  public record Tagged(String json, String tag) {}

  /** The site's reference as it is now; empty when there is no such site. */
  public Optional<Tagged> of(String siteId) {
    return store.read(
        handle -> Sites.find(handle, siteId).map(site -> tagged(reference(handle, site))));
  }

  /** The same of a site that was read already. */
  public Tagged of(Site site) {
    return store.read(handle -> tagged(reference(handle, site)));
  }

  private Reference reference(Handle handle, Site site) {
    Area area = Optional.ofNullable(site.areaCode()).flatMap(pack::area).orElse(null);
    Gemeente gemeente = area == null ? null : pack.gemeente(area.gemeente()).orElseThrow();
    Guide guide = pack.guide();
    return new Reference(
        new Reference.Site(site.id(), site.name()),
        area == null ? null : new Reference.Area(area.code(), area.name(), gemeente.name()),
        pack.themes().stream().map(this::theme).toList(),
        pack.helpline().orElse(null),
        guide.contactsOf(area),
        guide.wegwijzerOf(area, gemeente),
        guide.templates(),
        guide.slidesOf(area),
        SitePins.find(handle, site.id()).orElse(null),
        NormResults.of(handle, site.id()).map(References::card).orElse(null));
  }

  /** Without the day of judging and without names: a card that is as it was is not fetched anew. */
  private static Reference.NormCard card(Judged judged) {
    return new Reference.NormCard(
        judged.version().version(),
        judged.version().stage().toString(),
        judged.card().meets().orNull(),
        judged.card().window(),
        CardWords.dutch().lines(judged.version().norm(), judged.card()).stream()
            .map(References::criterion)
            .toList());
  }

  private static Reference.NormCriterion criterion(CardLine line) {
    return new Reference.NormCriterion(
        line.criterion().id(),
        line.criterion().title(),
        line.criterion().weight() == Weight.REQUIRED,
        line.result().result().toString(),
        line.measured(),
        line.threshold(),
        line.evidence(),
        line.criterion().tip());
  }

  private Reference.Theme theme(Theme theme) {
    Translations names = pack.guide().themeNames().get(theme.code());
    return new Reference.Theme(theme.code(), theme.name(), theme.icon(), names);
  }

  private static Tagged tagged(Reference reference) {
    try {
      String json = Json.mapper().writeValueAsString(reference);
      return new Tagged(json, "\"" + Secrets.hash(json).substring(0, TAG_LENGTH) + "\"");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
