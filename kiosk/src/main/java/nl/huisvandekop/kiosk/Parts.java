package nl.huisvandekop.kiosk;

import java.util.UUID;
import nl.huisvandekop.kiosk.activity.Activities;
import nl.huisvandekop.kiosk.activity.Coming;
import nl.huisvandekop.kiosk.activity.Drafts;
import nl.huisvandekop.kiosk.checkin.CheckIns;
import nl.huisvandekop.kiosk.checkin.Practice;
import nl.huisvandekop.kiosk.clock.KioskClock;
import nl.huisvandekop.kiosk.event.ScreenEvents;
import nl.huisvandekop.kiosk.event.ScreenRest;
import nl.huisvandekop.kiosk.hardware.Devices;
import nl.huisvandekop.kiosk.opening.OpeningHours;
import nl.huisvandekop.kiosk.settings.Build;
import nl.huisvandekop.kiosk.settings.KioskSettings;
import nl.huisvandekop.kiosk.status.KioskHealth;
import nl.huisvandekop.kiosk.status.StoreHealth;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.sync.DocumentConflicts;
import nl.huisvandekop.kiosk.sync.Enrolment;
import nl.huisvandekop.kiosk.sync.SyncExchange;
import nl.huisvandekop.kiosk.sync.SyncLoop;
import nl.huisvandekop.kiosk.sync.SyncState;
import nl.huisvandekop.kiosk.sync.UnsentDocuments;
import nl.huisvandekop.kiosk.uptime.Uptime;
import nl.huisvandekop.kiosk.volunteer.Pin;
import nl.huisvandekop.kiosk.volunteer.Sessions;

/** What one run is made of, under its own epoch: made and joined here, set going elsewhere. */
final class Parts {
  final KioskSettings settings;
  final KioskClock clock;
  final KioskStore store;
  final Build build = Build.own();
  final String epoch = UUID.randomUUID().toString();
  final ScreenEvents events = new ScreenEvents();
  final ScreenRest rest = new ScreenRest();
  final Uptime uptime;
  final CheckIns checkIns;
  final Practice practice;
  final Activities activities;
  final Coming coming;
  final Drafts drafts;
  final OpeningHours hours;
  final Pin pin;
  final Sessions sessions;
  final StoreHealth storeHealth;
  final KioskHealth health;
  final SyncState syncState;
  final DocumentConflicts conflicts;
  final UnsentDocuments unsent;
  final Enrolment enrolment;
  final SyncLoop sync;
  final Devices devices;

  /**
   * @param store closed by whoever opened it
   * @param takeOnNext told when another site's identity waits to be taken on
   */
  Parts(KioskSettings settings, Surroundings around, KioskStore store, Runnable takeOnNext) {
    this.settings = settings;
    this.clock = around.clock();
    this.store = store;
    uptime = new Uptime(store, clock, epoch);
    checkIns = new CheckIns(store, clock, epoch, uptime, Activities::requireCountable);
    practice = checkIns.practice();
    activities = new Activities(store, clock);
    coming = new Coming(store, clock, activities, practice::isOn);
    drafts = new Drafts(store);
    hours = new OpeningHours(store, clock);
    pin = new Pin(store, clock);
    sessions = new Sessions(clock);
    storeHealth = new StoreHealth(store);
    health = new KioskHealth(settings.data(), build.version(), clock, storeHealth);
    syncState = new SyncState(store, clock);
    conflicts = new DocumentConflicts(store);
    unsent = new UnsentDocuments(store);
    enrolment = new Enrolment(store, clock, around.transport(), build.builtAt(), operatingSystem());
    sync = syncLoop(around, takeOnNext);
    devices =
        new Devices(
            settings.hardware(),
            settings.pins(),
            around.machine(),
            new Devices.Program(checkIns, clock, events, rest, this::keyTurned));
  }

  private SyncLoop syncLoop(Surroundings around, Runnable takeOnNext) {
    SyncExchange exchange =
        new SyncExchange(
            store,
            clock,
            around.transport(),
            build.builtAt(),
            epoch,
            settings.syncOpenHour(),
            health::status);
    return new SyncLoop(
        new SyncLoop.Options(
            settings.syncServer(),
            settings.syncInterval(),
            settings.syncOpenHour(),
            build.builtAt()),
        store,
        clock,
        around.transport(),
        exchange,
        syncState,
        takeOnNext);
  }

  /** Turned back, it logs out. */
  private void keyTurned(boolean in) {
    sessions.keyTurned(in);
    if (!in) {
      practice.stop();
    }
  }

  private static String operatingSystem() {
    return System.getProperty("os.name") + " " + System.getProperty("os.arch");
  }
}
