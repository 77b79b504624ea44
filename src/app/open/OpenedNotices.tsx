import { Suspense } from "react";
import { writeTable } from "../../model/tableCells.ts";
import { homeHref } from "../../state/address/addressSync.ts";
import { differsFromPublished } from "../../state/publication.ts";
import { useApp } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { downloadText } from "../../widgets/downloadBlob.ts";
import { ListNotice, Notice } from "../../widgets/Notice.tsx";
import { faultInWords } from "../../words/faultInWords.ts";
import { ownFileWords, questionWords } from "../../words/laterWords.ts";
import { visibleText } from "../../words/visibleText.ts";
import { useIsEditing } from "../edit/editing.ts";
import { originInWords } from "../opening/originInWords.ts";
import { ownStory } from "../rooms.ts";
import styles from "./OpenedNotices.module.css";
import { askAgain, useOpenColumns } from "./question/answerQuestion.ts";

const OwnStoryTools = ownStory.part(({ OwnStoryTools }) => OwnStoryTools);

const EditButton = ownStory.part(({ EditButton }) => EditButton);
const EditBar = ownStory.part(({ EditBar }) => EditBar);

/** Rows set aside that are shown; all of them are counted, and in the list to download. */
const MOST_SHOWN = 50;

/**
 * What there is to say of data that this site has not published, where from, or its tools while they are edited, and of any
 * that differ from the published ones, have rows set aside, or warnings.
 */
export function OpenedNotices() {
  const isEditing = useIsEditing();
  return (
    <>
      {isEditing ? (
        <Suspense>
          <EditBar>
            <OwnStoryTools />
          </EditBar>
        </Suspense>
      ) : (
        <OriginNotice />
      )}
      <SetAsideNotice />
      <DifferenceNotice />
      <WarningsNotice />
    </>
  );
}

/** Where the data come from, for as long as they are open. */
function OriginNotice() {
  const words = useWords();
  const origin = useApp(({ session }) => session.origin);
  const digest = useApp(({ session }) => session.digest);
  const lang = useApp(({ view }) => view.lang);
  const columns = useOpenColumns();
  const [from, hash] = originInWords(words, { origin, digest });
  if (from === undefined) return null;
  return (
    <Notice>
      <p>
        {from}
        {hash !== undefined && <small className={styles.digest}>{hash}</small>}
      </p>
      {columns && (
        <button type="button" className={styles.columns} onClick={() => askAgain(columns)}>
          {questionWords(words).correct}
        </button>
      )}
      <Suspense>
        <EditButton />
        <OwnStoryTools />
      </Suspense>
      <a href={homeHref(lang)}>{ownFileWords(words).back}</a>
    </Notice>
  );
}

/** Rows of a table that could not become events: how many, which, and why; nothing disappears silently. */
function SetAsideNotice() {
  const say = ownFileWords(useWords());
  const setAside = useApp(({ session }) => session.setAside);
  const total = useApp(({ session }) => session.setAsideTotal);
  if (total === 0) return null;
  const shown = setAside.slice(0, MOST_SHOWN);
  const download = () => {
    const rows = setAside.map(({ row, column, value, reason }) => [String(row), column, value, reason]);
    const header = ["row", "column", "value", "reason"];
    downloadText("set-aside.csv", "text/csv", writeTable([header, ...rows]).join(""));
  };
  return (
    <ListNotice summary={say.setAside(total)}>
      <button type="button" onClick={download}>
        {say.setAsideDownload}
      </button>
      <ul>
        {shown.map(({ row, column, value, reason }) => (
          <li key={`${row} ${column} ${reason}`} dir="auto">
            {say.setAsideRow(row, visibleText(column), visibleText(value), reason)}
          </li>
        ))}
        {total > shown.length && <li>{say.setAsideMore(total - shown.length)}</li>}
      </ul>
    </ListNotice>
  );
}

function DifferenceNotice() {
  const words = useWords();
  const differs = useApp(({ session }) => differsFromPublished(session));
  if (!differs) return null;
  return (
    <Notice role="status">
      <p>{ownFileWords(words).differs}</p>
    </Notice>
  );
}

function WarningsNotice() {
  const words = useWords();
  const warnings = useApp(({ session }) => session.warnings);
  const total = useApp(({ session }) => session.warningTotal);
  if (warnings.length === 0) return null;
  return (
    <ListNotice summary={words.messages.counts.warnings(total)}>
      <ul>
        {warnings.map((warning) => (
          <li key={`${warning.path} ${warning.expected}`}>{faultInWords(words, warning)}</li>
        ))}
      </ul>
    </ListNotice>
  );
}
