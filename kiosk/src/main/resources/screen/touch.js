// Tells the kiosk that somebody uses the screen, at most once a minute. A little later than the touch
// itself: what the finger waits for goes first.

const TOLD_MILLIS = 60_000;
const LATER_MILLIS = 1000;

let toldAt = -Infinity;
let later = 0;

function tell() {
  clearTimeout(later);
  later = 0;
  fetch("/api/touch", { method: "POST", keepalive: true }).catch(() => {});
}

/** Somebody touched the screen. */
export function tellTouch() {
  const now = performance.now();
  if (now - toldAt > TOLD_MILLIS) {
    toldAt = now;
    later = setTimeout(tell, LATER_MILLIS);
  }
}

addEventListener("pagehide", () => later && tell());
