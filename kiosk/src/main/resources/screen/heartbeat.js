// Every open page tells the kiosk that it is alive: a browser can run on while its page has died.
// With it goes which languages the browser can speak.
import { spokenLanguages } from "./voices.js";

const BEAT_MILLIS = 20_000;
const ANSWER_MILLIS = 5000;

async function beat() {
  const voices = await spokenLanguages();
  await fetch("/api/heartbeat", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ voices }),
    signal: AbortSignal.timeout(ANSWER_MILLIS),
  }).catch(() => {});
}

beat();
setInterval(beat, BEAT_MILLIS);
