import { Suspense } from "react";
import { laterPart } from "../../state/laterPart.ts";
import { layoutNow, useLayout } from "./useLayout.ts";
import { WideWorkspace } from "./WideWorkspace.tsx";

const MiddleWorkspace = laterPart(async () => (await import("./MiddleWorkspace.tsx")).MiddleWorkspace, {
  isFirst: () => layoutNow() === "middle",
});
const PhoneWorkspace = laterPart(async () => (await import("./PhoneWorkspace.tsx")).PhoneWorkspace, {
  isFirst: () => layoutNow() === "phone",
});

/** The pictures and panels of the open dataset, as the screen has room for them. */
export function Workspace() {
  const layout = useLayout();
  if (layout === "wide") return <WideWorkspace />;
  return <Suspense>{layout === "middle" ? <MiddleWorkspace /> : <PhoneWorkspace />}</Suspense>;
}
