// What a ruler and a careful eye would find on the page as it stands: a list of complaints.
([pxPerMm, leastTargetMm, leastTypeMm, scrolls]) => {
  const LONG = 36;
  const complaints = [];
  const name = (element) =>
    `${element.tagName.toLowerCase()}${element.id ? "#" + element.id : ""}.${element.className} ` +
    `"${(element.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 40)}"`;
  const visible = (element) =>
    element.checkVisibility({ visibilityProperty: true }) &&
    !element.closest(".heard") &&
    element.getBoundingClientRect().width > 0;
  const all = [...document.body.querySelectorAll("*")].filter(visible);
  const scroller = document.querySelector(".scrolls");
  const inScroller = (element) => scrolls && scroller?.contains(element);

  for (const target of all.filter((one) => one.matches("button, a, input, [role=button]"))) {
    const box = (target.closest("label") ?? target).getBoundingClientRect();
    const side = Math.min(box.width, box.height) / pxPerMm;
    if (side < leastTargetMm - 0.01) {
      complaints.push(`target of ${side.toFixed(1)} mm: ${name(target)}`);
    }
  }

  const root = document.scrollingElement;
  if (root.scrollWidth > innerWidth || root.scrollHeight > innerHeight) {
    complaints.push(`page of ${root.scrollWidth}x${root.scrollHeight} px`);
  }
  for (const element of all) {
    const box = element.getBoundingClientRect();
    const outside =
      box.left < -1 || box.right > innerWidth + 1 || box.top < -1 || box.bottom > innerHeight + 1;
    if (outside && !inScroller(element) && !element.closest("svg")) {
      complaints.push(`outside the screen: ${name(element)}`);
    }
    const style = getComputedStyle(element);
    const cuts = style.overflowX !== "visible" || style.overflowY !== "visible";
    // Letters may reach a little beyond their line; long words end in an ellipsis.
    const reach = parseFloat(style.fontSize) * 0.3;
    const shortened = (element.textContent ?? "").trim().length > LONG;
    const larger =
      !shortened &&
      (element.scrollWidth > element.clientWidth + 1 ||
        element.scrollHeight > element.clientHeight + reach);
    if (cuts && larger && element !== scroller && !element.matches("progress, input, svg *, svg")) {
      complaints.push(`cut off: ${name(element)}`);
    }
    const text = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    const size = parseFloat(style.fontSize) / pxPerMm;
    if (text && size < leastTypeMm - 0.01) {
      complaints.push(`type of ${size.toFixed(1)} mm: ${name(element)}`);
    }
    if (text && !cuts && !inScroller(element)) {
      const range = document.createRange();
      range.selectNodeContents(element);
      const words = range.getBoundingClientRect();
      let holder = element.closest("button, a, li, section, header, p, div");
      while (getComputedStyle(holder).display === "contents") holder = holder.parentElement;
      const room = holder.getBoundingClientRect();
      if (words.right > room.right + 1 || words.bottom > room.bottom + reach) {
        complaints.push(`text leaves its place: ${name(element)}`);
      }
    }
  }

  // What lies over something else that can be read or hit.
  const blocks = all.filter((one) => one.matches("button, a, h1, h2, .today, .idle, .foot-time"));
  for (const one of blocks) {
    for (const other of blocks) {
      if (one === other || one.contains(other) || other.contains(one)) continue;
      if (one.matches(".idle, .idle *") || inScroller(one) || inScroller(other)) continue;
      const a = one.getBoundingClientRect();
      const b = other.getBoundingClientRect();
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (wide > 1 && high > 1 && !other.matches(".idle, .idle *")) {
        complaints.push(`lies over another: ${name(one)} and ${name(other)}`);
      }
    }
  }
  return [...new Set(complaints)];
}
