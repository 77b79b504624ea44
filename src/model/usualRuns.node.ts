import fc from "fast-check";
import { runs } from "./runs.node.ts";

/* Sets, before each test file, the number of cases of a property that names none. `npm test` tries the same cases each time, so
   that the same code gives the same result. `npm run test:all` tries new cases, and prints the seed of a failure. */
fc.configureGlobal({ numRuns: runs(100), ...(process.env.DATELINE_ALL ? {} : { seed: 2019 }) });
