package nl.huisvandekop.kiosk.screen;

/** At 720x1280. */
class EveryScreenInPortraitTest extends EveryScreen {
  EveryScreenInPortraitTest() {
    super(Screen.PORTRAIT);
  }
}
