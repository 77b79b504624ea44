import { MOST_ROWS } from "../../../model/folder/manifest.ts";
import { isCounted } from "../../../model/tables/prepared.ts";
import { yearsWithin } from "../../../query/source/yearCounts.ts";
import { askFolderAgain } from "../../../state/folderQuestions.ts";
import { useDerived, useTables } from "../../../state/selectors.ts";
import { useApp } from "../../../state/store.ts";
import { useWords } from "../../../state/useWords.ts";
import { windowDays } from "../../../state/windowDays.ts";
import { faultInWords } from "../../../words/faultInWords.ts";
import { folderWords } from "../../../words/folderWords.ts";
import { DetailSection } from "../DetailSection.tsx";
import { Paragraph } from "../Paragraph.tsx";

/** What of a prepared folder is here, what is only counted and how exactly, and what it cannot be asked. */
export function FolderNote() {
  const words = useWords();
  const say = folderWords(words);
  const { prepared } = useTables();
  const folder = useApp(({ session }) => session.folder);
  const first = useDerived(({ view }, tables) => windowDays(tables, view).first);
  const last = useDerived(({ view }, tables) => windowDays(tables, view).last);
  if (prepared === null) return null;
  const years = isCounted(prepared, { first, last }) ? yearsWithin(prepared, { first, last }) : null;
  const refused = folder?.refused ?? null;
  return (
    <>
      <DetailSection title={say.title}>
        <Paragraph>{say.all(prepared.events, MOST_ROWS)}</Paragraph>
        {folder?.isAsking && <Paragraph>{say.askingRows}</Paragraph>}
        {years && <Paragraph>{say.years(years.from, years.to)}</Paragraph>}
        {refused?.kind === "too-many" && <Paragraph>{say.tooMany(refused.events, refused.most)}</Paragraph>}
        {refused?.kind === "faults" && (
          <div role="alert">
            <Paragraph>{say.failed}</Paragraph>
            {refused.faults.map((fault) => (
              <Paragraph key={fault.path} look="note">
                {faultInWords(words, fault)}
              </Paragraph>
            ))}
            <button type="button" onClick={askFolderAgain}>
              {say.again}
            </button>
          </div>
        )}
      </DetailSection>
      <DetailSection title={say.cannot}>
        <ul>
          {say.things.map((thing) => (
            <li key={thing}>{thing}</li>
          ))}
        </ul>
      </DetailSection>
    </>
  );
}
