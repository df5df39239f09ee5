// Runs in the page of an exported talk: plain JavaScript, so that the types of a browser stay out of the program.

/** Elements whose text does not fit into them. */
function clippedTexts() {
  return [...document.querySelectorAll('body *')]
    .filter((element) => !element.closest('svg, .hidden') && element.checkVisibility())
    .filter(
      (element) => element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline',
    )
    .map((element) => `${element.className} ${element.textContent?.slice(0, 60)}`);
}

/** Texts that reach over the edge of the page, or over one another in the picture. */
function outside() {
  const width = document.documentElement.clientWidth;
  const shown = [...document.querySelectorAll('body :is(p, li, dt, dd, h1, h2, h3, td, th, text)')].filter(
    (element) => element.checkVisibility() && !element.closest('.hidden'),
  );
  const beyond = shown.filter((element) => {
    const { left, right } = element.getBoundingClientRect();
    return left < 0 || right > width + 0.5;
  });
  const labels = shown
    .filter((element) => element.tagName === 'text')
    .map((element) => ({
      text: element.textContent ?? '',
      box: element.getBoundingClientRect(),
    }));
  const crossed = labels.filter(({ box }, index) =>
    labels.slice(index + 1).some(
      ({ box: other }) =>
        Math.min(box.right, other.right) - Math.max(box.left, other.left) > 1 &&
        // a line is higher than its letters
        Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 4,
    ),
  );
  return [...beyond.map((element) => element.textContent ?? ''), ...crossed.map(({ text }) => text)];
}

/** Texts whose contrast is below 4.5 (WCAG 2.2, 1.4.3), and how many were looked at. */
function faintTexts() {
  const channels = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (colour) => {
    const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };
  const opaque = (colour) => colour.startsWith('rgb') && channels(colour)[3] !== 0;
  const groundOf = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (opaque(backgroundColor)) return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  };
  /** What is drawn under the middle of a text of a picture. */
  const drawnUnder = (text) => {
    const { left, right, top, bottom } = text.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const under = [...(text.closest('svg')?.querySelectorAll('.band rect') ?? [])].findLast((shape) => {
      const box = shape.getBoundingClientRect();
      return box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
    });
    return under ? getComputedStyle(under).fill : groundOf(text);
  };
  const faint = [];
  let seen = 0;
  for (const element of document.querySelectorAll('body *')) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
    if (!own || !element.checkVisibility() || /^(title|desc)$/.test(element.tagName)) continue;
    const drawn = element.tagName === 'text';
    const { color, fill } = getComputedStyle(element);
    const ratio = drawn ? contrast(fill, drawnUnder(element)) : contrast(color, groundOf(element));
    seen += 1;
    if (ratio < 4.5) faint.push(`${ratio.toFixed(2)} ${element.textContent?.slice(0, 40)}`);
  }
  return { faint, seen };
}
