import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";

/** Throws if a folder has files but is no site, because a new site replaces all its files. @param {string} folder */
export function refuseForeign(folder) {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return;
  const isSite = ["index.html", "404.html", "assets", "data"].every((name) =>
    existsSync(path.join(folder, name)),
  );
  if (!isSite)
    throw new Error(
      `${folder} holds other files than a site of Dateline: nothing was written. Empty it, or name another folder.`,
    );
}

/**
 * Replaces the content of a folder with a site that is already complete, so a build that fails or is stopped changes
 * nothing. `.git` stays, because a site may be a checkout from which a host takes it.
 *
 * @param {string} made @param {string} folder
 */
export function replaceSite(made, folder) {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder))
    if (name !== ".git") rmSync(path.join(folder, name), { recursive: true });
  cpSync(made, folder, { recursive: true });
}
