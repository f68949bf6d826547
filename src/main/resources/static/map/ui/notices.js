import { button, el } from "../dom.js";

/** Messages over the map that are read out at once, and quieter ones for those who do not see it. */

const SHOWN_FOR = 9000;
const MOST = 3;

export function createNotices({ t }) {
  const region = document.getElementById("notices");
  const announcer = document.getElementById("announcer");
  return {
    /**
     * Shows a message until it is closed, retried, or has been there for a while; one that can be retried stays.
     *
     * @param notice `{text, detail?, retry?, good?}`
     */
    notify({ text, detail, retry, good }) {
      const close = () => notice.remove();
      const notice = el(
        "div",
        { class: good ? "notice good" : "notice", role: good ? "status" : "alert" },
        el("p", {}, text, detail ? el("small", {}, detail) : null),
        retry && button({ text: t("retry"), kind: "retry", onclick: () => (close(), retry()) }),
        button({ name: "close", label: t("close"), kind: "bare", onclick: close }),
      );
      [...region.children].filter((one) => one.textContent === notice.textContent).forEach((one) => one.remove());
      region.append(notice);
      while (region.children.length > MOST) {
        region.firstChild.remove();
      }
      if (!retry) {
        setTimeout(close, SHOWN_FOR);
      }
    },
    /** Says something to screen readers only. */
    announce(text) {
      announcer.textContent = text;
    },
  };
}
