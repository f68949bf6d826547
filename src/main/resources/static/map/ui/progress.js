import { onPending } from "../api.js";

/**
 * The thin line at the top while anything is loading. The body carries `data-settled` while nothing is under way and the
 * map is drawn, for programs that watch the page.
 */
export function createProgress(map) {
  const line = document.getElementById("progress");
  let requests = 0;
  let tiles = 0;
  const show = () => {
    const busy = requests + tiles > 0;
    line.classList.toggle("busy", busy);
    if (busy) {
      document.body.removeAttribute("data-settled");
    } else {
      // Asks for one more drawing, whose end is the sign.
      map.render();
    }
  };
  map.on(["movestart", "precompose"], () => document.body.removeAttribute("data-settled"));
  map.on("rendercomplete", () => document.body.toggleAttribute("data-settled", requests + tiles === 0));
  onPending((pending) => {
    requests = pending;
    show();
  });
  return (pending) => {
    tiles = pending;
    show();
  };
}
