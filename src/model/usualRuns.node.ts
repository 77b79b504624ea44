import fc from "fast-check";
import { runs } from "./runs.node.ts";

/*
 * Set up before each test file: how often a property is tried that names no number. `npm test` tries the same cases each time,
 * so that it says the same twice of the same code; `npm run test:all` looks for new ones, and prints the seed of what it finds.
 */
fc.configureGlobal({ numRuns: runs(100), ...(process.env.DATELINE_ALL ? {} : { seed: 2019 }) });
