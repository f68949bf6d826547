import { button, el, fill } from "../dom.js";
import { createPrint } from "./print.js";
import { zoomBy } from "../view/map.js";

/** Zoom, home and print, as buttons of a size that a thumb hits. */
export function createMapButtons(app) {
  const { store, map, t, home } = app;
  const print = createPrint(app);
  const box = el("div", { id: "buttons" });
  document.body.append(box);
  const render = () =>
    fill(
      box,
      button({ name: "plus", label: t("map.zoomIn"), kind: "round", onclick: () => zoomBy(map, 1) }),
      button({ name: "minus", label: t("map.zoomOut"), kind: "round", onclick: () => zoomBy(map, -1) }),
      button({ name: "target", label: t("map.home"), kind: "round", onclick: home }),
      button({ name: "printer", label: t("map.print"), kind: "round", onclick: print }),
    );
  store.on(["lang"], render);
  render();
}
