/**
 * The panel as a sheet that rises from the bottom on narrow screens: low (only its tabs), half or full. On wide screens
 * it stands beside the map and none of this applies. Keeps the view's padding, so that the middle of the map is the
 * middle of what is visible.
 */

const NARROW = matchMedia("(max-width: 767px)");
const LEVELS = ["low", "half", "full"];
const GAP = 16;

export function createSheet(app) {
  const { map, t, store } = app;
  const sheet = document.getElementById("sheet");
  const side = document.getElementById("side");
  const handle = document.getElementById("handle");
  let level = "low";

  function set(next) {
    level = next;
    LEVELS.forEach((one) => sheet.classList.toggle(one, one === level));
    sheet.style.removeProperty("height");
    label();
    pad();
  }

  function label() {
    sheet.setAttribute("aria-label", t("sheet.label"));
    handle.setAttribute("aria-label", t(level === "low" ? "sheet.grow" : "sheet.shrink"));
    handle.setAttribute("aria-expanded", level !== "low");
  }

  /** Heights as the style sheet gives them, without waiting for the movement. */
  function heightOf(one) {
    const low = handle.offsetHeight + document.getElementById("tabs").offsetHeight;
    return { low, half: innerHeight * 0.46, full: innerHeight - 120 }[one];
  }

  function pad() {
    const bottom = Math.min(heightOf(level), innerHeight * 0.6);
    map.getView().padding = NARROW.matches
      ? [document.getElementById("top").getBoundingClientRect().bottom + 56, 8, bottom + 8, 8]
      : [GAP + 48, GAP + 56, GAP + 24, side.getBoundingClientRect().right + GAP];
    document.body.style.setProperty("--sheet-height", `${heightOf(level)}px`);
  }

  drag();
  NARROW.addEventListener("change", () => set(level));
  addEventListener("resize", pad);
  store.on(["lang"], () => (label(), pad()));
  set("low");

  function drag() {
    let start = null;
    handle.addEventListener("pointerdown", (event) => {
      start = { y: event.clientY, height: sheet.offsetHeight, moved: false };
      handle.setPointerCapture(event.pointerId);
    });
    handle.addEventListener("pointermove", (event) => {
      if (start && Math.abs(event.clientY - start.y) > 6) {
        start.moved = true;
        sheet.classList.add("dragged");
        sheet.style.height = `${start.height + start.y - event.clientY}px`;
      }
    });
    const end = (event) => {
      if (start?.moved) {
        const height = start.height + start.y - event.clientY;
        sheet.classList.remove("dragged");
        set(LEVELS.toSorted((a, b) => Math.abs(heightOf(a) - height) - Math.abs(heightOf(b) - height))[0]);
        // The click that follows a drag must not move the sheet again.
        handle.addEventListener("click", (click) => click.stopImmediatePropagation(), { capture: true, once: true });
      }
      start = null;
    };
    handle.addEventListener("pointerup", end);
    handle.addEventListener("pointercancel", end);
    handle.addEventListener("click", () => set(level === "low" ? "half" : "low"));
  }

  return {
    /** Makes the sheet high enough to read, where it is low. */
    raise: () => NARROW.matches && level === "low" && set("half"),
    /** Gives the map room. */
    lower: () => NARROW.matches && set("low"),
    /** Scrolls to what has just been answered, where there is no room for question and answer. */
    reveal: (element) => NARROW.matches && element.scrollIntoView({ block: "start" }),
    /** Measures anew, after what is in it has changed. */
    measure: pad,
  };
}
