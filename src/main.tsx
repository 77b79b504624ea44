import { start } from "./app/start/start.ts";

// What the page came with stays to be read, and says at once that there is no more (`site/pages/staticPage.css`,
// `public/entry-late.css`).
start().catch(() => {
  document.documentElement.dataset.lost = "";
});
