// The state page: choosing between two versions of a document.
import { ask } from "./volunteer.js";

for (const conflict of document.querySelectorAll("[data-document]")) {
  const said = conflict.querySelector(".conflict-said");
  const buttons = [...conflict.querySelectorAll("[data-keep]")];
  const able = (on) => buttons.forEach((one) => one.setAttribute("aria-disabled", String(!on)));
  for (const button of buttons) {
    button.addEventListener("click", async () => {
      if (button.getAttribute("aria-disabled") === "true") {
        return;
      }
      able(false);
      said.textContent = said.dataset.busy;
      const path = `/api/documents/${encodeURIComponent(conflict.dataset.document)}/choice`;
      const answer = await ask("POST", path, { keep: button.dataset.keep });
      if (answer.ok) {
        location.reload();
        return;
      }
      able(true);
      said.textContent = said.dataset.fault;
    });
  }
}
