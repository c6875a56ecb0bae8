package nl.huisvandekop.server.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.huisvandekop.chassis.command.ProgramLine;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.chassis.settings.DataFolder;
import nl.huisvandekop.server.store.Moved;
import nl.huisvandekop.server.store.ServerStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** From SQLite to PostgreSQL. */
@Command(
    name = "move",
    description = {
      "Copies the store in SERVER_DATA into an empty PostgreSQL database and reads it back.",
      "The server must be stopped. SERVER_DATA stays as it is; set DATABASE_URL afterwards."
    })
final class MoveCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";

  @ParentCommand private ServerCommand server;
  @Spec private CommandSpec spec;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "-",
      description = "Reads the address (jdbc:postgresql://…) from standard input: it has a secret.")
  private String to;

  @Override
  public Integer call() throws IOException {
    if (!STANDARD_INPUT.equals(to)) {
      throw new Problem(
          422,
          "secret-as-argument",
          "Others on this machine can read arguments, and the address holds a secret: give"
              + " --to - and the address on standard input.");
    }
    Path data = server.settings().data();
    if (!ServerStore.existsIn(data)) {
      throw new Problem(
          404, "store-missing", "There is no store in " + data + "; set SERVER_DATA.");
    }
    String url = address();
    DataFolder folder = DataFolder.lock(data);
    try (ServerStore from = ServerStore.openBeside(data);
        ServerStore target = ServerStore.openPostgresBeside(url)) {
      Moved moved = from.moveTo(target);
      ProgramLine.print(
          spec,
          "%d rows of %d tables moved, read back and found the same"
              .formatted(moved.rows(), moved.tables()));
    } finally {
      folder.close();
    }
    return 0;
  }

  private static String address() throws IOException {
    BufferedReader input =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String line = input.readLine();
    if (line == null || !line.strip().startsWith("jdbc:postgresql:")) {
      throw new Problem(
          422,
          "address-expected",
          "Expected jdbc:postgresql://HOST/DATABASE?user=…&password=… on standard input.");
    }
    return line.strip();
  }
}
