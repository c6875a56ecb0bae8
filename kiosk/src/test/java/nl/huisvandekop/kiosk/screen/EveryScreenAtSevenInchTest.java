package nl.huisvandekop.kiosk.screen;

/** At 800x480. */
class EveryScreenAtSevenInchTest extends EveryScreen {
  EveryScreenAtSevenInchTest() {
    super(Screen.SEVEN_INCH);
  }
}
