import { refuse, showText } from "../../model/check/fault.ts";
import { unpackEntry, type ZipEntry } from "../zipDirectory.ts";
import type { WorkbookBudget } from "./workbookBudget.ts";
import { XmlReader } from "./xmlReader.ts";

/** What one part says of another: what that is to it, and where it stands. */
export type Relation = { readonly type: string; readonly target: string };

/**
 * The parts of a workbook by their names. Each is unpacked when it is asked for, so that one alone is in memory. Names are
 * compared as producers write them: whatever their case, with either slash.
 */
export class WorkbookParts {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  readonly #budget: WorkbookBudget;

  constructor(bytes: Uint8Array<ArrayBuffer>, entries: readonly ZipEntry[], budget: WorkbookBudget) {
    this.#bytes = bytes;
    const byName = new Map(entries.map((entry) => [keyOf(entry.name), entry]));
    this.#entries = byName;
    this.#budget = budget;
    const other = entries.find((entry) => byName.get(keyOf(entry.name)) !== entry);
    if (other === undefined) return;
    const found = `a workbook that has ${showText(other.name)} twice, but for capitals`;
    budget.refuse(refuse("", found, "a workbook as a spreadsheet saves it"));
  }

  /** Null where there is no such part, or the workbook was refused. */
  async bytesOf(name: string): Promise<Uint8Array | null> {
    const entry = this.#entries.get(keyOf(name));
    if (entry === undefined || this.#budget.refusal !== null) return null;
    const unpacked = await unpackEntry(this.#bytes, entry);
    if (unpacked.ok) return unpacked.bytes;
    this.#budget.refuse(unpacked);
    return null;
  }

  async open(name: string): Promise<XmlReader | null> {
    const bytes = await this.bytesOf(name);
    return bytes && new XmlReader(bytes, name, this.#budget);
  }

  /** The parts that a part of Office Open XML names, by the ids that it gives them; "" is the package itself. */
  async relationsOf(part: string): Promise<ReadonlyMap<string, Relation>> {
    const relations = new Map<string, Relation>();
    const folder = part.slice(0, part.lastIndexOf("/") + 1);
    const xml = await this.open(`${folder}_rels/${part.slice(folder.length)}.rels`);
    if (xml === null) return relations;
    for (let event = xml.next(); event !== "end"; event = xml.next()) {
      if (event !== "open" || xml.name !== "Relationship" || xml.attribute("TargetMode") === "External")
        continue;
      const target = within(folder, xml.attribute("Target") ?? "");
      // The last word of an address; those of the strict form have another beginning.
      const type = (xml.attribute("Type") ?? "").replace(/^.*\//, "");
      relations.set(xml.attribute("Id") ?? "", { type, target });
    }
    return relations;
  }
}

const keyOf = (name: string): string => name.replaceAll("\\", "/").toLowerCase();

/** An address from a folder: `../sheet1.xml`, `/xl/sheet1.xml`. Only ever the name of a part. */
function within(folder: string, target: string): string {
  const steps: string[] = [];
  const whole = target.startsWith("/") ? target : folder + target;
  for (const step of whole.replaceAll("\\", "/").split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}
