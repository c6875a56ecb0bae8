package nl.huisvandekop.server.dashboard.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.huisvandekop.server.dashboard.Field;
import nl.huisvandekop.server.dashboard.Field.Option;
import nl.huisvandekop.server.dashboard.Frame;
import nl.huisvandekop.server.dashboard.Pages;
import nl.huisvandekop.server.dashboard.account.AccountView.Form;
import nl.huisvandekop.server.dashboard.account.AccountView.Tick;
import nl.huisvandekop.server.dashboard.account.LoginView.Fault;
import nl.huisvandekop.server.dashboard.account.OwnAccountView.Forms;
import nl.huisvandekop.server.dashboard.account.OwnAccountView.Token;
import nl.huisvandekop.server.login.SecondFactors.Setup;

/** The pages on accounts with everything that can be on them; what they say is made up. */
public final class ExampleAccounts {
  private static final Setup SETUP =
      new Setup(
          "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ",
          "otpauth://totp/Huis%20van%20De%20Kop:voorbeeld?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
              + "&issuer=Huis%20van%20De%20Kop&algorithm=SHA1&digits=6&period=30");

  private ExampleAccounts() {}

  /** By name. */
  public static Map<String, String> pages(Pages html, Frame outside, Frame inside) {
    Map<String, String> pages = new LinkedHashMap<>();
    for (Fault fault : Fault.values()) {
      String name = "login-" + fault.name().toLowerCase(java.util.Locale.ROOT);
      pages.put(
          name,
          html.render(
              "login.jte",
              new LoginView(outside, "voorbeeld", "/", fault, 14, fault == Fault.NONE)));
    }
    pages.put(
        "login-code",
        html.render(
            "loginCode.jte", new LoginView(outside, "", "/", Fault.TOO_MANY_TRIES, 14, false)));
    pages.put(
        "factor-setup",
        html.render(
            "factorSetup.jte",
            new FactorSetupView(outside, "/inloggen/code", "/", SETUP, Fault.WRONG, 0)));
    pages.put(
        "recovery-codes",
        html.render(
            "recoveryCodes.jte",
            new RecoveryCodesView(
                inside,
                List.of("aaaa-bbbb-cccc-dddd", "eeee-ffff-gggg-hhhh", "jjjj-kkkk-mmmm-nnnn"),
                "/")));
    pages.put("account-own-full", html.render("ownAccount.jte", own(inside, true)));
    pages.put("account-own-first", html.render("ownAccount.jte", own(inside, false)));
    pages.put("accounts-full", html.render("accounts.jte", list(inside)));
    pages.put("account-new-wrong", html.render("account.jte", account(inside, null, null)));
    pages.put(
        "account-given-full",
        html.render("account.jte", account(inside, "voorbeeld", "abcd-efgh-jkmn-pqrs")));
    pages.put("changes-full", html.render("changes.jte", changes(inside, true)));
    pages.put("changes-empty", html.render("changes.jte", changes(inside, false)));
    return pages;
  }

  private static OwnAccountView own(Frame frame, boolean full) {
    String wrong = full ? null : "Dit is niet het wachtwoord van nu.";
    Forms forms =
        new Forms(
            List.of(
                password("huidig", "Wachtwoord van nu").wrong(wrong),
                password("nieuw", "Nieuw wachtwoord").hinted("Minstens 12 tekens."),
                password("nogmaals", "Nieuw wachtwoord, nog een keer")),
            password("wachtwoord-stap", "Je wachtwoord"),
            password("wachtwoord-codes", "Je wachtwoord"),
            List.of(
                Field.of("waarvoor", "text", "Waar is de sleutel voor?", ""),
                password("wachtwoord-sleutel", "Je wachtwoord")));
    return new OwnAccountView(
        frame,
        full ? "Je bent overal anders uitgelogd." : null,
        false,
        full ? "Aan. Je hebt nog 7 herstelcodes." : "Uit. Het hoeft niet, maar het is veiliger.",
        full,
        full ? "Je bent ook ingelogd in één andere browser." : null,
        full ? List.of(new Token("at-1", "maandcijfers", "24 november 2026")) : List.of(),
        full ? "xN3jq8Yk0_voorbeeld_van_een_sleutel_die_lang_is" : null,
        forms);
  }

  private static Field password(String name, String label) {
    return Field.of(name, "password", label, "").completed("current-password");
  }

  private static AccountsView list(Frame frame) {
    return new AccountsView(
        frame,
        "Het account is weg.",
        "2 accounts",
        List.of(
            new AccountsView.Row(
                "voorbeeld",
                "/accounts/wijzigen?naam=voorbeeld",
                "Beheer van de regio: ziet en verandert alles",
                "de hele regio",
                "wachtwoord en code",
                true),
            new AccountsView.Row(
                "een.heel.lange.naam@gemeente-met-een-lange-naam.example",
                "/accounts/wijzigen?naam=x",
                "Eén plek: ziet en verandert alleen die plek",
                "Huis van Julianadorp (voorbeeld)",
                "alleen wachtwoord",
                false)));
  }

  private static AccountView account(Frame frame, String name, String password) {
    boolean fresh = name == null;
    List<Option> roles =
        List.of(new Option("gemeente", "Gemeente"), new Option("site", "Eén plek"));
    Form form =
        new Form(
            fresh ? Field.of("naam", "text", "Naam", "(x").wrong("Deze naam kan niet.") : null,
            Field.select("rol", "Rol", "gemeente", roles),
            List.of(new Tick("GM0400", "Den Helder", true), new Tick("GM0441", "Schagen", false)),
            Field.of("gemeente-0", "checkbox", "Gemeenten", "")
                .wrong(fresh ? "Kies minstens één gemeente." : null),
            Field.of("plek", "text", "Plek", "").optional().hinted("Alleen bij één plek."));
    String done = fresh ? null : "Het account is er.";
    return new AccountView(frame, name, false, false, !fresh, done, password, form);
  }

  private static ChangesView changes(Frame frame, boolean full) {
    List<ChangesView.Row> rows =
        List.of(
            new ChangesView.Row(
                "vandaag om 10:24 uur",
                "voorbeeld",
                "rol van een account veranderd",
                "een.heel.lange.naam@gemeente-met-een-lange-naam.example",
                List.of("rol: was region-reader, nu gemeente", "gemeenten: GM0400, GM0441")),
            new ChangesView.Row(
                "gisteren om 16:02 uur", "voorbeeld", "nieuwe pincode gegeven", "hv-1", List.of()));
    return new ChangesView(
        frame,
        List.of(
            Field.select("wat", "Wat", "", List.of(new Option("", "alles"))).optional(),
            Field.of("account", "text", "Door wie", "").optional(),
            Field.of("van", "date", "Vanaf", "2026-11-01").optional()),
        full ? rows : List.of(),
        full ? "/wijzigingen?blad=0" : null,
        full ? "/wijzigingen?blad=2" : null,
        "/wijzigingen?vorm=csv");
  }
}
