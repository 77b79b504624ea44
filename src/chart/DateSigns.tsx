import { DATE_EXTENTS, type DateExtent } from "../model/dates/dateExtent.ts";
import styles from "./DateSigns.module.css";
import { BRACKETS, TINT } from "./markOutline.ts";

type Meanings = { readonly lasted: string; readonly imprecise: string; readonly open: string };

/** Entries of a legend for dates of more than a day. A date without a start and one without an end share an entry. */
export function DateSigns({
  extents,
  say,
}: {
  readonly extents: ReadonlySet<DateExtent>;
  readonly say: Meanings;
}) {
  const texts = { lasted: say.lasted, somewhere: say.imprecise, by: say.open, since: say.open };
  return DATE_EXTENTS.map(
    (one) =>
      one !== "day" &&
      extents.has(one) &&
      !(one === "since" && extents.has("by")) && (
        <li key={one}>
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" className={styles.sign}>
            <rect x="2" y="3.5" width="12" height="9" opacity={one === "lasted" ? 1 : TINT} />
            {one !== "lasted" && one !== "by" && <path d={BRACKETS.left} transform="translate(2 8)" />}
            {one !== "lasted" && one !== "since" && <path d={BRACKETS.right} transform="translate(14 8)" />}
          </svg>
          {texts[one]}
        </li>
      ),
  );
}
