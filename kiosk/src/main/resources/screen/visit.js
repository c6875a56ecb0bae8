// What all residents' pages but home share: nobody's page stays open by walking away, and what was
// wanted on it is forgotten with it.
import { CheckIn } from "./check-in.js";
import { Countdown } from "./countdown.js";
import { go } from "./go.js";
import { tellTouch } from "./touch.js";
import "./read-aloud.js";

const idle = document.getElementById("idle");
const spoken = document.getElementById("spoken");

const countdown = new Countdown(
  (warns, left) => {
    idle.hidden = !warns;
    spoken.textContent =
      warns && left % 10 === 0 ? document.getElementById("foot-words").textContent : "";
  },
  () => go(() => location.replace("/")),
);

/** Someone is there. */
export function stay() {
  countdown.touch();
  tellTouch();
}

const thanked = document.getElementById("thanked");
const words = document.getElementById("thanked-words");
const undo = document.getElementById("thanked-undo");
let checkIn = null;

// The push button counted someone, while somebody reads here: thanks, and the page stays.
document.addEventListener("checked-in", ({ detail }) => {
  checkIn = new CheckIn(detail.id);
  words.textContent = words.dataset.counted;
  undo.hidden = false;
  thanked.hidden = false;
  stay();
});
undo.addEventListener("click", async () => {
  undo.hidden = true;
  const what = await checkIn.undo(() => {});
  words.textContent = words.dataset[what === "not-undone" ? "unsure" : what];
});
document.getElementById("thanked-done").addEventListener("click", () => (thanked.hidden = true));

for (const kind of ["pointerdown", "keydown", "scroll"]) {
  document.addEventListener(kind, stay, { capture: true, passive: true });
}
document.getElementById("longer").addEventListener("click", stay);
document.addEventListener("contextmenu", (event) => event.preventDefault());
countdown.start(Number(idle.dataset.seconds));
