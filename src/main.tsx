import { start } from "./app/start/start.ts";

// What the page came with stays to be read, and says at once that there is no more (`site/pages/staticPage.css`,
// `public/entry-late.css`).
const { dataset } = document.documentElement;
// A browser that is too old has been told so (`public/engine.js`).
if (dataset.old === undefined)
  start().catch(() => {
    dataset.lost = "";
  });
