// What a ruler and a careful eye would find on the page as it stands: a list of complaints.
([pxPerMm, leastTargetMm, leastTypeMm, scrolls]) => {
  const LONG = 36;
  const complaints = [];
  const name = (element) =>
    `${element.tagName.toLowerCase()}${element.id ? "#" + element.id : ""}.${element.className} ` +
    `"${(element.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 40)}"`;
  const visible = (element) =>
    element.checkVisibility({ visibilityProperty: true }) &&
    !element.closest(".heard, [hidden]") &&
    element.getBoundingClientRect().width > 0;
  const all = [...document.body.querySelectorAll("*")].filter(visible);
  // In large letters the whole page scrolls, and nothing within it may scroll or be cut off.
  const large = document.querySelector(".page");
  const inScroller = (element) =>
    (scrolls && element.closest(".scrolls") !== null) || Boolean(large?.contains(element));

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
    const beside = large && (box.left < -1 || box.right > innerWidth + 1);
    if ((beside || (outside && !inScroller(element))) && !element.closest("svg")) {
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
    if (cuts && larger && !element.matches(".scrolls") && !element.matches("progress, input, svg *, svg")) {
      complaints.push(`cut off: ${name(element)}`);
    }
    const text = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    const size = parseFloat(style.fontSize) / pxPerMm;
    if (text && size < leastTypeMm - 0.01) {
      complaints.push(`type of ${size.toFixed(1)} mm: ${name(element)}`);
    }
    if (text && !cuts && (large || !inScroller(element))) {
      const range = document.createRange();
      range.selectNodeContents(element);
      const words = range.getBoundingClientRect();
      let holder = element.closest("button, a, li, section, header, main, p, div");
      while (getComputedStyle(holder).display === "contents") holder = holder.parentElement;
      const room = holder.getBoundingClientRect();
      const beyond = words.left < room.left - 1 || words.right > room.right + 1;
      if (beyond || words.bottom > room.bottom + reach) {
        complaints.push(`text leaves its place: ${name(element)}`);
      }
    }
  }

  // Whoever needs large letters must not look for the button first.
  const here = document.getElementById("here");
  if (large?.scrollTop === 0 && here?.checkVisibility()) {
    const below = here.getBoundingClientRect().bottom - large.getBoundingClientRect().bottom;
    if (below > 1) complaints.push(`button ${below.toFixed(0)} px out of sight: ${name(here)}`);
  }
  for (const arrow of all.filter((one) => one.matches("a > .icon:last-child"))) {
    const before = arrow.previousElementSibling?.getBoundingClientRect();
    if (before && arrow.getBoundingClientRect().top >= before.bottom - 1) {
      complaints.push(`arrow on a line of its own: ${name(arrow.parentElement)}`);
    }
  }
  // Latin words in one heading are read from left to right, also between Arabic ones.
  for (const line of all.filter((one) => one.matches("h1, h2"))) {
    if (/flex|grid/.test(getComputedStyle(line).display)) continue;
    const nodes = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let before = null;
    while (nodes.nextNode()) {
      const node = nodes.currentNode;
      if (!/\p{Script=Latin}/u.test(node.data) || !visible(node.parentElement)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getClientRects()[0];
      if (before && Math.abs(box.bottom - before.bottom) < 4 && box.left < before.left) {
        complaints.push(`words out of order: ${name(line)}`);
      }
      before = box;
    }
  }

  // A control is told from its ground by its edge or its own ground (WCAG 2.2, 1.4.11); one that is
  // words alone is held by the contrast of text.
  const parts = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const seen = (colour) => parts(colour).length === 3 || parts(colour)[3] > 0;
  const luminance = (colour) => {
    const [r, g, b] = parts(colour).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const groundOf = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      const gradient = style.backgroundImage.match(/rgb\([^)]*\)/);
      if (gradient) return gradient[0];
      if (seen(style.backgroundColor)) return style.backgroundColor;
    }
    return "rgb(255, 255, 255)";
  };
  for (const control of all.filter((one) => one.matches("button, a.button, .field, .dot"))) {
    const style = getComputedStyle(control);
    const outside = groundOf(control.parentElement);
    const edge = parseFloat(style.borderTopWidth) > 0 ? style.borderTopColor : outside;
    const found = Math.max(contrast(edge, outside), contrast(groundOf(control), outside));
    if (found < 3) {
      complaints.push(`boundary of ${found.toFixed(2)}:1: ${name(control)}`);
    }
  }

  // What lies over something else that can be read or hit.
  const BLOCKS = "button, a, h1, h2, .chip, .tile, .today, .idle, .foot-time";
  const blocks = all.filter((one) => one.matches(BLOCKS));
  for (const one of blocks) {
    for (const other of blocks) {
      if (one === other || one.contains(other) || other.contains(one)) continue;
      if (one.matches(".idle, .idle *, .foot *") && (large || one.closest(".idle"))) continue;
      // At home the last seconds are shown over the tools, of which they are one, and nothing else.
      const pair = [one, other];
      const last = pair.some((each) => each.closest(".foot[data-home=true]"));
      if (last && pair.some((each) => each.closest(".tools"))) continue;
      if (inScroller(one) !== inScroller(other) || (!large && inScroller(one))) continue;
      const a = one.getBoundingClientRect();
      const b = other.getBoundingClientRect();
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (wide > 1 && high > 1 && !other.closest(large ? ".idle, .foot" : ".idle")) {
        complaints.push(`lies over another: ${name(one)} and ${name(other)}`);
      }
    }
  }
  return [...new Set(complaints)];
}
