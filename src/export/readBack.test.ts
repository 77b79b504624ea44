import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { affairTables } from "../load/affairTables.node.ts";
import { loadBytes } from "../load/loadBytes.ts";
import { actsOf, countActs, pairOfTie } from "../model/tables/acts.ts";
import { eventRows, type Tables } from "../model/tables/tables.ts";
import { EXPORT_FORMATS, exportFile, FORMATS } from "./exportFile.ts";

/*
 * Other programs read our files: NetworkX, igraph and pandas, from Debian's python3-networkx, python3-igraph and
 * python3-pandas. Only `npm run test:all` runs them, if they are installed.
 */

const PROGRAM = `
import json, sys, igraph, networkx, pandas
at = sys.argv[1] + "/affair"
read = networkx.read_gexf(at + "-1.2.gexf")
ml = networkx.read_graphml(at + ".graphml")
ig = igraph.Graph.Read_GraphML(at + ".graphml")
acts = pandas.read_csv(at + "-acts.csv")
ties = pandas.read_csv(at + "-ties.csv")
made = networkx.from_pandas_edgelist(ties, "source id", "target id", ["weight"], networkx.DiGraph)
weights = lambda graph: sorted(int(d["weight"]) for _, _, d in graph.edges(data=True))
print(json.dumps({
  "gexf": [read.number_of_nodes(), read.number_of_edges(), sum(weights(read))],
  "graphml": [ml.number_of_nodes(), ml.number_of_edges(), sum(weights(ml))],
  "igraph": [ig.vcount(), ig.ecount(), int(sum(ig.es["weight"]))],
  "spells": sum(len(d["spells"]) for _, d in read.nodes(data=True)),
  "acts": len(acts), "columns": list(acts.columns[:7]), "standings": acts["standing"].value_counts().to_dict(),
  "ties": [len(ties), int(ties["weight"].sum())], "made": made.number_of_nodes(),
  "names": sorted(d["label"] for _, d in read.nodes(data=True)) == sorted(d["name"] for _, d in ml.nodes(data=True)) == sorted(ig.vs["name"]),
}))
`;

/** The Python of the system comes first, since only it has the packages of the distribution. */
const python = ["/usr/bin/python3", "python3"].find((one) => {
  try {
    execFileSync(one, ["-c", "import igraph, networkx, pandas"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
});

/** R from Debian's r-base-core. */
const r = ["/usr/bin/Rscript", "Rscript"].find((one) => {
  try {
    execFileSync(one, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
});

test.runIf(process.env.DATELINE_ALL && r)("R reads the acts and the ties, each with its weight", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "dateline-taken-"));
  const rows = eventRows(affairTables);
  for (const format of ["acts", "ties"] as const) {
    const made = exportFile({ format, tables: affairTables, rows, howTo: [], citation: "" });
    if (!("file" in made)) return expect.fail(format);
    writeFileSync(path.join(folder, `${format}.csv`), new Uint8Array(await made.file.arrayBuffer()));
  }
  const program = `at <- commandArgs(TRUE)[1]
    acts <- read.csv(file.path(at, "acts.csv"), fileEncoding = "UTF-8-BOM")
    ties <- read.csv(file.path(at, "ties.csv"), fileEncoding = "UTF-8-BOM")
    cat(nrow(acts), nrow(ties), as.integer(all(!is.na(as.Date(acts$first.day)))), is.numeric(ties$weight))`;
  const said = execFileSync(r ?? "", ["-e", program, folder], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  expect(said.trim()).toBe(`${countActs(affairTables)} ${affairTables.ties.count} 1 TRUE`);
});

/** Tables with directed and undirected ties, since the story has no undirected tie. */
function mixedTables(): Tables {
  const rows = [
    "Ada > paid > Bo; Ada > fought > Cy > between",
    "Bo > fought > Cy > between > alleged",
    "Ada > paid > Bo",
  ];
  const csv = [
    "date,headline,actions",
    ...rows.map((acts, row) => `2019-11-0${row + 1},Event ${row},${acts}`),
  ];
  const read = loadBytes(new TextEncoder().encode(csv.join("\n")), "mixed.csv");
  return read.ok ? read.tables : expect.fail(JSON.stringify(read));
}

test.runIf(process.env.DATELINE_ALL && python).each([
  ["the story", affairTables],
  ["a table with ties of both sorts", mixedTables()],
])(
  "NetworkX, igraph and pandas read the network, the edges and the acts of %s, each with its weight and standing",
  async (_, tables) => {
    const folder = mkdtempSync(path.join(tmpdir(), "dateline-taken-"));
    const rows = eventRows(tables);
    for (const format of EXPORT_FORMATS) {
      const made = exportFile({ format, tables, rows, howTo: [], citation: "" });
      if (!("file" in made)) return expect.fail(format);
      writeFileSync(
        path.join(folder, `affair${FORMATS[format].end}`),
        new Uint8Array(await made.file.arrayBuffer()),
      );
    }
    writeFileSync(path.join(folder, "read.py"), PROGRAM);
    const said = JSON.parse(
      execFileSync(python ?? "", [path.join(folder, "read.py"), folder], { encoding: "utf8" }),
    );
    const ties = Array.from({ length: tables.ties.count }, (_, tie) => ({
      undirected: pairOfTie(tables, tie).undirected,
      weight: new Set(
        rows.flatMap((row) => actsOf(tables, row).flatMap((act) => (act.tie === tie ? [row] : []))),
      ).size,
    }));
    const twice = ties.flatMap((tie) => (tie.undirected ? [tie, tie] : [tie]));
    const sum = (list: typeof ties) => list.reduce((all, { weight }) => all + weight, 0);
    const nodes = new Set(Array.from(tables.events.actors.values)).size;
    expect(said.names).toBe(true);
    for (const reader of ["gexf", "graphml", "igraph"])
      expect(said[reader], reader).toEqual([nodes, twice.length, sum(twice)]);
    expect(said.spells).toBe(tables.events.actors.values.length);
    expect(said.acts).toBe(countActs(tables));
    expect(said.columns).toEqual(["event", "date", "first day", "last day", "actor", "act", "target"]);
    expect(Object.values<number>(said.standings).reduce((all, one) => all + one)).toBe(countActs(tables));
    expect(said.ties).toEqual([ties.length, sum(ties)]);
    const csl = JSON.parse(readFileSync(path.join(folder, "affair-cite.json"), "utf8"));
    expect(csl[0].type).toBe("dataset");
    rmSync(folder, { recursive: true });
  },
  120_000,
);
