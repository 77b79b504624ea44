export * as edit from "./edit.ts";
export * as exploring from "./exploring.ts";
export * as files from "./files.ts";
export * as publish from "./publish.ts";
export * as reading from "./reading.ts";
