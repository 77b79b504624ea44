import { describe, expect, it } from "vitest";
import { eventRecord } from "../model/tables/tables.ts";
import { eventRow } from "../model/units.ts";
import { loadFile } from "./loadFile.ts";
import { decodeAs, likelyEncodings } from "./textEncodings.ts";

/** The bytes of a text in an encoding of one byte a character, or in UTF-16. */
function encoded(text: string, encoding: string): Uint8Array<ArrayBuffer> {
  if (encoding.startsWith("utf-16")) {
    const bytes = new Uint8Array(2 * text.length);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < text.length; at++)
      view.setUint16(2 * at, text.charCodeAt(at), encoding === "utf-16le");
    return bytes;
  }
  const codes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decodeAs(encoding, new Uint8Array([byte])), byte]),
  );
  return Uint8Array.from(text, (letter) => codes.get(letter) ?? 63);
}

const TABLE = `date,title,place
2015-01-07,"Attack on a newspaper, “Charlie”",Île-de-France
2015-03-18,Attack on a museum – Bardo,Túnez
2016-07-15,Übergriff auf Fußgänger,Málaga
`;
const CZECH = "date,title\n2015-02-24,Střelba v restauraci Družba\n2016-01-05,Žďár: nález\n";
const PORTUGUESE =
  "date,title\n2019-01-02,Reunião nº 3 da 3ª sessão em São Paulo\n2019-01-03,Nações: 40 m³\n";
const SPANISH = "date,title\n2019-01-02,¿Quién mató a la Mª José?\n2019-01-03,¡Basta! El año nuevo n.º 2\n";
const GERMAN = "date,title\n2019-01-02,Überfall in Köln Nº 0\n2019-01-03,Wasser: 40 m³\n";
const ITALIAN = "date,title\n2019-01-02,Andò a Forlì il 3º giorno\n2019-01-03,La 2ª volta è più là\n";
const POLISH = "date,title\n2019-01-02,Łódź: strzały na ulicy\n2019-01-03,Żądanie: być może koń\n";
const ROMANIAN = "date,title\n2019-01-02,Bucureşti: împuşcături şi oraş\n2019-01-03,Iaşi săptămâna\n";
const HUNGARIAN = "date,title\n2019-01-02,Lövöldözés Győrben\n2019-01-03,Erdő és tűz\n";
const RUSSIAN = "date,title\n2017-04-03,Взрыв в метро\n2018-10-17,Нападение в колледже\n";

describe("the encoding of a table that is not UTF-8", () => {
  it.each([
    ["windows-1252", TABLE],
    ["macintosh", TABLE],
    ["windows-1250", CZECH],
    ["windows-1252", PORTUGUESE],
    ["windows-1252", SPANISH],
    ["windows-1252", GERMAN],
    ["windows-1252", ITALIAN],
    ["windows-1250", POLISH],
    ["windows-1250", ROMANIAN],
    ["windows-1250", HUNGARIAN],
    ["windows-1251", RUSSIAN],
    ["utf-16le", TABLE],
    ["utf-16be", RUSSIAN],
  ])(
    "%s is the first that is offered, with its cells, and once chosen the table is whole",
    async (encoding, text) => {
      const bytes = encoded(text, encoding);
      expect(decodeAs(encoding, bytes)).toBe(text);
      const asked = await loadFile(new Blob([bytes]), "table.csv", {}, () => {});
      if (!("choice" in asked)) throw new Error(JSON.stringify(asked));
      expect([asked.choice.about, asked.choice.options[0]?.value]).toEqual(["encoding", encoding]);
      const rows = text.split("\n").slice(1, -1);
      const [first] = asked.choice.options;
      expect(rows.some((row) => row.includes(first?.sample.split(" · ")[0] ?? "?"))).toBe(true);
      const read = await loadFile(new Blob([bytes]), "table.csv", { encoding }, () => {});
      if (!read.ok) throw new Error(JSON.stringify(read));
      const { tables } = read;
      const headlines = Array.from(
        { length: tables.events.count },
        (_, row) => eventRecord(tables, eventRow(row)).headline,
      );
      expect(headlines).toHaveLength(rows.length);
      for (const headline of headlines) expect(text).toContain(headline);
    },
  );

  it("of East Asia is known by its letters", () => {
    const shiftJis = [0x93, 0xfa, 0x96, 0x7b, 0x82, 0xcc, 0x83, 0x65, 0x83, 0x8d]; // 日本のテロ
    const gb = [0xd6, 0xd0, 0xb9, 0xfa, 0xb5, 0xc4, 0xca, 0xc2, 0xbc, 0xfe]; // 中国的事件
    const table = (cell: readonly number[]) =>
      Uint8Array.from([...new TextEncoder().encode("date,title\n2015-01-07,"), ...cell, 10]);
    expect(likelyEncodings(table(shiftJis))[0]).toEqual({ value: "shift_jis", sample: "日本のテロ" });
    expect(likelyEncodings(table(gb))[0]).toEqual({ value: "gb18030", sample: "中国的事件" });
  });

  it("of damaged letters behind Latin ones is not that of another script", () => {
    const damaged = [0x92, 0xdb, 0x81, 0xea, 0x92, 0xdb, 0xce, 0x5f];
    const text = new TextEncoder().encode("date,title\n2015-01-07,The day is estimated");
    const [first] = likelyEncodings(Uint8Array.from([...text, ...damaged, 10]));
    expect(first?.value).toBe("macintosh");
  });

  it("is not asked of UTF-8 with a damaged place, whose cell is the fault", async () => {
    const good = new TextEncoder().encode("date,title\n2015-01-07,Île é è ü\n2015-01-08,Caf");
    const bytes = Uint8Array.from([...good, 0xe9, 10]);
    const outcome = await loadFile(new Blob([bytes]), "table.csv", {}, () => {});
    expect(outcome).toMatchObject({ faults: [{ path: "row 3", found: expect.stringContaining("Caf") }] });
  });

  it("is not asked of bytes that are no table", async () => {
    const outcome = await loadFile(
      new Blob([Uint8Array.from([0xe9, 0xe8, 0x20, 0xfc])]),
      "a.csv",
      {},
      () => {},
    );
    expect(outcome).toMatchObject({ ok: false, total: 1 });
  });
});
