import fc from "fast-check";
import { runs } from "./runs.node.ts";

/* `npm test` tries the same cases each time. `npm run test:all` tries new ones, and prints the seed of a failure. */
fc.configureGlobal({ numRuns: runs(100), ...(process.env.DATELINE_ALL ? {} : { seed: 2019 }) });
