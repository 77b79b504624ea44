import type { ComponentProps } from "react";

export function VisuallyHidden(props: Omit<ComponentProps<"div">, "className">) {
  return <div {...props} data-unseen="" />;
}
