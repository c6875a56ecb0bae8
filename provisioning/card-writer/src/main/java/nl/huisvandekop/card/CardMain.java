package nl.huisvandekop.card;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The card writer's entry. Exit codes: 0, 1 (refused, nothing or not all is written), 2 (usage).
 */
public final class CardMain {
  private static final int REFUSED = 1;
  private static final int USAGE = 2;
  private static final Set<String> FLAGS = Set.of("--check", "--example", "--bare");

  private final PrintStream out;
  private final PrintStream err;

  CardMain(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /**
   * Writes a card, or only checks its settings.
   *
   * @param args see {@code card/usage.txt}
   */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int exit = new CardMain(out, err).run(List.of(args));
    if (exit != 0) {
      System.exit(exit);
    }
  }

  int run(List<String> args) {
    List<String> names = new ArrayList<>();
    List<String> flags = new ArrayList<>();
    Path packages = null;
    for (int i = 0; i < args.size(); i++) {
      String arg = args.get(i);
      if (arg.equals("--packages") && i + 1 < args.size()) {
        packages = Path.of(args.get(++i));
      } else if (arg.startsWith("-")) {
        flags.add(arg);
      } else {
        names.add(arg);
      }
    }
    if (flags.equals(List.of("--example")) && names.isEmpty()) {
      out.print(resource("/card/site.properties"));
      return 0;
    }
    boolean check = flags.contains("--check");
    if (!FLAGS.containsAll(flags) || names.size() != (check ? 1 : 2)) {
      err.print(resource("/card/usage.txt"));
      return USAGE;
    }
    try {
      SiteSettings settings = SiteReader.read(Path.of(names.get(0)));
      if (check) {
        out.println(Words.say("checked"));
      } else {
        write(settings, Path.of(names.get(1)), packages, flags.contains("--bare"));
      }
      return 0;
    } catch (CardException refused) {
      refused.problems().forEach(problem -> err.println(problem.shown()));
      return REFUSED;
    }
  }

  private void write(SiteSettings settings, Path folder, Path packages, boolean bare)
      throws CardException {
    BootFolder boot = new BootFolder(folder);
    if (!bare) {
      boot.inspect();
    }
    if (settings.packagesOnCard()) {
      if (packages == null) {
        throw new CardException(CardProblem.of("packages-needed"));
      }
      PackageFolder.open(packages).copyTo(folder.resolve(BootFiles.FOLDER + "packages"));
    }
    Map<String, byte[]> files = BootFiles.of(settings, UUID.randomUUID().toString());
    boot.write(files);
    boot.setKernelLine(settings);
    out.println(Words.say("written", folder));
    if (settings.code().isEmpty()) {
      out.println(Words.say("without-code"));
    }
    if (without802Certificate(settings)) {
      out.println(Words.say("without-certificate"));
    }
  }

  private static boolean without802Certificate(SiteSettings settings) {
    return settings.wired().filter(login -> login.authority() == null).isPresent()
        || settings.networks().stream()
            .map(WifiNetwork::access)
            .anyMatch(
                access ->
                    access instanceof WifiNetwork.Enterprise enterprise
                        && enterprise.login().authority() == null);
  }

  private static String resource(String name) {
    try (InputStream in = CardMain.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
