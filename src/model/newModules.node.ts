import { vi } from "vitest";

/* Gives each test file modules of its own, without a process of its own, which takes longer to start than such a file to run. */
vi.resetModules();
