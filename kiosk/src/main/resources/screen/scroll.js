// In large letters a page is longer than the screen: two buttons move it by most of a screen.

const SHARE = 0.8;

const page = document.getElementById("page");
const bar = document.getElementById("scroller");
const buttons = [...bar.querySelectorAll("[data-scroll]")];

function fit() {
  bar.hidden = page.scrollHeight <= page.clientHeight + 1 && bar.hidden;
  const end = page.scrollHeight - page.clientHeight;
  for (const button of buttons) {
    const up = button.dataset.scroll === "-1";
    const able = up ? page.scrollTop > 0 : page.scrollTop < end - 1;
    button.setAttribute("aria-disabled", String(!able));
  }
}

for (const button of buttons) {
  button.addEventListener("click", () => {
    page.scrollBy({ top: Number(button.dataset.scroll) * page.clientHeight * SHARE });
    fit();
  });
}
page.addEventListener("scroll", fit, { passive: true });
new ResizeObserver(fit).observe(page);
// Another screen of the same document begins at its top.
new MutationObserver((changes) => {
  if (changes.some(({ target }) => target.matches("[data-screen]") && !target.hidden)) {
    page.scrollTop = 0;
  }
  fit();
}).observe(page, { subtree: true, attributes: true, attributeFilter: ["hidden"] });
document.fonts.ready.then(fit);
fit();
