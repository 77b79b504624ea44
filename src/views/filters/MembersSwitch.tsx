import { standingActors } from "../../model/tables/findRow.ts";
import { setMembers } from "../../state/actions.ts";
import { useApp } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { members as english } from "../../words/en/clocks.ts";
import { inLanguage } from "../../words/languages.ts";
import type { Translation } from "../../words/words.ts";
import { Choice } from "./Choice.tsx";

const files = import.meta.glob<Translation<typeof english>>("../../words/*/clocks.ts", {
  eager: true,
  import: "members",
});

/** Whether people are counted with the bodies that they belong to; for a story that says of some where they belong. */
export function MembersSwitch() {
  const folded = useApp(({ session }) => session.opened?.folded);
  const isFolded = useApp(({ view }) => view.members === "folded");
  const { fold, hint } = inLanguage(files, useWords().language, english);
  if (!folded) return null;
  return (
    <Choice
      type="checkbox"
      checked={isFolded}
      title={hint(folded.actors.count - standingActors(folded))}
      onChoose={() => setMembers(isFolded ? "open" : "folded")}
    >
      {fold}
    </Choice>
  );
}
