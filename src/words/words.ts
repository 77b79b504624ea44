import type { Messages } from "./messages.ts";

/** One language of the interface: what every function that makes a text takes first. */
export type Words = {
  /** BCP 47 tag for `lang` attributes and the address. */
  readonly language: string;
  /** BCP 47 tag for `Intl`. */
  readonly locale: string;
  readonly direction: "ltr" | "rtl";
  readonly messages: Messages;
};
