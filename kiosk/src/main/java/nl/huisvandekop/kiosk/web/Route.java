package nl.huisvandekop.kiosk.web;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

/** One line of the route table. */
record Route(HandlerType method, String path, Access access, Handler handler) {
  static Route get(String path, Access access, Handler handler) {
    return new Route(HandlerType.GET, path, access, handler);
  }

  static Route post(String path, Access access, Handler handler) {
    return new Route(HandlerType.POST, path, access, handler);
  }

  static Route put(String path, Access access, Handler handler) {
    return new Route(HandlerType.PUT, path, access, handler);
  }

  static Route patch(String path, Access access, Handler handler) {
    return new Route(HandlerType.PATCH, path, access, handler);
  }

  static Route delete(String path, Access access, Handler handler) {
    return new Route(HandlerType.DELETE, path, access, handler);
  }
}
