import fc from "fast-check";
import { runs } from "./runs.node.ts";

/* Set up before each test file: how often a property is tried that names no number. `npm test` tries the same cases each time,
   so that the same code gives the same result. `npm run test:all` looks for new cases, and prints the seed of what it finds. */
fc.configureGlobal({ numRuns: runs(100), ...(process.env.DATELINE_ALL ? {} : { seed: 2019 }) });
