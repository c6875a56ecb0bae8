/** A press acts once; held down it goes on, faster after a while. */
export function hold(button, act) {
  let timer = 0;
  const stop = () => clearTimeout(timer);
  const repeat = (wait) => {
    timer = setTimeout(() => {
      act();
      repeat(Math.max(70, wait * 0.85));
    }, wait);
  };
  button.addEventListener("pointerdown", () => repeat(450));
  for (const end of ["pointerup", "pointerleave", "pointercancel"]) {
    button.addEventListener(end, stop);
  }
  button.addEventListener("click", act);
}
