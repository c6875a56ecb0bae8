package nl.huisvandekop.server.command;

import static nl.huisvandekop.server.audit.AuditLog.COMMAND_LINE;

import java.util.List;
import java.util.Set;
import nl.huisvandekop.chassis.command.ProgramLine;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.account.Account;
import nl.huisvandekop.server.account.AccountChanges;
import nl.huisvandekop.server.account.ApiTokens;
import nl.huisvandekop.server.account.Reach;
import nl.huisvandekop.server.account.Role;
import nl.huisvandekop.server.audit.AuditLog;
import nl.huisvandekop.server.login.Logins;
import nl.huisvandekop.server.login.SecondFactors;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.secret.RateLimit;
import nl.huisvandekop.server.site.Sites;
import nl.huisvandekop.server.store.ServerStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Staff. */
@Command(name = "user", description = "Accounts of staff.")
final class UserCommand {
  @ParentCommand private ServerCommand server;
  @Spec private CommandSpec spec;

  @Command(name = "add", description = "Adds an account; prints its password, this once.")
  int add(
      @Option(names = "--name", required = true, description = "To log in with.") String name,
      @Option(
              names = "--role",
              required = true,
              converter = RoleName.class,
              description = "region-admin, region-reader, gemeente or site.")
          Role role,
      @Option(
              names = "--gemeente",
              arity = "1..*",
              paramLabel = "GM",
              description = "With the role gemeente: codes such as GM0441.")
          List<String> gemeenten,
      @Option(names = "--site", paramLabel = "ID", description = "With the role site: its id.")
          String site) {
    Account account = account(name, role, gemeenten == null ? List.of() : gemeenten, site);
    requireGemeenten(account.reach().gemeenten());
    try (ServerStore store = server.openStore()) {
      if (site != null && new Sites(store).find(site).isEmpty()) {
        throw new Problem(404, "site-unknown", "There is no site " + site + ".");
      }
      ProgramLine.print(
          spec,
          changes(store)
              .add(COMMAND_LINE, account)
              .orElseThrow(() -> AccountChanges.nameTaken(account.name())));
    }
    return 0;
  }

  @Command(name = "token", description = "Prints an API token of the account, this once.")
  int token(
      @Option(names = "--name", required = true, description = "The account.") String name,
      @Option(
              names = "--label",
              defaultValue = "opdrachtregel",
              description = "What it is for, as its account sees it.")
          String label) {
    try (ServerStore store = server.openStore()) {
      ProgramLine.print(
          spec,
          new ApiTokens(store, audit(store), server.clock())
              .add(COMMAND_LINE, name, label)
              .orElseThrow(() -> AccountChanges.unknown(name)));
    }
    return 0;
  }

  @Command(
      name = "reset",
      description =
          "Prints a new password of the account, this once; ends its sessions, its second factor"
              + " and the wait after wrong tries.")
  int reset(@Option(names = "--name", required = true, description = "The account.") String name) {
    String account = name.strip();
    try (ServerStore store = server.openStore()) {
      String password = changes(store).resetPassword(COMMAND_LINE, account);
      new SecondFactors(store, audit(store), server.clock()).reset(COMMAND_LINE, account);
      Logins.unlock(new RateLimit(store, server.clock()), account);
      ProgramLine.print(spec, password);
    }
    return 0;
  }

  @Command(
      name = "remove",
      description =
          "Removes an account with its sessions and API tokens; whoever uses it is out at once.")
  int remove(@Option(names = "--name", required = true, description = "The account.") String name) {
    try (ServerStore store = server.openStore()) {
      AccountChanges.Removed removed = changes(store).removeEvenTheLast(COMMAND_LINE, name.strip());
      ProgramLine.print(
          spec,
          "%s is removed; sessions ended: %d, API tokens ended: %d, region-admins left: %d"
              .formatted(name.strip(), removed.sessions(), removed.tokens(), removed.adminsLeft()));
    }
    return 0;
  }

  private AuditLog audit(ServerStore store) {
    return new AuditLog(store, server.clock());
  }

  private AccountChanges changes(ServerStore store) {
    return new AccountChanges(store, audit(store));
  }

  private Account account(String name, Role role, List<String> gemeenten, String site) {
    try {
      return new Account(name.strip(), new Reach(role, Set.copyOf(gemeenten), site));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  private void requireGemeenten(Set<String> gemeenten) {
    RegionPack pack = server.pack();
    for (String code : gemeenten) {
      if (pack.gemeente(code).isEmpty()) {
        throw new Problem(
            422, "gemeente-unknown", "There is no gemeente " + code + " in " + pack.name() + ".");
      }
    }
  }

  /** Reads a role by its name. */
  static final class RoleName implements ITypeConverter<Role> {
    @Override
    public Role convert(String name) {
      try {
        return Role.of(name);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(
            "there are region-admin, region-reader, gemeente and site");
      }
    }
  }
}
