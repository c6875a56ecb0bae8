// Half a minute in which a wet cloth taps nothing.
import { go } from "./go.js";
import { stay } from "./volunteer.js";

const at = (id) => document.getElementById(id);
const cleaning = at("cleaning");
const seconds = Number(cleaning.dataset.seconds);
const KINDS = ["pointerdown", "pointerup", "click", "keydown", "keyup", "contextmenu", "touchstart"];

let ends = 0;

function swallow(event) {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function tick() {
  const left = Math.ceil((ends - performance.now()) / 1000);
  if (left <= 0) {
    stay();
    go(() => location.replace("/vrijwilliger"));
    return;
  }
  const words = left === 1 ? at("left").dataset.one : at("left").dataset.many;
  at("left").textContent = words.replace("{0}", left);
  at("left-bar").value = left;
  if (left % 10 === 0) {
    at("left-heard").textContent = at("left").textContent;
  }
  setTimeout(tick, 250);
}

at("start").addEventListener("click", () => {
  stay();
  // The push button is wiped too. Without an answer it may count, which can be taken back.
  fetch("/api/cleaning", { method: "POST" }).catch(() => {});
  ends = performance.now() + seconds * 1000;
  at("before").hidden = true;
  cleaning.hidden = false;
  at("cleaning-title").focus({ preventScroll: true });
  for (const kind of KINDS) {
    addEventListener(kind, swallow, { capture: true, passive: false });
  }
  tick();
});
