package nl.huisvandekop.server.intake;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;
import javax.sql.DataSource;

/** Hands out connections that break at a chosen statement, as when the power goes. */
final class Fuse {
  private static final Set<String> COUNTED = Set.of("prepareStatement", "commit");

  private int statements;

  /** What is thrown at that statement. */
  static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** At the nth statement from now; 0 for never. */
  void blowAt(int nth) {
    statements = nth;
  }

  DataSource on(DataSource database) {
    return (DataSource)
        Proxy.newProxyInstance(
            Fuse.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              if (!method.getName().equals("getConnection")) {
                throw new UnsupportedOperationException(method.getName());
              }
              return breaking(database.getConnection());
            });
  }

  private Connection breaking(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            Fuse.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (COUNTED.contains(method.getName()) && statements > 0 && --statements == 0) {
                throw new Broken();
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
