import { vi } from "vitest";

/* Gives each test file fresh modules. A fresh process would take longer to start than such a file to run. */
vi.resetModules();
