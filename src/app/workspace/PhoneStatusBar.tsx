import { StatusLine } from "../header/StatusLine.tsx";
import { FiltersButton } from "./FiltersButton.tsx";
import styles from "./PhoneStatusBar.module.css";

/** On a phone: what counts now and the way to the filters, in sight while the page scrolls. */
export function PhoneStatusBar() {
  return (
    <div className={styles.bar}>
      <StatusLine />
      <FiltersButton />
    </div>
  );
}
