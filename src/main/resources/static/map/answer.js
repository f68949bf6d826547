import { latest } from "./api.js";

/**
 * Asks when the state says so and shows the newest answer. A change of language shows the last answer again in the other
 * words; it asks nothing.
 *
 * @param part `{keys, asked, ask, waiting, show(json, state, fit), clear, fail, fitFirst}`
 */
export function answer({ store }, part) {
  const newest = latest();
  let last = null;

  async function refresh(fit) {
    const state = store.get();
    if (!part.asked(state)) {
      last = null;
      // Ends a question that is still under way.
      newest(() => null).catch(() => {});
      part.clear();
      return;
    }
    part.waiting();
    try {
      const json = await newest((signal) => part.ask(state, signal));
      last = { json, state };
      part.show(json, state, fit);
    } catch (failure) {
      if (failure.name === "AbortError") {
        return;
      }
      last = null;
      if (!failure.text) {
        throw failure;
      }
      part.fail(failure);
    }
  }

  let before = JSON.stringify(part.asked(store.get()));
  store.on(part.keys, (state) => {
    const now = JSON.stringify(part.asked(state));
    const fit = now !== before;
    before = now;
    refresh(fit);
  });
  store.on(["lang"], () => {
    if (last) {
      part.show(last.json, last.state, false);
    }
  });
  if (part.asked(store.get())) {
    refresh(part.fitFirst ?? false);
  }
}
