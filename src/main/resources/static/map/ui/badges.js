import { el } from "../dom.js";
import { ACCURACIES, ACCURACY_BARS, STATUS_MARKS, STATUSES } from "../data/terms.js";

/** Small marks that repeat across cards and lists; each says in words what it shows. */

/** Status: a mark whose form differs, and the word. */
export function statusBadge({ term }, status) {
  return el(
    "span",
    { class: `badge status ${status}` },
    el("span", { "aria-hidden": "true" }, STATUS_MARKS[status] ?? "·"),
    " ",
    term(STATUSES, status),
  );
}

/** Accuracy: bars, and the word. */
export function accuracyBadge({ term }, accuracy) {
  return el("span", { class: "badge" }, accuracyBars(accuracy), " ", term(ACCURACIES, accuracy));
}

/** Three bars of which as many are filled as the position is good. */
export function accuracyBars(accuracy) {
  const filled = ACCURACY_BARS[accuracy] ?? 0;
  return el(
    "span",
    { class: "bars", "aria-hidden": "true" },
    [1, 2, 3].map((bar) => el("i", { class: bar <= filled ? "on" : null })),
  );
}
