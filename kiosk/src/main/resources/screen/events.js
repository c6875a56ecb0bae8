// What the kiosk tells the open page by itself: each becomes an event of the document. The page
// tells the kiosk how the screen rests, so that its light follows.

const AGAIN_MILLIS = 3000;
const TOLD = ["checked-in", "not-counted", "woken", "key-turned", "reload"];

let resting = "awake";

function listen() {
  const source = new EventSource("/api/events");
  // A kiosk that started again takes the screen for awake.
  source.addEventListener("open", tellRest);
  for (const name of TOLD) {
    source.addEventListener(name, (event) => {
      document.dispatchEvent(new CustomEvent(name, { detail: JSON.parse(event.data) }));
    });
  }
  source.addEventListener("error", () => {
    // By itself it comes again after a lost line, but not after a wrong answer.
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(listen, AGAIN_MILLIS);
    }
  });
}

function tellRest() {
  fetch("/api/rest", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ state: resting }),
  }).catch(() => {});
}

/** Says how the screen rests: "awake", "resting" or "dark". */
export function rests(state) {
  resting = state;
  tellRest();
}

listen();
