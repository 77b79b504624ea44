import { standingActors } from "../../model/tables/findRow.ts";
import { setMembers } from "../../state/actions.ts";
import { useApp } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { members as english } from "../../words/en/timeline.ts";
import { Choice } from "./Choice.tsx";

/** Whether people are counted with the bodies that they belong to; for a story that says of some where they belong. */
export function MembersSwitch() {
  const folded = useApp(({ session }) => session.opened?.folded);
  const isFolded = useApp(({ view }) => view.members === "folded");
  const { fold, hint } = useWords().later.timeline?.members ?? english;
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
