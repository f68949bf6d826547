/** Builds elements. Data only ever becomes text or an attribute's value, never markup. */

const SVG = "http://www.w3.org/2000/svg";

/**
 * An element with attributes and children. Attributes whose value is null, undefined or false are left out; `on…`
 * functions become listeners; strings become text nodes.
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") {
      element.addEventListener(name.slice(2), value);
    } else if (name === "style") {
      Object.entries(value).forEach(([property, setting]) => element.style.setProperty(property, setting));
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  element.append(...present(children));
  return element;
}

/** Replaces an element's children; absent ones (null, undefined, false) are left out. */
export function fill(element, ...children) {
  element.replaceChildren(...present(children));
}

function present(children) {
  return children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false);
}

/** Icons as paths on a 24 x 24 grid, stroked in the colour of the text. */
const PATHS = {
  back: "M15 5l-7 7 7 7",
  chevron: "M6 9l6 6 6-6",
  close: "M6 6l12 12M18 6L6 18",
  copy: "M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.700-5.700l-1.500 1.500M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.700 5.700l1.500-1.500",
  info: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v6M12 7.500v.1",
  layers: "M12 4l9 5-9 5-9-5zM4 13.500l8 4.500 8-4.500",
  list: "M9 6h11M9 12h11M9 18h11M4.500 6h.1M4.500 12h.1M4.500 18h.1",
  minus: "M5 12h14",
  pin: "M12 21s-7-6.200-7-11.500a7 7 0 0 1 14 0C19 14.800 12 21 12 21zM12 12a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z",
  plus: "M12 5v14M5 12h14",
  printer: "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z",
  search: "M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16.200 16.200L21 21",
  star: "M12 3.500l2.300 6.200 6.200 2.300-6.200 2.300L12 20.500l-2.300-6.200L3.500 12l6.200-2.300z",
  target: "M12 6a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM12 2v4M12 18v4M2 12h4M18 12h4",
  walk: "M13 5.500a1.500 1.500 0 1 0 0-3 1.500 1.500 0 0 0 0 3zM8 21l2.500-6 3 3v4M11.500 7.500L9 12l3.500 3M11.500 7.500L8 9.500V13M11.500 7.500l3 3.500 3 1",
};

/** A decorative icon. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

/** A button with an icon, a text, or both; `label` names it where the text is absent or too short. */
export function button({ text, name, label, onclick, kind = "plain", ...attributes }) {
  return el(
    "button",
    { type: "button", class: kind, "aria-label": label, title: text ? null : label, onclick, ...attributes },
    name ? icon(name) : null,
    text ? el("span", {}, text) : null,
  );
}
