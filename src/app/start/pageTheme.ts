import { store } from "../../state/store.ts";

/** The theme switch as an attribute that the tokens follow. Chosen for this visit only: nothing is stored. */
export function keepTheme(): void {
  store.subscribe(({ theme }, before) => {
    if (theme === before.theme) return;
    if (theme === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  });
}
