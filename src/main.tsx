import { start } from "./app/start/start.ts";

// The page may come with its content. That stays readable, and it says at once that there is no more
// (`site/pages/staticPage.css`, `public/entry-late.css`).
const { dataset } = document.documentElement;
// `public/engine.js` has told a browser that is too old so.
if (dataset.old === undefined)
  start().catch(() => {
    dataset.lost = "";
  });
