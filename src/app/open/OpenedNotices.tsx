import { type ReactNode, useEffect, useState } from "react";
import { parseIsoDay } from "../../model/dates/calendar.ts";
import type { WithdrawnEvent } from "../../model/idsLock.ts";
import { pageFolder } from "../../model/pageFolder.ts";
import { writeTable } from "../../model/tableCells.ts";
import { eventId } from "../../model/units.ts";
import { dismissNotice } from "../../state/actions.ts";
import { type Ignored, trimTrailingPunctuation } from "../../state/address/address.ts";
import { hrefOf } from "../../state/address/addressSync.ts";
import { nameOfKey } from "../../state/address/viewKeys.ts";
import { defaultView } from "../../state/address/viewState.ts";
import { homeHref } from "../../state/publishedHref.ts";
import { requestAgain } from "../../state/requestAgain.ts";
import { useTables } from "../../state/selectors.ts";
import type { Session } from "../../state/session.ts";
import { site } from "../../state/site.ts";
import type { Refused } from "../../state/source.ts";
import { type Notice as NoticeOfLink, useApp } from "../../state/store.ts";
import { useWords } from "../../state/useDerived.ts";
import { Button } from "../../widgets/Button.tsx";
import { AndMore } from "../../widgets/DataText.tsx";
import { downloadText } from "../../widgets/downloadBlob.ts";
import { InEnglish } from "../../widgets/InEnglish.tsx";
import { Notice } from "../../widgets/Notice.tsx";
import {
  faultInWords,
  faultsBySort,
  inEnglish,
  languageOfFault,
  setAsideInWords,
} from "../../words/faultInWords.ts";
import { filesWords } from "../../words/fileWords.ts";
import { formatDay } from "../../words/formatDate.ts";
import { formatList } from "../../words/formatNumber.ts";
import { visibleText } from "../../words/isolate.ts";
import { exploringWords, readingWords } from "../../words/laterWords.ts";
import { useIsEditing } from "../edit/editing.ts";
import { useOpening } from "../opening/opening.ts";
import { stopOpening } from "../opening/openSource.ts";
import { originInWords } from "../opening/originInWords.ts";
import { ownStory } from "../rooms.ts";
import { askAgain, forgetAnswers } from "./answerQuestion.ts";
import { FailureReport } from "./FailureReport.tsx";
import { progressText } from "./LoadScreen.tsx";
import styles from "./OpenedNotices.module.css";
import { QuestionDialog } from "./QuestionDialog.tsx";

const OwnStoryTools = ownStory.later(({ OwnStoryTools }) => OwnStoryTools);

const EditButton = ownStory.later(({ EditButton }) => EditButton);
const EditBar = ownStory.later(({ EditBar }) => EditBar);

/** The list shows at most this many of the rows that were set aside. A button saves up to `MOST_ASIDE` of them. */
const MOST_SHOWN = 50;

/** The question about a file that is being opened, and notices about files and links, above the pictures. */
export function Notices() {
  const isToldOf = useApp(
    ({ session }) =>
      session.origin.kind !== "shipped" ||
      session.warningTotal + session.setAsideTotal > 0 ||
      differsFromPublished(session),
  );
  const isLoading = useApp(({ session }) => session.loading !== null);
  const refused = useApp(({ session }) => session.asking.refused);
  const failure = useApp(({ session }) => session.failure);
  const notice = useApp((state) => state.notice);
  const question = useOpening(({ question }) => question);
  const isOpen = useApp(({ session }) => session.tables !== null);
  const dialog = question && <QuestionDialog question={question} />;
  if (!isOpen) return dialog;
  return (
    <>
      {dialog}
      {isToldOf && <OpenedNotices />}
      {isLoading && <LoadingBar />}
      {refused && <FolderNotice refused={refused} />}
      {failure && <FailureReport failure={failure} />}
      {notice && <LinkNotice notice={notice} />}
    </>
  );
}

function OpenedNotices() {
  const words = useWords();
  const isEditing = useIsEditing();
  const differs = useApp(({ session }) => differsFromPublished(session));
  return (
    <>
      {isEditing ? (
        <EditBar>
          <OwnStoryTools />
        </EditBar>
      ) : (
        <OriginNotice />
      )}
      <SetAsideNotice />
      {differs && (
        <Notice role="status">
          <p>{filesWords(words).ownFile.differs}</p>
        </Notice>
      )}
      <WarningsNotice />
    </>
  );
}

function OriginNotice() {
  const words = useWords();
  const origin = useApp(({ session }) => session.origin);
  const digest = useApp(({ session }) => session.digest);
  const lang = useApp(({ view }) => view.lang);
  const columns = useOpening((state) => state.columns);
  const { isWhole } = useTables().coverage;
  const [from, hash] = originInWords(words, { origin, digest });
  if (from === undefined) return null;
  return (
    <Notice>
      <p>
        {from}
        {hash !== undefined && <small className={styles.digest}>{hash}</small>}
      </p>
      <InEnglish>
        {columns && isWhole && (
          <Button className={styles.columns} onClick={() => askAgain(columns)}>
            {filesWords(words).question.correct}
          </Button>
        )}
        {columns && (columns.question.said || columns.question.sheet) && (
          <>
            <small>{filesWords(words).question.remembered}</small>
            <Button onClick={() => forgetAnswers(columns)}>{filesWords(words).question.forget}</Button>
          </>
        )}
      </InEnglish>
      {isWhole && <EditButton />}
      {isWhole && <OwnStoryTools />}
      <a href={homeHref(lang)}>{filesWords(words).ownFile.back}</a>
    </Notice>
  );
}

function SetAsideNotice() {
  const words = useWords();
  const say = filesWords(words).ownFile;
  const setAside = useApp(({ session }) => session.setAside);
  const total = useApp(({ session }) => session.setAsideTotal);
  if (total === 0) return null;
  const shown = setAside.slice(0, MOST_SHOWN);
  // A row of a workbook may have several faults, so the list may be longer than the number of rows.
  const entries = Math.max(total, setAside.length);
  const download = () => {
    const rows = setAside.map(({ row, column, value, reason, cell }) => [
      cell?.sheet ?? "",
      ...[String(row), column, value, reason],
    ]);
    const header = ["sheet", "row", "column", "value", "reason"];
    downloadText("set-aside.csv", "text/csv", writeTable([header, ...rows]).join(""));
  };
  return (
    <ListNotice summary={say.setAside(total)}>
      <Button onClick={download}>{say.setAsideDownload}</Button>
      <ul data-marked="">
        {shown.map((one) => (
          <li key={setAsideInWords(one)} {...inEnglish}>
            {setAsideInWords(one)}
          </li>
        ))}
        <AndMore words={words} total={entries} shown={shown.length} as="li" />
      </ul>
    </ListNotice>
  );
}

function WarningsNotice() {
  const words = useWords();
  const warnings = useApp(({ session }) => session.warnings);
  const total = useApp(({ session }) => session.warningTotal);
  if (warnings.length === 0) return null;
  return (
    <ListNotice summary={filesWords(words).ownFile.warnings(total)} isOpen={warnings[0]?.isUnread ?? false}>
      <ul data-marked="">
        {faultsBySort(warnings).map(({ fault, others }) => (
          <li key={`${fault.path} ${fault.found} ${fault.expected}`}>
            <span {...languageOfFault(fault)}>{faultInWords(words, fault)}</span>
            {others.length > 0 && (
              <details>
                <summary>{words.messages.states.andMore(others.length)}</summary>
                <ul data-marked="">
                  {others.map((other) => (
                    <li key={`${other.path} ${other.found}`} {...languageOfFault(other)}>
                      {faultInWords(words, other)}
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
    </ListNotice>
  );
}

/** Work that takes fewer milliseconds shows no bar. */
const SHOWN_AFTER_MS = 300;

/** The progress while another dataset is opened. The open dataset stays usable. */
function LoadingBar() {
  const words = useWords();
  const { open, states } = words.messages;
  const loading = useApp(({ session }) => session.loading);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setLate(true), SHOWN_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, []);
  if (!loading || !late) return null;
  return (
    <div className={styles.bar}>
      <progress
        aria-label={states.loading("")}
        {...(loading.total ? { value: loading.received, max: loading.total } : {})}
      />
      <p>{progressText(words, loading)}</p>
      <Button onClick={stopOpening}>{open.cancel}</Button>
    </div>
  );
}

function LinkNotice({ notice }: { readonly notice: NoticeOfLink }) {
  const words = useWords();
  const { states } = words.messages;
  const link = readingWords(words).link;
  const withdrawn = withdrawnOf(site.withdrawn, useTables().about.id, notice.ignored);
  const ignored = notice.ignored
    .filter((part) => !withdrawn.has(part))
    .map(({ key, text }) => link.ignoredPart(link.ignoredKeys[key] ?? nameOfKey(key), visibleText(text)));
  return (
    <Notice role="status">
      <p>
        {[...withdrawn.values()].map((event) => (
          <Withdrawn key={event.id} event={event} />
        ))}
        {notice.instead !== undefined &&
          (notice.instead === "" ? link.otherFile : link.otherFileNamed(visibleText(notice.instead)))}{" "}
        {notice.newerVersion && link.newerLink}{" "}
        {ignored.length > 0 && link.ignored(formatList(words, ignored))}
      </p>
      <Button onClick={dismissNotice}>{states.dismiss}</Button>
    </Notice>
  );
}

/** A withdrawn event in a link: the date, the reason and the replacement, but never the text of the event. */
function Withdrawn(props: { readonly event: WithdrawnEvent }) {
  const { id, withdrawn, reason, replacedBy } = props.event;
  const words = useWords();
  const link = readingWords(words).link;
  const opened = useApp(({ session }) => session.data);
  const lang = useApp(({ view }) => view.lang);
  const day = parseIsoDay(withdrawn);
  const date = day === undefined ? withdrawn : formatDay(words, day, "long");
  return (
    <>
      {link.withdrawn(visibleText(id), date, visibleText(reason))}{" "}
      {replacedBy !== undefined && (
        <a href={hrefOf({ ...defaultView, data: opened, event: eventId(replacedBy), lang })}>
          {link.replacement}
        </a>
      )}
    </>
  );
}

function FolderNotice({ refused }: { readonly refused: Refused }) {
  const words = useWords();
  const isEngine = useApp(({ session }) => (session.tables?.coverage.asOf ?? null) !== null);
  const say = exploringWords(words).folder;
  if (refused.kind !== "faults") {
    const { windowOnly, tooMany } = isEngine ? say.engine : say;
    return (
      <Notice role="status">
        <p>{refused.kind === "window-only" ? windowOnly : tooMany(refused.events, refused.most)}</p>
      </Notice>
    );
  }
  return (
    <Notice role="alert">
      <p>
        {isEngine ? say.engine.failed : say.failed}{" "}
        {refused.faults.map((fault) => (
          <span key={faultInWords(words, fault)} {...languageOfFault(fault)}>
            {faultInWords(words, fault)}{" "}
          </span>
        ))}
      </p>
      <Button onClick={requestAgain}>{say.again}</Button>
    </Notice>
  );
}

export function withdrawnOf(
  events: readonly WithdrawnEvent[],
  dataset: string,
  ignored: readonly Ignored[],
): ReadonlyMap<Ignored, WithdrawnEvent> {
  const found = new Map<Ignored, WithdrawnEvent>();
  for (const part of ignored) {
    if (part.key !== "event") continue;
    const names = [part.text, trimTrailingPunctuation(part.text)];
    const event = events.find(
      ({ id, dataset: of }) => of === dataset && (names.includes(id) || names.includes(pageFolder(id))),
    );
    if (event) found.set(part, event);
  }
  return found;
}

/** A line across the page that opens a list. Screen readers announce the line. */
function ListNotice(props: {
  readonly summary: string;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <details className={styles.list} open={props.isOpen}>
      <summary>
        <span role="status">{props.summary}</span>
      </summary>
      {props.children}
    </details>
  );
}

/** Whether the host has sent other data than were published. False if the page does not know the published hash. */
function differsFromPublished({ tables, origin, digest }: Session): boolean {
  const id = tables?.about.id ?? "";
  if (origin.kind !== "shipped" || digest === null || !Object.hasOwn(site.digests, id)) return false;
  return site.digests[id] !== digest;
}
