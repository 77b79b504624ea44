import { chromium } from "@playwright/test";
import { preview } from "vite";
import { findBrowser } from "../e2e/browser.mjs";

/**
 * Serves a built folder on a free port.
 *
 * @param {string} outDir
 */
export async function serveSite(outDir) {
  const server = await preview({
    build: { outDir },
    preview: { port: 0, strictPort: false },
    logLevel: "error",
  });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error("the preview server has no address");
  return { address, server };
}

/**
 * Serves a built folder on a free port, and starts a browser.
 *
 * @param {string} outDir
 */
export async function openSite(outDir) {
  const { address, server } = await serveSite(outDir);
  const found = findBrowser();
  const browser = await chromium.launch({
    ...(found ? { executablePath: found.path } : {}),
    args: ["--disable-quic"],
  });
  const close = async () => {
    await browser.close();
    await server.close();
  };
  return { address, browser, close };
}
