import { Suspense } from "react";
import { laterPart } from "../../state/laterPart.ts";
import { DetailPanel } from "../../views/details/DetailPanel.tsx";

const OwnStory = laterPart(async () => (await import("../publish/OwnStory.tsx")).OwnStory);

/** The details, and below them, while nothing is selected, the way in for who has a story of their own. */
export function DetailPane() {
  return (
    <>
      <DetailPanel />
      <Suspense>
        <OwnStory isPinned />
      </Suspense>
    </>
  );
}
