/** Counts tiles under way and reports failed ones, once a burst. */
export function createTileWatch({ onPending, onFailed }) {
  const failed = new Set();
  let pending = 0;
  return function watch(what, source) {
    pending += what === "start" ? 1 : -1;
    if (what === "error") {
      failed.add(source);
    }
    onPending(pending);
    if (pending === 0 && failed.size > 0) {
      const sources = [...failed];
      failed.clear();
      onFailed(() => sources.forEach((one) => one.refresh()));
    }
  };
}
