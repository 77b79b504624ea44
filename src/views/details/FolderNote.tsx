import { windowDays } from "../../state/address/windowDays.ts";
import { useTables } from "../../state/selectors/selectors.ts";
import { useApp } from "../../state/store.ts";
import { useDerived, useWords } from "../../state/useDerived.ts";
import { folderWords } from "../../words/laterWords.ts";
import { DetailSection } from "./DetailSection.tsx";
import styles from "./FolderNote.module.css";
import { Paragraph } from "./Paragraph.tsx";

/**
 * The events of a prepared folder that the page holds, the ones it only counts and how exactly, and the questions that the
 * folder cannot answer.
 */
export function FolderNote() {
  const say = folderWords(useWords());
  const tables = useTables();
  const { prepared } = tables;
  const source = useApp(({ session }) => session.source);
  const { isAsking } = useApp(({ session }) => session.asking);
  const first = useDerived(({ view }, tables) => windowDays(tables, view).first);
  const last = useDerived(({ view }, tables) => windowDays(tables, view).last);
  if (prepared === null) return null;
  const years = source.wholeYears(tables, { first, last });
  return (
    <>
      <DetailSection title={say.title}>
        <Paragraph>{say.all(prepared.events, prepared.mostRows)}</Paragraph>
        {isAsking && <Paragraph>{say.askingRows}</Paragraph>}
        {years && <Paragraph>{say.years(years.from, years.to)}</Paragraph>}
      </DetailSection>
      <DetailSection title={say.cannot}>
        <ul className={styles.things} data-marked="">
          {say.things.map((thing) => (
            <li key={thing}>{thing}</li>
          ))}
        </ul>
      </DetailSection>
    </>
  );
}
