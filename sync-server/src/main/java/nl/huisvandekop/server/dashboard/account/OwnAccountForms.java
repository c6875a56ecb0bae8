package nl.huisvandekop.server.dashboard.account;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import nl.huisvandekop.server.account.ApiTokens;
import nl.huisvandekop.server.account.PasswordRules;
import nl.huisvandekop.server.account.Sessions;
import nl.huisvandekop.server.dashboard.Field;
import nl.huisvandekop.server.dashboard.Frame;
import nl.huisvandekop.server.dashboard.Visitor;
import nl.huisvandekop.server.dashboard.account.OwnAccountView.Forms;
import nl.huisvandekop.server.dashboard.account.OwnAccountView.Token;
import nl.huisvandekop.server.login.SecondFactors;

/** Words one's own account and what can be filled in about it. */
final class OwnAccountForms {
  private static final String NOW = "current-password";
  private static final String NEW = "new-password";

  private final SecondFactors factors;
  private final ApiTokens tokens;
  private final Sessions sessions;

  OwnAccountForms(SecondFactors factors, ApiTokens tokens, Sessions sessions) {
    this.factors = requireNonNull(factors);
    this.tokens = requireNonNull(tokens);
    this.sessions = requireNonNull(sessions);
  }

  Forms empty(Visitor t) {
    return new Forms(
        passwordFields(t, null, true, null),
        ask(t, "wachtwoord-stap"),
        ask(t, "wachtwoord-codes"),
        tokenFields(t, "", true, null));
  }

  /**
   * Nothing of what was typed is shown again.
   *
   * @param wrong what is wrong with the new password; null for nothing
   * @param same whether it was typed the same twice
   */
  Forms password(Visitor t, String wrong, boolean same) {
    String refused = wrong == null && same ? wrongPassword(t) : null;
    Forms empty = empty(t);
    return new Forms(
        passwordFields(t, wrong, same, refused), empty.factor(), empty.codes(), empty.token());
  }

  Forms factor(Visitor t) {
    Forms empty = empty(t);
    Field wrong = empty.factor().wrong(wrongPassword(t));
    return new Forms(empty.password(), wrong, empty.codes(), empty.token());
  }

  Forms codes(Visitor t) {
    Forms empty = empty(t);
    Field wrong = empty.codes().wrong(wrongPassword(t));
    return new Forms(empty.password(), empty.factor(), wrong, empty.token());
  }

  Forms token(Visitor t, String label, boolean named, boolean knows) {
    Forms empty = empty(t);
    List<Field> fields = tokenFields(t, label, named, knows ? null : wrongPassword(t));
    return new Forms(empty.password(), empty.factor(), empty.codes(), fields);
  }

  private static List<Field> passwordFields(Visitor t, String wrong, boolean same, String refused) {
    return List.of(
        Field.of("huidig", "password", t.say("Wachtwoord van nu"), "")
            .completed(NOW)
            .wrong(refused),
        Field.of("nieuw", "password", t.say("Nieuw wachtwoord"), "")
            .hinted(
                t.say(
                    "Minstens {0} tekens. Vier gewone woorden achter elkaar zijn goed te onthouden"
                        + " en moeilijk te raden. Een wachtwoord-app mag ook.",
                    PasswordRules.LEAST))
            .completed(NEW)
            .wrong(wrong),
        Field.of("nogmaals", "password", t.say("Nieuw wachtwoord, nog een keer"), "")
            .completed(NEW)
            .wrong(same ? null : t.say("Dit is niet hetzelfde als erboven.")));
  }

  private static List<Field> tokenFields(Visitor t, String label, boolean named, String refused) {
    return List.of(
        Field.of("waarvoor", "text", t.say("Waar is de sleutel voor?"), label)
            .wrong(named ? null : t.say("Vul in waarvoor, in hoogstens 60 tekens.")),
        ask(t, "wachtwoord-sleutel").wrong(refused));
  }

  private static Field ask(Visitor t, String name) {
    return Field.of(name, "password", t.say("Je wachtwoord"), "").completed(NOW);
  }

  private static String wrongPassword(Visitor t) {
    return t.say("Dit is niet het wachtwoord van nu.");
  }

  /** What is wrong with a password that someone chose, in words. */
  Optional<String> wrong(Visitor t, PasswordRules rules, String chosen) {
    return rules
        .weakness(chosen, t.account().name())
        .map(
            weakness ->
                switch (weakness) {
                  case TOO_SHORT ->
                      t.say("Dit is te kort. Neem minstens {0} tekens.", PasswordRules.LEAST);
                  case TOO_LONG -> t.say("Dit is te lang. Neem hoogstens 70 tekens.");
                  case COMMON ->
                      t.say(
                          "Dit wachtwoord gebruiken veel mensen, dus het wordt als eerste geraden."
                              + " Kies iets anders.");
                  case TOO_SIMPLE -> t.say("Hierin komt steeds hetzelfde terug. Kies iets anders.");
                  case LIKE_THE_NAME -> t.say("Dit lijkt te veel op je naam. Kies iets anders.");
                });
  }

  OwnAccountView view(Frame frame, Visitor t, String done, String token, Forms filled) {
    String name = t.account().name();
    boolean on = factors.isOn(name);
    int others = Math.max(0, sessions.count(name) - 1);
    return new OwnAccountView(
        frame,
        done,
        !tokens.mayHave(name),
        factor(t, on),
        on,
        others == 0
            ? null
            : t.say(
                "Je bent ook ingelogd in {0,choice,1#één andere browser|1<{0} andere browsers}.",
                others),
        tokens.list(name).stream()
            .map(one -> new Token(one.id(), one.label(), t.wording().date(one.madeOn())))
            .toList(),
        token,
        filled);
  }

  private String factor(Visitor t, boolean on) {
    if (on) {
      return t.say(
          "Aan. Je hebt nog {0,choice,0#geen herstelcodes|1#één herstelcode|1<{0} herstelcodes}.",
          factors.recoveryCodesLeft(t.account().name()));
    }
    return factors
        .due(t.account())
        .map(
            date ->
                t.say(
                    "Uit. Vanaf {0} kom je zonder tweede stap niet meer binnen.",
                    t.wording().date(date)))
        .orElse(t.say("Uit. Het hoeft niet, maar het is wel veiliger."));
  }
}
