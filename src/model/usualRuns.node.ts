import fc from "fast-check";
import { runs } from "./runs.node.ts";

/* Set up before each test file: how often a property is tried that names no number. */
fc.configureGlobal({ numRuns: runs(100) });
