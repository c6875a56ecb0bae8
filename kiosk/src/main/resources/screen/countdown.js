// Counts down to going back, in the monotonic time of the page: the kiosk's clock may jump.

const WARN_SECONDS = 20;

export class Countdown {
  #seconds = 0;
  #ends = 0;
  #last = Infinity;
  #timer = 0;
  #written = 0;
  #words = document.getElementById("foot-words");
  #bar = document.getElementById("foot-bar");

  /** show(true) when the last 20 seconds begin, show(false) when they are over; end() at zero. */
  constructor(show, end) {
    this.show = show;
    this.end = end;
    document.addEventListener("listening", () => this.touch());
  }

  /** Writes what the last seconds begin with, long before they are shown. */
  prepare() {
    this.#write(WARN_SECONDS);
  }

  /** Starts anew: ends after so many seconds without a touch, and at the latest after so many. */
  start(seconds, mostSeconds = Infinity) {
    this.stop();
    this.#seconds = seconds;
    this.#last = performance.now() + mostSeconds * 1000;
    this.#timer = setInterval(() => this.#tick(), 250);
    this.touch();
  }

  /** Someone is there: the full time again. */
  touch() {
    if (this.#timer) {
      this.#ends = Math.min(performance.now() + this.#seconds * 1000, this.#last);
      this.#tick();
    }
  }

  stop() {
    clearInterval(this.#timer);
    this.#timer = 0;
  }

  get running() {
    return this.#timer !== 0;
  }

  #tick() {
    const left = Math.ceil((this.#ends - performance.now()) / 1000);
    if (left <= 0) {
      this.stop();
      this.end();
      return;
    }
    const warns = left <= WARN_SECONDS;
    this.#write(Math.min(left, WARN_SECONDS));
    this.show(warns, left);
  }

  /** Written before it is shown, so that nothing moves when it is; the same is not written twice. */
  #write(left) {
    if (left !== this.#written) {
      const text = left === 1 ? this.#words.dataset.one : this.#words.dataset.many;
      this.#words.textContent = text.replace("{0}", left);
      this.#bar.value = left;
      this.#written = left;
    }
  }
}
