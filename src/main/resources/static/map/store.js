/**
 * What the page shows, as one frozen object that listeners follow by key. Everything that a shared address restores is
 * in here; nothing else decides what is drawn.
 */
export function createStore(initial) {
  let state = Object.freeze({ ...initial });
  const listeners = [];
  return {
    /** The present state. */
    get: () => state,
    /** Changes some keys and tells whoever follows them. Values are compared as JSON. */
    set(patch) {
      const changed = Object.keys(patch).filter((key) => JSON.stringify(patch[key]) !== JSON.stringify(state[key]));
      if (changed.length === 0) {
        return;
      }
      state = Object.freeze({ ...state, ...patch });
      for (const { keys, follow } of listeners) {
        if (keys.some((key) => changed.includes(key))) {
          follow(state);
        }
      }
    },
    /** Follows keys from the next change on. */
    on(keys, follow) {
      listeners.push({ keys, follow });
    },
  };
}
