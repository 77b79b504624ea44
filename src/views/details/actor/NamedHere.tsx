import type { DataContext } from "../../../widgets/Reference.tsx";
import { Contact } from "../Contact.tsx";
import { Paragraph } from "../Paragraph.tsx";
import { useChangesHref } from "../useChangesHref.ts";
import { actorMessages } from "./sayLedger.ts";

/** Beside each person: what being named does not mean, and the way for who is named wrongly. */
export function NamedHere({ context }: { readonly context: DataContext }) {
  return (
    <Paragraph look="note">
      {actorMessages(context.words).namedHere} <Contact context={context} changes={useChangesHref()} />
    </Paragraph>
  );
}
