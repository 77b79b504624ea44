import { contactAddress } from "../../model/contactAddress.ts";
import { type DataContext, Reference } from "../../widgets/Reference.tsx";
import { dataWords } from "../../words/laterWords.ts";
import { visibleText } from "../../words/visibleText.ts";

/**
 * The way for whoever finds the story wrong: the address its file names, else the page that tells its corrections, else
 * nothing. Stands in a paragraph of its user.
 */
export function Contact(props: {
  readonly context: Pick<DataContext, "tables" | "words" | "to">;
  /** Where the corrections are told; `null` where nobody tells any. */
  readonly changes: string | null;
}) {
  const { context, changes } = props;
  const data = dataWords(context.words);
  const contact = contactAddress(context.tables.about.contact);
  if (contact === undefined) return changes === null ? null : <a href={changes}>{data.corrections}</a>;
  if (contact.kind === "mail") {
    return (
      <>
        {data.contact}{" "}
        <a href={contact.href} dir="ltr">
          {visibleText(contact.text)}
        </a>
      </>
    );
  }
  return (
    <>
      {data.contact}{" "}
      <Reference to={context.to({ kind: "source", address: contact.address })}>
        <bdi>{contact.address.host}</bdi>
      </Reference>
    </>
  );
}
