import { button, el, fill } from "../dom.js";
import { zoomBy } from "../view/map.js";

/** Zoom and home, as buttons of a size that a thumb hits. */
export function createMapButtons({ store, map, t, home }) {
  const box = el("div", { id: "buttons" });
  document.body.append(box);
  const render = () =>
    fill(
      box,
      button({ name: "plus", label: t("map.zoomIn"), kind: "round", onclick: () => zoomBy(map, 1) }),
      button({ name: "minus", label: t("map.zoomOut"), kind: "round", onclick: () => zoomBy(map, -1) }),
      button({ name: "target", label: t("map.home"), kind: "round", onclick: home }),
    );
  store.on(["lang"], render);
  render();
}
