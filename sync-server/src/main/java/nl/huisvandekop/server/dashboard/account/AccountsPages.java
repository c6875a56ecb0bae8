package nl.huisvandekop.server.dashboard.account;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.account.Account;
import nl.huisvandekop.server.account.AccountChanges;
import nl.huisvandekop.server.account.Accounts;
import nl.huisvandekop.server.account.Accounts.Listed;
import nl.huisvandekop.server.dashboard.Frames;
import nl.huisvandekop.server.dashboard.Frames.Section;
import nl.huisvandekop.server.dashboard.Links;
import nl.huisvandekop.server.dashboard.Pages;
import nl.huisvandekop.server.dashboard.Visitor;
import nl.huisvandekop.server.dashboard.account.AccountForms.Checked;
import nl.huisvandekop.server.dashboard.account.AccountForms.Filled;
import nl.huisvandekop.server.dashboard.account.AccountView.Form;
import nl.huisvandekop.server.login.Logins;
import nl.huisvandekop.server.login.SecondFactors;
import nl.huisvandekop.server.secret.RateLimit;

/** Everyone's accounts, for region-admins in a browser. Thread-safe. */
public final class AccountsPages {
  static final String ADDRESS = "/accounts";

  private static final String ONE = ADDRESS + "/wijzigen";

  private final Parts parts;
  private final AccountForms forms;
  private final Frames frames;
  private final Pages pages = new Pages();

  /** What the pages stand on. */
  public record Parts(
      Accounts accounts, AccountChanges changes, SecondFactors factors, RateLimit limit) {}

  public AccountsPages(
      Parts parts,
      nl.huisvandekop.server.region.RegionPack pack,
      nl.huisvandekop.server.site.Sites sites,
      Frames frames) {
    this.parts = requireNonNull(parts);
    forms = new AccountForms(pack, sites);
    this.frames = requireNonNull(frames);
  }

  /** All of them. */
  public void list(Context ctx) {
    Visitor t = Visitor.of(ctx);
    List<Listed> all = parts.accounts().list();
    boolean removed = "weg".equals(ctx.queryParam("klaar"));
    pages.answer(
        ctx,
        "accounts.jte",
        new AccountsView(
            frames.inside(t.say("Accounts"), Section.ACCOUNTS, t, false),
            removed ? t.say("Het account is weg. Wie het gebruikte, is nu uitgelogd.") : null,
            t.say("{0,choice,1#Eén account|1<{0} accounts}", all.size()),
            all.stream().map(one -> row(t, one)).toList()));
  }

  private AccountsView.Row row(Visitor t, Listed one) {
    String name = one.account().name();
    String login =
        one.municipal()
            ? t.say("met de gemeente")
            : one.secondFactor() ? t.say("wachtwoord en code") : t.say("alleen wachtwoord");
    return new AccountsView.Row(
        name,
        Links.to(ONE, "naam", name),
        AccountForms.role(t, one.account().reach().role()),
        forms.reach(t, one.account().reach()),
        login,
        one.municipal() || one.secondFactor());
  }

  /** An empty form. */
  public void newForm(Context ctx) {
    Visitor t = Visitor.of(ctx);
    showNew(ctx, t, forms.form(t, Filled.nothing()));
  }

  /** Adds an account. */
  public void add(Context ctx) {
    Visitor t = OwnAccountPages.inBrowser(ctx);
    Filled filled = Filled.of(ctx, true);
    Checked checked = forms.check(t, filled);
    if (checked.reach() == null) {
      refuseNew(ctx, t, checked.form());
      return;
    }
    Account account = new Account(filled.name(), checked.reach());
    Optional<String> password = parts.changes().add(t.account().name(), account);
    if (password.isEmpty()) {
      Form form = checked.form();
      String taken = t.say("Er is al een account met deze naam.");
      refuseNew(
          ctx,
          t,
          new Form(
              form.name().wrong(taken), form.role(), form.gemeenten(), form.ticked(), form.site()));
      return;
    }
    Form form = forms.form(t, Filled.of(checked.reach()));
    show(ctx, t, find(account.name()), t.say("Het account is er."), password.get(), form);
  }

  private void refuseNew(Context ctx, Visitor t, Form form) {
    ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
    showNew(ctx, t, form);
  }

  private void showNew(Context ctx, Visitor t, Form form) {
    pages.answer(
        ctx,
        "account.jte",
        new AccountView(
            frames.inside(t.say("Nieuw account"), Section.ACCOUNTS, t, false),
            null,
            false,
            false,
            false,
            null,
            null,
            form));
  }

  /** One of them; {@code naam}. */
  public void one(Context ctx) {
    Visitor t = Visitor.of(ctx);
    Listed account = find(Optional.ofNullable(ctx.queryParam("naam")).orElse(""));
    show(ctx, t, account, null, null, forms.form(t, Filled.of(account.account().reach())));
  }

  /** Gives it another role or reach. */
  public void change(Context ctx) {
    Visitor t = OwnAccountPages.inBrowser(ctx);
    Listed account = find(named(ctx));
    Checked checked = forms.check(t, Filled.of(ctx, false));
    if (checked.reach() == null) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, t, account, null, null, checked.form());
      return;
    }
    try {
      parts.changes().change(t.account().name(), account.account().name(), checked.reach());
      String done = t.say("De rol is bewaard. Hij geldt vanaf nu.");
      show(ctx, t, find(account.account().name()), done, null, checked.form());
    } catch (Problem problem) {
      refuseLast(ctx, t, account, problem);
    }
  }

  /** Gives it a new password, this once. */
  public void resetPassword(Context ctx) {
    Visitor t = OwnAccountPages.inBrowser(ctx);
    Listed account = find(named(ctx));
    String name = account.account().name();
    String password = parts.changes().resetPassword(t.account().name(), name);
    Logins.unlock(parts.limit(), name);
    String done =
        t.say(
            "Het oude wachtwoord werkt niet meer. Sleutels voor programma's van dit account blijven"
                + " werken.");
    show(ctx, t, account, done, password, forms.form(t, Filled.of(account.account().reach())));
  }

  /** Turns its second factor off, since the phone was lost. */
  public void resetFactor(Context ctx) {
    Visitor t = OwnAccountPages.inBrowser(ctx);
    String name = named(ctx);
    parts.factors().reset(t.account().name(), name);
    Listed account = find(name);
    String done =
        t.say("De tweede stap is uit. Bij de volgende login wordt hij opnieuw ingesteld.");
    show(ctx, t, account, done, null, forms.form(t, Filled.of(account.account().reach())));
  }

  /** Removes it. */
  public void remove(Context ctx) {
    Visitor t = OwnAccountPages.inBrowser(ctx);
    Listed account = find(named(ctx));
    String name = account.account().name();
    if (name.equals(t.account().name())) {
      throw new Problem(409, "own-account", "Nobody removes their own account.");
    }
    try {
      parts.changes().remove(t.account().name(), name);
      ctx.redirect(ADDRESS + "?klaar=weg", HttpStatus.SEE_OTHER);
    } catch (Problem problem) {
      refuseLast(ctx, t, account, problem);
    }
  }

  private void refuseLast(Context ctx, Visitor t, Listed account, Problem problem) {
    if (!problem.code().equals("last-admin")) {
      throw problem;
    }
    Form form = forms.form(t, Filled.of(account.account().reach()));
    String last =
        t.say(
            "Dit is het laatste account dat de regio beheert en een wachtwoord heeft. Maak eerst"
                + " een ander.");
    ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
    Form refused =
        new Form(null, form.role().wrong(last), form.gemeenten(), form.ticked(), form.site());
    show(ctx, t, account, null, null, refused);
  }

  private void show(
      Context ctx, Visitor t, Listed account, String done, String password, Form form) {
    String name = account.account().name();
    pages.answer(
        ctx,
        "account.jte",
        new AccountView(
            frames.inside(t.say("Account {0}", name), Section.ACCOUNTS, t, false),
            name,
            name.equals(t.account().name()),
            account.municipal(),
            account.secondFactor(),
            done,
            password,
            form));
  }

  private Listed find(String name) {
    return parts.accounts().list().stream()
        .filter(one -> one.account().name().equals(name))
        .findFirst()
        .orElseThrow(() -> AccountChanges.unknown(name));
  }

  private static String named(Context ctx) {
    return Optional.ofNullable(ctx.formParam("account")).orElse("");
  }
}
