import type { DayRange } from "../../model/dates/timeSpan.ts";
import type { ActorRow } from "../../model/units.ts";
import type { FilterMask } from "../../query/filter/filterMask.ts";
import { ActorArticle } from "../../views/details/actor/ActorArticle.tsx";
import { OpeningLine } from "../../views/details/opening/OpeningLine.tsx";
import type { Page } from "../pageContext.ts";
import { PageFrame, WholeStoryLink } from "./PageFrame.tsx";

/** The page of an actor: who it is, its ledger over the whole story, the way to the whole. */
export function ActorPage(props: {
  readonly page: Page;
  readonly actor: ActorRow;
  /** Of every event of the story. */
  readonly mask: FilterMask;
  readonly days: DayRange;
}) {
  const { page, actor, mask, days } = props;
  return (
    <PageFrame page={page}>
      <ActorArticle
        context={page}
        actor={actor}
        mask={mask}
        days={days}
        level={1}
        changes={page.root === null ? null : `${page.root}changes/`}
        header={<OpeningLine context={page} />}
      />
      <WholeStoryLink page={page} />
    </PageFrame>
  );
}
