import { type FileMetaData, parquetSchema, type SchemaElement } from "hyparquet";
import { type TextOf, textOfValues } from "./cellTexts.ts";
import type { Physical } from "./plainValues.ts";

type SchemaTree = ReturnType<typeof parquetSchema>;

/** A column of cells: each row has one value, or none, or a list of them. */
export type ColumnShape = {
  readonly name: string;
  /** Which of the columns of a row group it is; one record is several there. */
  readonly leaf: number;
  /** Names from the outermost record to the value. */
  readonly path: readonly string[];
  readonly physical: Physical;
  readonly textOf: TextOf;
  /** Levels of a value that is there (Dremel). */
  readonly definition: number;
  readonly isList: boolean;
};

/** What is no cell: records, lists of lists, maps, places; known by name only. */
export type NoCells = { readonly name: string; readonly leaf: number };

/** The columns of the outermost record, in the order of the file. Throws where the schema is damaged. */
export function columnShapes(metadata: FileMetaData): readonly (ColumnShape | NoCells)[] {
  let leaf = 0;
  return parquetSchema(metadata).children.map((child) => {
    const first = leaf;
    leaf += leavesOf(child);
    return shapeOf(child, first);
  });
}

export const isCells = (shape: ColumnShape | NoCells): shape is ColumnShape => "textOf" in shape;

const leavesOf = ({ children }: SchemaTree): number =>
  children.length === 0 ? 1 : children.reduce((sum, child) => sum + leavesOf(child), 0);

function shapeOf(column: SchemaTree, leaf: number): ColumnShape | NoCells {
  const { name } = column.element;
  let node = column;
  const elements: SchemaElement[] = [node.element];
  while (node.children.length === 1 && node.children[0] !== undefined) {
    node = node.children[0];
    elements.push(node.element);
  }
  const repeated = elements.filter(({ repetition_type: type }) => type === "REPEATED").length;
  const isPart = elements.some(({ logical_type: logical }) => logical?.type === "VARIANT");
  const textOf = node.children.length > 0 || isPart ? null : textOfValues(node.element);
  const { type, type_length: length = 0 } = node.element;
  if (textOf === null || repeated > 1 || type === undefined) return { name, leaf };
  return {
    name,
    leaf,
    path: node.path,
    physical: { type, length },
    textOf,
    definition: elements.filter(({ repetition_type: kind }) => kind !== "REQUIRED").length,
    isList: repeated === 1,
  };
}
