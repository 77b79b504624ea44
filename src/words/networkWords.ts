import { connections as englishConnections } from "./en/connections.ts";
import { network as englishNetwork } from "./en/network.ts";
import { pairs as englishPairs } from "./en/tables.ts";
import { inLanguage } from "./languages.ts";
import type { Translation, Words } from "./words.ts";

/* What is said of actors and what they did to each other, in the network and beside it. */

const networkFiles = import.meta.glob<Translation<typeof englishNetwork>>("./*/network.ts", {
  eager: true,
  import: "network",
});

/** What the network says, in the language of `words`. */
export const networkWords = ({ language }: Words) => inLanguage(networkFiles, language, englishNetwork);

const pairsFiles = import.meta.glob<Translation<typeof englishPairs>>("./*/tables.ts", {
  eager: true,
  import: "pairs",
});

/** What is said of who did what to whom, in the language of `words`. */
export const pairsWords = ({ language }: Words) => inLanguage(pairsFiles, language, englishPairs);

const connectionFiles = import.meta.glob<Translation<typeof englishConnections>>("./*/connections.ts", {
  eager: true,
  import: "connections",
});

/** The words of connections, in the language of `words`. */
export const connectionWords = ({ language }: Words) =>
  inLanguage(connectionFiles, language, englishConnections);
