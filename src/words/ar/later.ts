export * as exploring from "./exploring.ts";
export * as files from "./files.ts";
export * as reading from "./reading.ts";
