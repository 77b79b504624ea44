import { Suspense } from "react";
import { laterPart } from "../../state/laterPart.ts";
import { useApp } from "../../state/store.ts";
import { DetailPanel } from "../../views/details/DetailPanel.tsx";
import { useIsEditing, useIsFormShown } from "../edit/editing.ts";
import { useLayout } from "./useLayout.ts";

const OwnStory = laterPart(async () => (await import("../publish/OwnStory.tsx")).OwnStory);
const EditPane = laterPart(async () => (await import("../edit/EditRoom.tsx")).EditPane);

/**
 * The details, and below them, while nothing is selected, the way in for who has a story of their own. Who edits theirs has
 * the way to the form of what is selected there, and the form in the place of the details.
 */
export function DetailPane() {
  const isFolder = useApp(({ session }) => session.folder !== null);
  const isEditing = useIsEditing();
  const isFormShown = useIsFormShown();
  const layout = useLayout();
  return (
    <>
      {!(isFormShown && layout === "wide") && <DetailPanel />}
      {/* What is edited or published is a story of which every event is here. */}
      {!isFolder && <Suspense>{isEditing ? <EditPane /> : <OwnStory isPinned />}</Suspense>}
    </>
  );
}
