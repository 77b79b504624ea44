import ArrowDownLeft from "lucide-react/icons/arrow-down-left";
import ArrowLeftRight from "lucide-react/icons/arrow-left-right";
import ArrowUpRight from "lucide-react/icons/arrow-up-right";
import Dot from "lucide-react/icons/dot";
import Minus from "lucide-react/icons/minus";
import { ActorNames, DataBlock } from "../../../widgets/DataText.tsx";
import { EventFacts } from "../../../widgets/EventFacts.tsx";
import { type DataContext, RowLink } from "../../../widgets/Reference.tsx";
import { basisInWords } from "../../../words/describeAct.ts";
import { describeEvent } from "../../../words/describeEvent.ts";
import { ActWords, sentenceDirection, Verbs } from "../event/Sentence.tsx";
import styles from "./Ledger.module.css";
import { actsToTell, type Direction, type LedgerLine, membersToTell, type ToldActs } from "./ledger.ts";
import { actorMessages, knownInWords, sidesInWords } from "./sayLedger.ts";

const ICONS = {
  out: ArrowUpRight,
  into: ArrowDownLeft,
  both: ArrowLeftRight,
  between: Minus,
  present: Dot,
} as const;

/** Which way an event goes, as a small picture beside its word. */
export function WayIcon(props: { readonly direction: Direction }) {
  const Icon = ICONS[props.direction];
  return <Icon size={14} aria-hidden="true" />;
}

/**
 * One event of a ledger, and the way to it:
 *
 *     5 Sep 2019  ↙  Acme Ltd tells CERT-In that about 121 Indians may have been reached
 *                    ● Confirmed · meaning contested · 4 sources · public 3 November, 59 days later
 *                    Meaning: Acme Ltd and Ministry of Electronics and IT
 */
export function LedgerRow(props: {
  readonly context: DataContext;
  readonly line: LedgerLine;
  /** Its direction in words. */
  readonly way: string;
}) {
  const { context, line, way } = props;
  const { tables, words } = context;
  const { row } = line;
  const event = describeEvent(words, tables, row);
  const known = knownInWords(words, event);
  const sides = sidesInWords(words, tables, event);
  const acts = actsToTell(tables, line);
  const members = membersToTell(line, acts);
  return (
    <tr className={styles.row}>
      <td className={styles.date}>{event.shortDate}</td>
      <td className={styles.way} title={way}>
        <WayIcon direction={line.direction} />
        <span className={styles.spoken}>{way}</span>
      </td>
      <td className={styles.event}>
        <RowLink to={context.to({ kind: "event", row })}>
          <DataBlock context={context} text={event.record.headline} beside />
        </RowLink>
        {acts.map((act) => (
          <ActSentence key={`${act.ends.join(" ")} ${act.verb}`} context={context} act={act} />
        ))}
        {members.length === 0 ? null : (
          <span className={styles.act}>
            {actorMessages(words).inPerson} <ActorNames context={context} actors={members} row={row} />
          </span>
        )}
      </td>
      <td className={styles.facts}>
        <EventFacts event={event}>{known === "" ? null : known}</EventFacts>
        {sides.map((text) => (
          <span key={text} className={styles.side}>
            {text}
          </span>
        ))}
      </td>
    </tr>
  );
}

function ActSentence({ context, act }: { readonly context: DataContext; readonly act: ToldActs }) {
  const { words, tables } = context;
  const [one, other] = act.ends;
  return (
    <span className={styles.act} dir={sentenceDirection(act)}>
      <bdi dir={sentenceDirection(act)}>
        <ActWords
          words={words}
          act={act}
          one={<ActorNames context={context} actors={one} row={act.event} />}
          other={<ActorNames context={context} actors={other} row={act.event} />}
        >
          <Verbs context={context} texts={[act.verb]} />
        </ActWords>
      </bdi>
      {basisInWords(words, tables, act).map((text) => ` · ${text}`)}
    </span>
  );
}
