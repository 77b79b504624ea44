import { PROGRAM_NAME, type SiteFacts } from "../../model/siteFacts.ts";
import { contactAddress } from "../../model/webAddress.ts";
import { Reference, useData } from "../../widgets/Reference.tsx";
import { describeData } from "../../words/describeData.ts";
import { visibleText } from "../../words/isolate.ts";
import { readingWords } from "../../words/laterWords.ts";
import styles from "./DataFooter.module.css";

type FooterSite = { readonly name: string; readonly logo: string | null };

export const footerSite = (
  { name, logo }: SiteFacts,
  href: (file: string) => string | null,
): FooterSite | null =>
  name === PROGRAM_NAME && logo === "" ? null : { name, logo: logo === "" ? null : href(logo) };

export function DataFooter(props: {
  /** SHA-256 of the file in hexadecimal. Null if the browser cannot compute it. */
  readonly sha256: string | null;
  readonly version: string;
  /** The address of the page of corrections. Null for no link to it. */
  readonly changes: string | null;
  /** Name and logo of this site. Null for a story from another site, and for a file that the reader opened. */
  readonly site: FooterSite | null;
}) {
  const { sha256, version, changes, site } = props;
  const { words, tables } = useData();
  return (
    <footer className={styles.footer} data-quiet="">
      {site && (
        <p className={styles.site}>
          {site.logo !== null && <img src={site.logo} alt="" />}
          <bdi>{site.name}</bdi>
        </p>
      )}
      <dl>
        {describeData(words, tables.about, tables.coverage.events, sha256, version).map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {tables.about.contact !== "" && (
        <p>
          <Contact changes={null} />
        </p>
      )}
      {changes === null ? null : (
        <p>
          <a href={changes}>{readingWords(words).data.corrections}</a>
        </p>
      )}
    </footer>
  );
}

/** The contact in the file, or the page of corrections if the file names no contact. */
export function Contact(props: {
  /** The address of the page of corrections. Null if there is none. */
  readonly changes: string | null;
}) {
  const { tables, words, to } = useData();
  const { changes } = props;
  const data = readingWords(words).data;
  const contact = contactAddress(tables.about.contact);
  if (contact === undefined) return changes === null ? null : <a href={changes}>{data.corrections}</a>;
  return (
    <>
      {data.contact}{" "}
      {contact.kind === "mail" ? (
        <a href={contact.href} dir="ltr">
          {visibleText(contact.text)}
        </a>
      ) : (
        <Reference to={to({ kind: "source", address: contact.address })}>
          <bdi>{contact.address.host}</bdi>
        </Reference>
      )}
    </>
  );
}
