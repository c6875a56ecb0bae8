package nl.huisvandekop.chassis.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a command that writes down what it is told; a real socket is met in the package test. */
class ServiceManagerTest {
  private static final long DEADLINE_SECONDS = 30;
  private static final Map<String, String> PLAIN = Map.of("NOTIFY_SOCKET", "/run/notify");
  private static final Map<String, String> WATCHED =
      Map.of("NOTIFY_SOCKET", "/run/notify", "WATCHDOG_USEC", "30000");

  @TempDir private Path folder;
  private Path told;

  @BeforeEach
  void nothingTold() {
    told = folder.resolve("told");
  }

  @Test
  void tellsThatItIsReadyAndThatItEnds() throws IOException {
    try (ServiceManager manager = manager(PLAIN)) {
      manager.ready(() -> {});
      assertEquals(List.of("READY=1"), Files.readAllLines(told));
    }
    assertEquals(List.of("READY=1", "STOPPING=1"), Files.readAllLines(told));
  }

  @Test
  void givesASignOfLifeAfterEachCheckThatPasses() throws Exception {
    CountDownLatch checks = new CountDownLatch(3);
    try (ServiceManager manager = manager(WATCHED)) {
      manager.ready(checks::countDown);
      assertTrue(checks.await(DEADLINE_SECONDS, TimeUnit.SECONDS));
    }
    assertTrue(signs() >= 2, "signs: " + signs());
  }

  @Test
  void givesNoneWhileTheCheckFailsAndAgainOnceItPasses() throws Exception {
    AtomicInteger checks = new AtomicInteger();
    CountDownLatch mended = new CountDownLatch(5);
    try (ServiceManager manager = manager(WATCHED)) {
      manager.ready(
          () -> {
            if (checks.incrementAndGet() <= 3) {
              assertEquals(0, signs());
              throw new IllegalStateException("The disk is full");
            }
            mended.countDown();
          });
      assertTrue(mended.await(DEADLINE_SECONDS, TimeUnit.SECONDS));
    }
    assertTrue(signs() >= 4, "signs: " + signs());
  }

  @Test
  void staysQuietWithoutSomeoneWhoListens() {
    try (ServiceManager manager = manager(Map.of())) {
      manager.ready(() -> {});
    }
    assertFalse(Files.exists(told));
  }

  @Test
  void outlivesACommandThatIsNotThere() throws Exception {
    CountDownLatch checks = new CountDownLatch(2);
    try (ServiceManager manager =
        new ServiceManager(WATCHED, List.of(folder.resolve("none").toString()))) {
      manager.ready(checks::countDown);
      assertTrue(checks.await(DEADLINE_SECONDS, TimeUnit.SECONDS));
    }
  }

  private ServiceManager manager(Map<String, String> environment) {
    return new ServiceManager(
        environment, List.of("sh", "-c", "echo \"$1\" >> '" + told + "'", "notify"));
  }

  private long signs() {
    try {
      return Files.exists(told)
          ? Files.readAllLines(told).stream().filter("WATCHDOG=1"::equals).count()
          : 0;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
