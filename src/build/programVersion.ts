import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** "1.0.0 (cc2231bd)": version of the program and, if the sources are in a git repository of their own, its commit. */
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

/** SHA-256 of all inputs of a build without data. `root` is the folder of `package-lock.json` and `src/`. */
export function programHash(root: string, options: string): string {
  const sources = readdirSync(path.join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(tsx?|css)$|^words.*\.json$/.test(file) && !/\.(test|node)\.ts$/.test(file))
    .map((file) => `src/${file.replaceAll("\\", "/")}`)
    .sort();
  const hash = createHash("sha256").update(options);
  for (const file of ["package-lock.json", ...sources])
    hash.update(`\0${file}\0`).update(readFileSync(path.join(root, file)));
  return hash.digest("hex");
}
