// The PIN pad that lets volunteers in.
import { Digits } from "./digits.js";
import { ask } from "./volunteer.js";

if (document.getElementById("pad")) {
  const digits = new Digits(async (pin) => {
    const answer = await ask("POST", "/api/session", { pin });
    if (answer.ok) {
      location.replace(`/vrijwilliger${location.search}`);
      return new Promise(() => {});
    }
    return () => digits.refused(answer);
  });
  const seconds = Number(document.querySelector("[data-wait]").dataset.wait);
  if (seconds > 0) {
    digits.wait(seconds);
  }
}
