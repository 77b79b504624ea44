import process from "node:process";
import { siteAddress } from "../model/storyConfig.ts";

/** `SITE_URL` overrides the address in the story's settings. */
export function addressOf(): { readonly address?: string } {
  const address = process.env.SITE_URL?.trim() ?? "";
  if (address === "") return {};
  if (siteAddress(address) === undefined) throw new Error(`SITE_URL is no http or https address: ${address}`);
  return { address };
}
