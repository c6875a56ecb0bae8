package nl.huisvandekop.journey.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The statements that a program runs, noted on their way to the database, so that a baseline can
 * run the very same ones. Not thread-safe.
 */
final class RecordedTransaction {
  private final List<Call> calls = new ArrayList<>();

  /**
   * One statement.
   *
   * @param values what was bound, in order
   */
  record Call(String sql, List<Object> values) {}

  /** A connection that notes what is run on it. */
  Connection wrap(Connection real) {
    return proxy(Connection.class, (method, arguments) -> onConnection(real, method, arguments));
  }

  /** Forgets what was noted. */
  void clear() {
    calls.clear();
  }

  /** What was noted since, in order; values that can't be null in a list are left null. */
  List<Call> calls() {
    return List.copyOf(calls);
  }

  private Object onConnection(Connection real, Method method, Object[] arguments) throws Throwable {
    Object result = call(real, method, arguments);
    if (result instanceof PreparedStatement statement) {
      String sql = (String) arguments[0];
      Map<Integer, Object> bound = new TreeMap<>();
      return proxy(
          PreparedStatement.class,
          (inner, values) -> onPrepared(statement, sql, bound, inner, values));
    }
    if (result instanceof Statement statement) {
      return proxy(Statement.class, (inner, values) -> onPlain(statement, inner, values));
    }
    return result;
  }

  private Object onPrepared(
      PreparedStatement real,
      String sql,
      Map<Integer, Object> bound,
      Method method,
      Object[] values)
      throws Throwable {
    if (method.getName().equals("setNull")) {
      bound.put((Integer) values[0], null);
    } else if (method.getName().startsWith("set") && values.length == 2) {
      bound.put((Integer) values[0], values[1]);
    } else if (method.getName().startsWith("execute")) {
      calls.add(new Call(sql, new ArrayList<>(bound.values())));
    }
    return call(real, method, values);
  }

  private Object onPlain(Statement real, Method method, Object[] values) throws Throwable {
    if (method.getName().startsWith("execute")) {
      calls.add(new Call((String) values[0], List.of()));
    }
    return call(real, method, values);
  }

  private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  @FunctionalInterface
  private interface Behaviour {
    Object on(Method method, Object[] arguments) throws Throwable;
  }

  private static <T> T proxy(Class<T> type, Behaviour behaviour) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> behaviour.on(method, arguments)));
  }

  /** Prepares the statements once, to be run many times. */
  static List<PreparedStatement> prepare(Connection connection, List<Call> calls)
      throws SQLException {
    List<PreparedStatement> prepared = new ArrayList<>();
    for (Call call : calls) {
      prepared.add(connection.prepareStatement(call.sql()));
    }
    return prepared;
  }
}
