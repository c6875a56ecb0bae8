package nl.huisvandekop.kiosk.place;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.store.Sql;
import nl.huisvandekop.kiosk.sync.Identities;
import nl.huisvandekop.kiosk.sync.Identity;
import nl.huisvandekop.protocol.Reference;

/** Where the kiosk stands, as far as enrolment and the region's reference say. Thread-safe. */
public final class Place {
  private final KioskStore store;

  public Place(KioskStore store) {
    this.store = requireNonNull(store);
  }

  /**
   * An enrolled kiosk's place.
   *
   * @param reference what was last read from the region, null before that
   */
  public record Named(String siteId, String siteName, String server, Reference reference) {
    /** The woonkern's or wijk's name, null while it is not known. */
    public String areaName() {
      return reference == null || reference.area() == null ? null : reference.area().name();
    }

    /** Whom a resident can reach, empty while it is not known. */
    public List<Reference.Contact> contacts() {
      return reference == null ? List.of() : reference.contacts();
    }

    /** What the screen shows at rest beside today's activities. */
    public List<Reference.Slide> slides() {
      return reference == null ? List.of() : reference.slides();
    }

    /** The icon of a theme, null when the region knows none. */
    public String themeIcon(String theme) {
      return theme(theme).map(Reference.Theme::icon).orElse(null);
    }

    /** The name of a theme, null when the region knows none. */
    public String themeName(String theme) {
      return theme(theme).map(Reference.Theme::name).orElse(null);
    }

    private Optional<Reference.Theme> theme(String code) {
      return reference == null
          ? Optional.empty()
          : reference.themes().stream().filter(known -> known.code().equals(code)).findFirst();
    }
  }

  /** Empty while the kiosk is not enrolled. */
  public Optional<Named> find() {
    return store.read(
        connection -> {
          Optional<Identity> identity = Identities.find(connection);
          if (identity.isEmpty()) {
            return Optional.empty();
          }
          Reference reference = reference(connection).orElse(null);
          return Optional.of(named(identity.get(), reference));
        });
  }

  /** Whether somebody chose to use the kiosk without a server, and it was not enrolled since. */
  public boolean worksAlone() {
    return store.read(
        connection ->
            Sql.get(connection, "SELECT works_alone FROM sync_state", row -> row.getBoolean(1)));
  }

  /** Remembers that choice, also after the power was off. */
  public void workAlone() {
    store.write(connection -> Sql.update(connection, "UPDATE sync_state SET works_alone = 1"));
  }

  private static Named named(Identity identity, Reference reference) {
    boolean own = reference != null && identity.siteId().equals(reference.site().id());
    return new Named(
        identity.siteId(),
        own ? reference.site().name() : identity.siteName(),
        identity.server().toString(),
        own ? reference : null);
  }

  /** One in a form that only a newer program reads is as good as none. */
  private static Optional<Reference> reference(Connection connection) throws SQLException {
    return Sql.find(connection, "SELECT body FROM reference", row -> row.getString(1))
        .flatMap(
            json -> {
              try {
                return Optional.of(Json.mapper().readValue(json, Reference.class));
              } catch (JsonProcessingException notOurs) {
                return Optional.empty();
              }
            });
  }
}
