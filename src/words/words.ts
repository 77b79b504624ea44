import type { Language } from "./languages.ts";
import type { Messages } from "./messages.ts";

export type Direction = "ltr" | "rtl";

/** One language of the interface: what every function that makes a text takes first. */
export type Words = {
  /** For `lang` attributes and the address. */
  readonly language: Language;
  /** BCP 47 tag for `Intl`. */
  readonly locale: string;
  readonly direction: Direction;
  readonly messages: Messages;
};
