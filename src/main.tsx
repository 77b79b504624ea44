import { start } from "./app/start/start.ts";

// What the page came with stays to be read, and says at once that there is no more (`build/pages/staticPage.css`,
// `build/entry-late.css`).
start().catch(() => {
  document.documentElement.dataset.lost = "";
});
