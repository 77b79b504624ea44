import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Readable } from "node:stream";
import type { WebKitPrograms } from "../browser.mjs";
import { freePort, untilAnswering } from "../webServers.ts";
import type { Tab } from "./tab.ts";
import { WebDriver } from "./webDriver.ts";

const KEYS = { Enter: ["\uE007"], Escape: ["\uE00C"], "Control+k": ["\uE009", "k"] } as const;

/**
 * WebKitGTK's MiniBrowser, driven by its WebDriver on a virtual screen. Requests to other machines go to `proxy`.
 */
export async function openWebKit(programs: WebKitPrograms, proxy: string): Promise<Tab> {
  const home = mkdtempSync(path.join(tmpdir(), "dateline-webkit-"));
  const processes: ChildProcess[] = [];
  const endAll = () => {
    // Each process leads a group with its children.
    for (const { pid } of processes) if (pid !== undefined) endGroup(pid);
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once("exit", endAll);
  try {
    const screen = spawn(
      programs.screen,
      ["-displayfd", "3", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"],
      {
        detached: true,
        stdio: ["ignore", "ignore", "ignore", "pipe"],
      },
    );
    processes.push(screen);
    const display = await firstLine(screen.stdio[3] as Readable);
    const downloads = makeHome(home);
    const port = await freePort();
    const program = spawn(programs.driver, [`--port=${port}`], {
      detached: true,
      stdio: "ignore",
      env: {
        ...process.env,
        DISPLAY: `:${display}`,
        HOME: home,
        XDG_CONFIG_HOME: path.join(home, "config"),
        TZ: "Pacific/Auckland",
        // With this variable WebKit's language is "en-US", even on a machine without the locale. Otherwise it would be "C".
        LC_ALL: "en_US.UTF-8",
        // Its buffers are those of a graphics card, which this screen has not: a program that plays one takes half as long again.
        WEBKIT_DISABLE_DMABUF_RENDERER: "1",
      },
    });
    processes.push(program);
    const address = `http://127.0.0.1:${port}`;
    await untilAnswering(program, () => fetch(`${address}/status`));
    const driver = await WebDriver.open(address, {
      browserName: "MiniBrowser",
      proxy: { proxyType: "manual", httpProxy: proxy, sslProxy: proxy, noProxy: ["127.0.0.1"] },
      "webkitgtk:browserOptions": { binary: programs.browser, args: ["--automation"] },
    });
    return tabOf(driver, downloads, async () => {
      await driver.end().catch(() => {});
      endAll();
      process.off("exit", endAll);
    });
  } catch (error) {
    endAll();
    throw error;
  }
}

function tabOf(driver: WebDriver, downloads: string, close: () => Promise<void>): Tab {
  return {
    name: `WebKitGTK ${driver.capabilities.browserVersion}`,
    downloads,
    problems: [],
    goto: async (url) => void (await driver.post("url", { url })),
    ask: async (question, given) => {
      const answer = await driver.run(`return (${question})(${JSON.stringify(given)})`);
      return answer as ReturnType<typeof question>;
    },
    clickAt: async (x, y) => void (await driver.click(x, y)),
    type: async (text) => {
      for (const letter of text) await driver.keys(letter);
    },
    press: async (key) => void (await driver.keys(...KEYS[key])),
    give: async (selector, file) => {
      await driver.post(`element/${await driver.find(selector)}/value`, { text: file });
    },
    resize: async (width, height) => {
      // The window has bars around the page, whose sizes only the page can measure.
      await driver.post("window/rect", { width, height });
      const [innerWidth, innerHeight] = (await driver.run("return [innerWidth, innerHeight]")) as [
        number,
        number,
      ];
      await driver.post("window/rect", { width: 2 * width - innerWidth, height: 2 * height - innerHeight });
    },
    back: async () => void (await driver.post("back")),
    forward: async () => void (await driver.post("forward")),
    picture: async () => Buffer.from(String(await driver.get("screenshot")), "base64"),
    close,
  };
}

function endGroup(leader: number): void {
  try {
    process.kill(-leader, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}

/** Makes a home folder whose settings name the folder of downloads. */
function makeHome(home: string): string {
  const downloads = path.join(home, "downloads");
  mkdirSync(downloads);
  mkdirSync(path.join(home, "config"));
  writeFileSync(path.join(home, "config/user-dirs.dirs"), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  return downloads;
}

const firstLine = (stream: Readable): Promise<string> =>
  new Promise((resolve, reject) => {
    stream.once("data", (bytes: Buffer) => resolve(bytes.toString().trim()));
    stream.once("end", () => reject(new Error("no screen could be made")));
  });
