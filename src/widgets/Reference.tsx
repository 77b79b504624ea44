import { type ComponentProps, createContext, type ReactNode, use } from "react";
import type { MediaRecord } from "../model/dataset.ts";
import type { Tables } from "../model/tables/tables.ts";
import type { ActorRow, EventRow } from "../model/units.ts";
import type { WebAddress } from "../model/webAddress.ts";
import type { Words } from "../words/words.ts";
import { Button } from "./Button.tsx";
import styles from "./Reference.module.css";

/** The record to which a text leads. A tie is all acts of one actor upon another. */
export type Referent =
  | { readonly kind: "event"; readonly row: EventRow }
  | { readonly kind: "actor"; readonly row: ActorRow }
  | { readonly kind: "tie"; readonly from: ActorRow; readonly to: ActorRow }
  | { readonly kind: "source"; readonly address: WebAddress }
  | { readonly kind: "step"; readonly story: string; readonly number: number }
  | { readonly kind: "story" };

/** The link or button that leads to a referent. Null if nothing leads to it. */
export type Target =
  | { readonly a: ComponentProps<"a"> & { readonly href: string } }
  | { readonly button: ComponentProps<"button"> }
  | null;

export type DataContext = {
  readonly tables: Tables;
  readonly words: Words;
  readonly hues: readonly number[];
  /** In the app the target selects the referent. On a page it links to the page of the referent. */
  readonly to: (referent: Referent) => Target;
  /** The address of a picture or document. Null if its file did not come with the story. */
  readonly media: (record: MediaRecord) => string | null;
  /** Set where nothing can be pressed: on a page without scripts, or on paper. Undefined in the app. */
  readonly medium?: "page" | "paper";
};

export const DataProvider = createContext<DataContext | null>(null);

export function useData(): DataContext {
  const data = use(DataProvider);
  if (data === null) throw new Error("a component that shows data is in no DataProvider");
  return data;
}

export function Reference(props: {
  readonly to: Target;
  readonly className?: string | undefined;
  readonly title?: string | undefined;
  readonly "aria-label"?: string;
  readonly "aria-current"?: "true" | undefined;
  readonly "aria-disabled"?: boolean;
  readonly children: ReactNode;
}) {
  const { to, ...rest } = props;
  if (to === null) return <span {...rest} />;
  return "a" in to ? <a {...to.a} {...rest} /> : <Button data-bare="" {...to.button} {...rest} />;
}

/** The link covers its whole row, which must be `position: relative`. Buttons of the row must be above the link. */
export const RowLink = (props: Omit<ComponentProps<typeof Reference>, "className">) => (
  <Reference {...props} className={styles.link} />
);
