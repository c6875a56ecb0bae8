package nl.huisvandekop.kiosk.screen;

/** At 1280x800. */
class EveryScreenAtTenInchTest extends EveryScreen {
  EveryScreenAtTenInchTest() {
    super(Screen.TEN_INCH);
  }
}
