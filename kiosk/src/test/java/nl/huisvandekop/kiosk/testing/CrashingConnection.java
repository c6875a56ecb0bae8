package nl.huisvandekop.kiosk.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Connections that die before their k-th statement, and stay dead: no later statement, no rollback
 * and no new connection. To the file that is what a pulled plug is; the test then closes the store
 * and opens the file anew.
 */
public final class CrashingConnection {
  /** What the statements of a dead connection throw. */
  public static final class Crash extends SQLException {
    private static final long serialVersionUID = 1L;

    Crash() {
      super("crashed on purpose");
    }
  }

  private final AtomicInteger left;
  private volatile boolean crashed;

  private CrashingConnection(int statements) {
    left = new AtomicInteger(statements);
  }

  /**
   * A plug to be pulled after {@code statements} more statements (0: before the next one). BEGIN
   * and COMMIT count as statements.
   */
  public static CrashingConnection after(int statements) {
    return new CrashingConnection(statements);
  }

  /** One that lasts until {@link #rearm}. */
  public static CrashingConnection never() {
    return new CrashingConnection(Integer.MAX_VALUE);
  }

  /** From here, so many statements more. */
  public void rearm(int statements) {
    crashed = false;
    left.set(statements);
  }

  /** Whether it came to the crash. */
  public boolean hasCrashed() {
    return crashed;
  }

  /** Wraps a connection. */
  public Connection wrap(Connection real) throws SQLException {
    if (crashed) {
      real.close();
      throw new Crash();
    }
    return proxy(Connection.class, real, this::onConnection);
  }

  private Object onConnection(Object real, Method method, Object[] arguments) throws Throwable {
    Object result = call(real, method, arguments);
    if (result instanceof PreparedStatement statement) {
      return proxy(PreparedStatement.class, statement, this::onStatement);
    }
    if (result instanceof Statement statement) {
      return proxy(Statement.class, statement, this::onStatement);
    }
    return result;
  }

  private Object onStatement(Object real, Method method, Object[] arguments) throws Throwable {
    if (method.getName().startsWith("execute")) {
      if (crashed || left.getAndDecrement() <= 0) {
        crashed = true;
        throw new Crash();
      }
    }
    return call(real, method, arguments);
  }

  private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private interface Behaviour {
    Object on(Object real, Method method, Object[] arguments) throws Throwable;
  }

  private static <T> T proxy(Class<T> type, T real, Behaviour behaviour) {
    InvocationHandler handler = (self, method, arguments) -> behaviour.on(real, method, arguments);
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
