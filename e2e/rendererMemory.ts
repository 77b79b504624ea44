import { readdirSync, readFileSync } from "node:fs";

/**
 * Watches the memory of the page's process in megabytes, including memory outside of heaps: the amount at the start and
 * the largest amount since then. NaN if the system has no `/proc`.
 */
export function watchMemory(): {
  readonly before: number;
  readonly stop: () => number;
  /** The seconds of processor time since the start. Other work on the machine does not lengthen them. */
  readonly worked: () => number;
} {
  const renderers = processesBelow(process.pid).filter((id) =>
    textOf(`/proc/${id}/cmdline`).includes("--type=renderer"),
  );
  const most = (): number => Math.max(...renderers.map(residentMegabytes));
  const before = renderers.length === 0 ? Number.NaN : most();
  const work = () => renderers.reduce((sum, id) => sum + secondsOfWork(id), 0);
  const workBefore = work();
  let peak = before;
  const timer = setInterval(() => {
    peak = Math.max(peak, most());
  }, 40);
  return {
    before,
    stop: () => {
      clearInterval(timer);
      return peak;
    },
    worked: () => work() - workBefore,
  };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

const residentMegabytes = (id: string): number =>
  Number(/VmRSS:\s+(\d+)/.exec(textOf(`/proc/${id}/status`))?.[1] ?? 0) / 1024;

/** The processor time of a process in user and system mode. `/proc` counts in hundredths of a second. */
function secondsOfWork(id: string): number {
  const [, ...fields] = textOf(`/proc/${id}/stat`).split(") ");
  const [user = 0, system = 0] = (fields[0] ?? "").split(" ").slice(11, 13).map(Number);
  return (user + system) / 100;
}

function processesBelow(parent: number): string[] {
  let ids: string[] = [];
  try {
    ids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
  const parentOf = new Map(ids.map((id) => [id, /\) \S (\d+)/.exec(textOf(`/proc/${id}/stat`))?.[1]]));
  const below = (of: string): string[] =>
    ids.filter((id) => parentOf.get(id) === of).flatMap((id) => [id, ...below(id)]);
  return below(String(parent));
}
