package nl.huisvandekop.server.web;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

/**
 * One line of the route table.
 *
 * @param path with parameters as {@code {id}}
 */
public record Route(HandlerType method, String path, Access access, Handler handler) {
  public Route {
    requireNonNull(method, "method");
    requireNonNull(path, "path");
    requireNonNull(access, "access");
    requireNonNull(handler, "handler");
  }

  static Route get(String path, Access access, Handler handler) {
    return new Route(HandlerType.GET, path, access, handler);
  }

  static Route post(String path, Access access, Handler handler) {
    return new Route(HandlerType.POST, path, access, handler);
  }
}
