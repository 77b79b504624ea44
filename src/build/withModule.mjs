// Commands are plain JavaScript and the program is TypeScript, which not every Node runs. So Vite loads the program here.
// Vite stays open during the work, since the program imports some modules late.
import { fileURLToPath } from "node:url";
import { createServer } from "vite";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * @template Module, Result
 * @param {string} file From the root, with a slash before it.
 * @param {(module: Module) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function withModule(file, work) {
  const server = await createServer({
    root,
    configFile: false,
    appType: "custom",
    logLevel: "error",
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    return await work(/** @type {Module} */ (await server.ssrLoadModule(file)));
  } finally {
    await server.close();
  }
}
