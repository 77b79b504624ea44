import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** "1.0.0 (cc2231bd)": version of the program and, where the sources lie in a repository of their own, its commit. */
export function appVersion(): string {
  const { version }: { readonly version: string } = JSON.parse(readFileSync("package.json", "utf8"));
  const commit = commitOf();
  return commit === "" ? version : `${version} (${commit})`;
}

function commitOf(): string {
  if (!existsSync(".git")) return "";
  try {
    return execFileSync("git", ["rev-parse", "--short=8", "HEAD"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  } catch {
    return "";
  }
}
