import { vi } from "vitest";

/* Gives each test file fresh modules in the same process, because starting a process takes longer than the tests. */
vi.resetModules();
