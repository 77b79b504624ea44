import { StatusLine } from "../header/StatusLine.tsx";
import { FiltersButton } from "./FiltersButton.tsx";
import styles from "./PhoneStatusBar.module.css";
import { WindowButton } from "./WindowButton.tsx";

/** On a phone: what counts now and the ways to change it, in sight while the page scrolls. */
export function PhoneStatusBar() {
  return (
    <div className={styles.bar}>
      <div className={styles.status}>
        <StatusLine />
      </div>
      <WindowButton />
      <FiltersButton />
    </div>
  );
}
