import { start } from "./app/start/start.ts";

// What the page came with stays to be read, and says that there is no more (`build/pages/staticPage.css`, `entryPages.ts`).
start().catch(() => {
  document.documentElement.dataset.lost = "";
  document.getElementById("lost")?.removeAttribute("hidden");
});
