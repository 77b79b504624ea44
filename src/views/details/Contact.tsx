import { contactAddress } from "../../model/webAddress.ts";
import { Reference, useData } from "../../widgets/Reference.tsx";
import { visibleText } from "../../words/isolate.ts";
import { dataWords } from "../../words/laterWords.ts";

/** The way to report a mistake: the address in the file, else the page of corrections, else nothing. */
export function Contact(props: {
  /** The address of the page of corrections; `null` if there is none. */
  readonly changes: string | null;
}) {
  const { tables, words, to } = useData();
  const { changes } = props;
  const data = dataWords(words);
  const contact = contactAddress(tables.about.contact);
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
      <Reference to={to({ kind: "source", address: contact.address })}>
        <bdi>{contact.address.host}</bdi>
      </Reference>
    </>
  );
}
