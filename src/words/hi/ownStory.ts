export * as edit from "./edit.ts";
export * as publish from "./publish.ts";
