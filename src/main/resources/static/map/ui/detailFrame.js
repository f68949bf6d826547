import { button, el, fill } from "../dom.js";

/**
 * Fills a view of the detail: a header with the way back and the kind of thing, then the rest with its title. Who reads
 * the view by keyboard or screen reader is taken to the new title.
 *
 * @param view the element
 * @param header `{back, onback, eyebrow}`: label and action of the way back, the kind of thing
 * @param title the heading's text
 * @param content what follows the heading; `before` of the header goes between both
 */
export function fillDetail(view, { back, onback, eyebrow, before = "" }, title, content) {
  const focused = view.contains(document.activeElement);
  const heading = el("h2", { tabindex: "-1" }, title);
  fill(
    view,
    el(
      "header",
      {},
      button({ name: "back", label: back, kind: "bare back", onclick: onback }),
      el("p", { class: "eyebrow" }, eyebrow),
    ),
    before,
    heading,
    ...content.filter(Boolean),
  );
  if (focused) {
    heading.focus({ preventScroll: true });
  }
}
