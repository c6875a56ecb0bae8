// Going to another page, but only once the kiosk answers. Else the browser would show an error of
// its own, from which nothing leads back: a kiosk has no address bar and no back button.

import "./events.js";
import "./heartbeat.js";

const SHOW_MILLIS = 300;
const ANSWER_MILLIS = 2000;
const AGAIN_MILLIS = 1000;

const patience = document.getElementById("patience");
let latest = null;

async function answers() {
  try {
    const signal = AbortSignal.timeout(ANSWER_MILLIS);
    return (await fetch("/health/live", { cache: "no-store", signal })).ok;
  } catch {
    return false;
  }
}

function bePatient() {
  for (const other of document.body.children) {
    other.hidden = other !== patience;
  }
  patience.querySelector("h1").focus({ preventScroll: true });
}

/** Leaves by way of leave() once the kiosk answers; whoever asks last is heard. */
export async function go(leave) {
  const first = latest === null;
  latest = leave;
  if (!first) {
    return;
  }
  const shows = setTimeout(bePatient, SHOW_MILLIS);
  while (!(await answers())) {
    bePatient();
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MILLIS));
  }
  clearTimeout(shows);
  const last = latest;
  latest = null;
  await last();
}

// In place of this page: a swipe back must not show what the person before looked at.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href]");
  if (link && !event.defaultPrevented && link.origin === location.origin) {
    event.preventDefault();
    go(() => location.replace(link.href));
  }
});

// The volunteers' key opens their pages wherever the screen is.
document.addEventListener("key-turned", ({ detail }) => {
  if (detail.in) {
    go(() => location.replace("/vrijwilliger"));
  }
});
