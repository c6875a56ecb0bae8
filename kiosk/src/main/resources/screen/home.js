// The residents' screen: one tap counts, all else is a choice. One document, several screens, of
// which one is shown; the check-in of the moment is forgotten when home is shown again.
import { CheckIn } from "./check-in.js";
import { Countdown } from "./countdown.js";
import { go } from "./go.js";
import { People } from "./people.js";
import { Rest } from "./rest.js";
import { tellTouch } from "./touch.js";
import "./read-aloud.js";

const BUSY_MILLIS = 300;
const WAIT_MILLIS = 4000;
const LONG_WAIT_MILLIS = 20_000;
const QUIET_MILLIS = 500;
const MOST_QUIET_MILLIS = 3000;
const BACK_SECONDS = 50;
// A kiosk that does not restart knows a check-in for nine minutes at least (decision 0003). This ends
// ten seconds sooner, and still leaves ten times more time of up to 48 seconds each.
const MOST_SECONDS = 530;
const ASK_AGAIN_MILLIS = 5000;

const at = (id) => document.getElementById(id);
const screens = [...document.querySelectorAll("[data-screen]")];
const activities = [...document.querySelectorAll("[data-activity]")];
const foot = at("foot");

let shown = "home";
let checkIn = null;
let quietSince = -Infinity;
let quietUntil = -Infinity;
let stale = false;
let waitsLong = 0;
let sending = 0;
let forgets = false;

/** A language, a size or a contrast that somebody chose. */
const asks = new URLSearchParams(location.search);
const wanted = ["lang", "large", "contrast"].some((name) => asks.has(name));

const people = new People((count) => refine({ people: count }));
const countdown = new Countdown(warn, () => goHome());
const rest = new Rest(
  () => shown === "home" && !checkIn && !wanted,
  () => show("home"),
);

function show(name) {
  shown = name;
  screens.find((screen) => screen.dataset.screen === name).hidden = false;
  foot.hidden = name === "home" || name === "waiting";
  foot.dataset.home = "false";
  waitLong(false);
  clearTimeout(waitsLong);
  if (name === "waiting") {
    waitsLong = setTimeout(waitLong, LONG_WAIT_MILLIS, true);
  }
  // Whoever hammers on the old screen must not choose anything on the new one.
  quietSince = performance.now();
  quietUntil = quietSince + QUIET_MILLIS;
  if (name === "thanks" && at("screens").dataset.prepared) {
    requestAnimationFrame(() => requestAnimationFrame(putAway));
  } else {
    queueMicrotask(putAway);
  }
}

/** Takes away what thanks covers, once thanks is on the screen, and says to a voice where it is. */
function putAway() {
  for (const screen of screens) {
    screen.hidden = screen.dataset.screen !== shown;
    screen.inert = screen.hidden;
  }
  foot.inert = foot.hidden;
  const screen = screens.find((one) => !one.hidden);
  screen.querySelector("h1").focus({ preventScroll: true });
}

/** Lays out thanks, out of sight and reach: whoever taps need not wait for that. */
function prepareThanks() {
  requestIdleCallback(() => {
    for (const part of [...screens, foot]) {
      part.inert = part.hidden;
    }
    countdown.prepare();
    at("screens").dataset.prepared = "true";
  });
}

/** The next person need not wait for this one's answer. */
function waitLong(on) {
  const what = at("waiting-what");
  what.textContent = on ? what.dataset.long : what.dataset.what;
  at("waiting-done").hidden = !on;
}

function warn(warns, left) {
  at("foot-time").dataset.off = String(!warns);
  at("longer").dataset.off = String(!warns);
  if (shown === "home") {
    foot.dataset.home = String(warns);
    foot.hidden = !warns;
  }
  at("spoken").textContent = warns && left % 10 === 0 ? at("foot-words").textContent : "";
}

function busy(on) {
  at("here").dataset.busy = String(on);
  at("here-word").hidden = on;
  at("here-busy").hidden = !on;
}

function goHome(event) {
  if (shown === "thanks") {
    people.settle(Boolean(event));
  }
  const mine = checkIn;
  countdown.stop();
  checkIn = null;
  forgets = wanted;
  busy(false);
  show("home");
  (mine?.settled ?? Promise.resolve()).then(reloadIfStale);
}

/** A newer page, or one for the next person, but never under a visitor's hands. */
function reloadIfStale() {
  if ((stale || forgets) && !checkIn && sending === 0) {
    const next = forgets ? "/" : rest.resting ? "/?rust" : location.href;
    go(() => location.replace(next));
  }
}

/** Shows a screen that goes back by itself. */
function showFor(name, seconds, mostSeconds) {
  show(name);
  countdown.start(seconds, mostSeconds);
}

async function tap() {
  if (checkIn) {
    return;
  }
  checkIn = new CheckIn();
  // Asked first; what the screen needs is done while the answer is on its way.
  const counted = count();
  countdown.stop();
  foot.hidden = true;
  chooseNothing();
  await counted;
}

function chooseNothing() {
  for (const button of activities) {
    button.setAttribute("aria-pressed", "false");
  }
  people.show(1);
}

/** The push button counted someone, who may say more on the screen. */
function thankFor({ id, undoSeconds }) {
  if (shown === "thanks") {
    people.settle(false);
  }
  rest.wake();
  checkIn = new CheckIn(id);
  busy(false);
  chooseNothing();
  showFor("thanks", undoSeconds, MOST_SECONDS);
}

/** The push button was pressed, and the kiosk could not count. */
function sayNotCounted() {
  rest.wake();
  if (!checkIn) {
    at("again").hidden = true;
    showFor("failed", BACK_SECONDS);
  }
}

/** Waits on the screen, unless whoever tapped went home already. */
function waitFor(mine) {
  if (mine === checkIn && shown !== "waiting") {
    show("waiting");
  }
}

/** The answer; the page is not loaded anew before it came. */
async function sent(answer) {
  sending++;
  try {
    return await answer;
  } finally {
    sending--;
    setTimeout(reloadIfStale);
  }
}

async function count() {
  const mine = checkIn;
  const wait = () => waitFor(mine);
  const showsBusy = setTimeout(() => busy(true), BUSY_MILLIS);
  const showsWait = setTimeout(wait, WAIT_MILLIS);
  const result = await sent(mine.count(wait));
  clearTimeout(showsBusy);
  clearTimeout(showsWait);
  if (mine !== checkIn) {
    return;
  }
  busy(false);
  if (result.what === "counted") {
    showFor("thanks", result.seconds || BACK_SECONDS, MOST_SECONDS - mine.age);
  } else {
    at("again").hidden = !mine.repeatable;
    showFor(result.what, BACK_SECONDS);
  }
}

function refine(change) {
  const mine = checkIn;
  mine?.refine(change, (why) => {
    if (mine !== checkIn || shown !== "thanks") {
      return;
    }
    if (why === "gone") {
      showFor("gone", BACK_SECONDS);
    } else {
      showChoices(mine.wanted);
    }
  });
}

function showChoices(wanted) {
  people.show(wanted.people);
  for (const button of activities) {
    const chosen = wanted.activityId !== null && button.dataset.activity === wanted.activityId;
    button.setAttribute("aria-pressed", String(chosen));
  }
}

async function undo() {
  const mine = checkIn;
  countdown.stop();
  at("undo").setAttribute("aria-disabled", "true");
  const waits = setTimeout(() => waitFor(mine), BUSY_MILLIS);
  const what = await sent(mine.undo(() => waitFor(mine)));
  clearTimeout(waits);
  at("undo").removeAttribute("aria-disabled");
  if (mine !== checkIn) {
    return;
  }
  at("again").hidden = true;
  people.show(1);
  showFor(what, BACK_SECONDS);
}

/** A finger that comes up where it went down; a second one beside it must not undo the first. */
function liftedOn(event) {
  const box = event.currentTarget.getBoundingClientRect();
  const inside =
    event.clientX >= box.left &&
    event.clientX <= box.right &&
    event.clientY >= box.top &&
    event.clientY <= box.bottom;
  if (inside && event.isTrusted && performance.now() >= quietUntil) {
    tap();
  }
}

function chooseActivity(button) {
  const taken = button.getAttribute("aria-pressed") === "true";
  for (const other of activities) {
    other.setAttribute("aria-pressed", String(other === button && !taken));
  }
  refine({ activityId: (!taken && button.dataset.activity) || null });
}

async function keepUp() {
  let next = ASK_AGAIN_MILLIS;
  try {
    const response = await fetch("/api/state" + location.search, { cache: "no-store" });
    if (response.ok) {
      const state = await response.json();
      at("clock").hidden = !state.time;
      at("time").textContent = state.time ?? "";
      at("date").textContent = state.date ?? "";
      stale = state.tag !== at("screens").dataset.tag;
      next = state.nextSeconds * 1000;
    }
  } catch {
    // The kiosk starts again; the page stays as it is and works on.
  }
  reloadIfStale();
  setTimeout(keepUp, next);
}

/** Hides what does not fit, and says how many there are besides. */
function fitToday() {
  const list = at("today-list");
  if (!list) {
    return;
  }
  const more = at("today-more");
  const rows = [...list.children];
  rows.forEach((row) => (row.hidden = false));
  more.hidden = true;
  for (let hidden = 0; hidden < rows.length && list.scrollHeight > list.clientHeight; ) {
    hidden++;
    rows[rows.length - hidden].hidden = true;
    more.hidden = false;
    more.textContent = (hidden === 1 ? more.dataset.one : more.dataset.many).replace("{0}", hidden);
  }
}

function touched() {
  const now = performance.now();
  if (now < quietUntil) {
    quietUntil = Math.min(now + QUIET_MILLIS, quietSince + MOST_QUIET_MILLIS);
  }
  countdown.touch();
  rest.touch();
  tellTouch();
}

document.addEventListener("pointerdown", touched, { capture: true });
document.addEventListener("keydown", touched, { capture: true });
document.addEventListener("contextmenu", (event) => event.preventDefault());
document.addEventListener(
  "click",
  (event) => {
    const disabled = event.target.closest("[aria-disabled='true']");
    if (performance.now() < quietUntil || disabled) {
      event.preventDefault();
      event.stopPropagation();
    }
  },
  { capture: true },
);

at("here").addEventListener("pointerup", liftedOn);
// The browser would make a click of the same touch, and be busy with it while the answer comes.
at("here").addEventListener("touchend", (event) => event.preventDefault(), { passive: false });
at("here").addEventListener("click", tap); // keyboard and assistive technology
at("undo").addEventListener("click", undo);
at("done").addEventListener("click", goHome);
at("waiting-done").addEventListener("click", goHome);
at("longer").addEventListener("click", () => countdown.touch());
at("again").addEventListener("click", () => {
  countdown.stop();
  show("waiting");
  count();
});
for (const button of activities) {
  button.addEventListener("click", () => chooseActivity(button));
}

document.addEventListener("checked-in", ({ detail }) => thankFor(detail));
document.addEventListener("not-counted", sayNotCounted);
document.addEventListener("woken", () => rest.wake());
document.addEventListener("reload", () => {
  stale = true;
  reloadIfStale();
});

if (wanted) {
  countdown.start(BACK_SECONDS);
}
if (asks.has("rust")) {
  rest.begin();
}
fitToday();
document.fonts.ready.then(fitToday).then(prepareThanks);
addEventListener("resize", fitToday);
setTimeout(keepUp, ASK_AGAIN_MILLIS);
