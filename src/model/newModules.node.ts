import { vi } from "vitest";

/* Gives each test file fresh modules in one process, because starting a process takes longer than running a file. */
vi.resetModules();
