// What all volunteers' pages share: nobody stays logged in by walking away.
import { Countdown } from "./countdown.js";
import { go } from "./go.js";

const KEEP_ALIVE_MILLIS = 20_000;

const idle = document.getElementById("idle");
const spoken = document.getElementById("spoken");
let keptAt = performance.now();

function leave() {
  go(async () => {
    const signal = AbortSignal.timeout(2000);
    await fetch("/api/session", { method: "DELETE", signal }).catch(() => {});
    location.replace("/");
  });
}

const countdown = new Countdown(
  (warns, left) => {
    idle.hidden = !warns;
    spoken.textContent =
      warns && left % 10 === 0 ? document.getElementById("foot-words").textContent : "";
  },
  leave,
);

/** Someone is there: the page stays, and so does the session. */
export function stay() {
  countdown.touch();
  const now = performance.now();
  if (now - keptAt > KEEP_ALIVE_MILLIS) {
    keptAt = now;
    fetch("/api/touch", { method: "POST" }).catch(() => {});
  }
}

/** Asks the kiosk: {ok, status, body, retryAfter}; status 0 when no answer came. */
export async function ask(method, path, body) {
  try {
    const response = await fetch(path, {
      method,
      cache: "no-store",
      headers: body ? { "Content-Type": "application/json" } : {},
      body: body ? JSON.stringify(body) : undefined,
    });
    const json = (response.headers.get("Content-Type") ?? "").includes("json");
    return {
      ok: response.ok,
      status: response.status,
      body: json ? await response.json() : {},
      retryAfter: Number(response.headers.get("Retry-After") ?? 0),
    };
  } catch {
    return { ok: false, status: 0, body: {}, retryAfter: 0 };
  }
}

if (idle) {
  for (const kind of ["pointerdown", "keydown", "scroll"]) {
    document.addEventListener(kind, stay, { capture: true, passive: true });
  }
  for (const link of document.querySelectorAll("a[href='/'], a[href^='/?']")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      leave();
    });
  }
  document.getElementById("longer").addEventListener("click", stay);
  document.addEventListener("key-turned", ({ detail }) => detail.in || leave());
  countdown.start(Number(idle.dataset.seconds));
}
document.addEventListener("contextmenu", (event) => event.preventDefault());
