package nl.huisvandekop.journey.bench;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import nl.huisvandekop.journey.program.KioskApi;

/** Check-ins over HTTP on several connections, each answered only once it is on disk. */
final class CheckInLoad {
  private CheckInLoad() {}

  /** So many on each connection. */
  static Timings run(URI kiosk, int connections, int each) {
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    try {
      List<Callable<long[]>> workers = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        KioskApi api = new KioskApi(kiosk);
        workers.add(() -> checkIn(api, each));
      }
      long start = System.nanoTime();
      List<Future<long[]>> done = threads.invokeAll(workers);
      long wall = System.nanoTime() - start;
      LongStream all = LongStream.empty();
      for (Future<long[]> one : done) {
        all = LongStream.concat(all, LongStream.of(one.get()));
      }
      return Timings.of(all.toArray(), wall);
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("the load was not carried", e);
    } finally {
      threads.shutdownNow();
    }
  }

  private static long[] checkIn(KioskApi api, int count) {
    long[] nanos = new long[count];
    for (int i = 0; i < count; i++) {
      UUID id = UUID.randomUUID();
      long start = System.nanoTime();
      api.checkIn(id, 1, null).expect(201);
      nanos[i] = System.nanoTime() - start;
    }
    return nanos;
  }
}
