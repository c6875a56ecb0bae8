package nl.huisvandekop.server.dashboard.account;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisvandekop.server.account.Account;
import nl.huisvandekop.server.account.Reach;
import nl.huisvandekop.server.account.Role;
import nl.huisvandekop.server.dashboard.Field;
import nl.huisvandekop.server.dashboard.Field.Option;
import nl.huisvandekop.server.dashboard.Places;
import nl.huisvandekop.server.dashboard.Visitor;
import nl.huisvandekop.server.dashboard.account.AccountView.Form;
import nl.huisvandekop.server.dashboard.account.AccountView.Tick;
import nl.huisvandekop.server.region.Gemeente;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.Sites;

/** The form of an account: shows it, reads it, says what is wrong with it. */
final class AccountForms {
  private final RegionPack pack;
  private final Sites sites;

  AccountForms(RegionPack pack, Sites sites) {
    this.pack = requireNonNull(pack);
    this.sites = requireNonNull(sites);
  }

  /**
   * As it was filled in.
   *
   * @param name null where it can't be changed
   */
  record Filled(String name, String role, Set<String> gemeenten, String site) {
    static Filled of(Context ctx, boolean withName) {
      return new Filled(
          withName ? text(ctx, "naam") : null,
          text(ctx, "rol"),
          Set.copyOf(ctx.formParams("gemeente")),
          text(ctx, "plek"));
    }

    static Filled of(Reach reach) {
      String site = reach.siteId() == null ? "" : reach.siteId();
      return new Filled(null, reach.role().toString(), reach.gemeenten(), site);
    }

    static Filled nothing() {
      return new Filled("", "", Set.of(), "");
    }

    private static String text(Context ctx, String name) {
      return Optional.ofNullable(ctx.formParam(name)).orElse("").strip();
    }
  }

  /** The form, with nothing wrong. */
  Form form(Visitor t, Filled filled) {
    Field name =
        filled.name() == null
            ? null
            : Field.of("naam", "text", t.say("Naam om mee in te loggen"), filled.name())
                .hinted(t.say("Begint met een letter of cijfer, hoogstens 64 tekens."));
    List<Option> roles =
        Arrays.stream(Role.values())
            .map(role -> new Option(role.toString(), role(t, role)))
            .toList();
    Field site =
        Field.select("plek", t.say("Plek"), filled.site(), places(t))
            .optional()
            .hinted(t.say("Alleen bij de rol ‘één plek’."));
    return new Form(
        name,
        Field.select("rol", t.say("Rol"), filled.role(), roles),
        pack.gemeenten().stream()
            .map(one -> new Tick(one.code(), one.name(), filled.gemeenten().contains(one.code())))
            .toList(),
        Field.of("gemeente-0", "checkbox", t.say("Gemeenten"), ""),
        site);
  }

  /** The form with what is wrong, or a reach that is not. */
  record Checked(Form form, Reach reach) {}

  Checked check(Visitor t, Filled filled) {
    Form form = form(t, filled);
    Field name = form.name();
    if (name != null && !Account.isName(filled.name())) {
      name = name.wrong(t.say("Deze naam kan niet. Begin met een letter of een cijfer."));
    }
    Optional<Role> role =
        Arrays.stream(Role.values()).filter(r -> r.toString().equals(filled.role())).findFirst();
    Field roleField = role.isEmpty() ? form.role().wrong(t.say("Kies een rol.")) : form.role();
    Set<String> gemeenten = role.equals(Optional.of(Role.GEMEENTE)) ? known(filled) : Set.of();
    String wrongGemeenten =
        role.equals(Optional.of(Role.GEMEENTE)) && gemeenten.isEmpty()
            ? t.say("Kies minstens één gemeente.")
            : null;
    Optional<Site> found =
        role.equals(Optional.of(Role.SITE)) ? sites.find(filled.site()) : Optional.empty();
    Field site =
        role.equals(Optional.of(Role.SITE)) && found.isEmpty()
            ? form.site().wrong(t.say("Kies een plek uit de lijst."))
            : form.site();
    Form checked =
        new Form(name, roleField, form.gemeenten(), form.ticked().wrong(wrongGemeenten), site);
    Reach reach =
        checked.wrong()
            ? null
            : new Reach(role.orElseThrow(), gemeenten, found.map(Site::id).orElse(null));
    return new Checked(checked, reach);
  }

  private Set<String> known(Filled filled) {
    return filled.gemeenten().stream()
        .filter(code -> pack.gemeente(code).isPresent())
        .collect(Collectors.toSet());
  }

  /** Every place, by name; those of one name differ by where they are. */
  private List<Option> places(Visitor t) {
    Stream<Option> all =
        sites.list().stream()
            .sorted(Comparator.comparing(Site::name, String.CASE_INSENSITIVE_ORDER))
            .map(site -> new Option(site.id(), label(site)));
    return Stream.concat(Stream.of(new Option("", t.say("Kies een plek"))), all).toList();
  }

  private String label(Site site) {
    return site.areaCode() == null ? site.name() : site.name() + " · " + Places.of(pack, site);
  }

  static String role(Visitor t, Role role) {
    return switch (role) {
      case REGION_ADMIN -> t.say("Beheer van de regio: ziet en verandert alles");
      case REGION_READER -> t.say("Regio, alleen kijken");
      case GEMEENTE -> t.say("Gemeente: ziet en verandert eigen gemeenten");
      case SITE -> t.say("Eén plek: ziet en verandert alleen die plek");
    };
  }

  /** What an account sees, in words. */
  String reach(Visitor t, Reach reach) {
    return switch (reach.role()) {
      case REGION_ADMIN, REGION_READER -> t.say("de hele regio");
      case GEMEENTE ->
          pack.gemeenten().stream()
              .filter(one -> reach.gemeenten().contains(one.code()))
              .map(Gemeente::name)
              .collect(joining(", "));
      case SITE -> sites.find(reach.siteId()).map(Site::name).orElse(reach.siteId());
    };
  }
}
