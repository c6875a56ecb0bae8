package nl.huisvandekop.kiosk.screen;

/** The screens that the house is made for: pixels, and millimetres of what is visible. */
enum Screen {
  SEVEN_INCH(800, 480, 154, 86),
  TEN_INCH(1280, 800, 217, 136),
  PORTRAIT(720, 1280, 88, 155);

  final int widthPx;
  final int heightPx;
  final int widthMm;
  final int heightMm;

  Screen(int widthPx, int heightPx, int widthMm, int heightMm) {
    this.widthPx = widthPx;
    this.heightPx = heightPx;
    this.widthMm = widthMm;
    this.heightMm = heightMm;
  }

  /** A CSS pixel is as wide as it is high, so the smaller ratio counts. */
  double pxPerMm() {
    return Math.min((double) widthPx / widthMm, (double) heightPx / heightMm);
  }
}
