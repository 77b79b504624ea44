import { fileURLToPath } from "node:url";
import type {
  ElementAccessExpression,
  Node,
  PropertyAssignment,
  VariableDeclaration,
} from "typescript/unstable/ast";
import {
  isBindingElement,
  isElementAccessExpression,
  isObjectLiteralExpression,
  isPropertyAccessExpression,
  isPropertyAssignment,
  isVariableDeclaration,
} from "typescript/unstable/ast/is";
import { API, type NodeHandle, type Project, type Type } from "typescript/unstable/sync";
import { afterAll, expect, test } from "vitest";

/*
 * The compiler says which messages are used: English declares each of them once, and the types of all other languages
 * follow from it, so whoever reads a message in whatever language refers to its line in `en/`.
 */
const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const api = new API({ cwd: ROOT });
afterAll(() => api.close());

test.each([
  ["the app", "tsconfig.json", /^src\/words\/en\/(?!pages\.ts)/, /^src\/(?!words\/\w+\/)/],
  [
    "the build",
    "e2e/tsconfig.json",
    /^src\/words\/en\/pages\.ts$/,
    /^src\/(build|export|site)\/(?!.*\.test\.ts)/,
  ],
] as const)("%s uses every message that is written for it", (_, config, declaring, using) => {
  const project = api.updateSnapshot({ openProjects: [ROOT + config] }).getProject(ROOT + config);
  if (project === undefined) throw new Error(`${config} cannot be opened`);
  const paths = project.program.getSourceFileNames().map((path) => path.slice(ROOT.length));
  const messages = paths.filter((path) => declaring.test(path)).flatMap((path) => messagesIn(project, path));
  expect(messages.length).toBeGreaterThan(20);
  const users = paths.filter((path) => using.test(path));
  expect(unused(project, messages, users)).toEqual([]);
});

/** Texts, and functions that make one, in the exported objects of a file: what is no object itself. */
function messagesIn(project: Project, path: string): readonly PropertyAssignment[] {
  const messages: PropertyAssignment[] = [];
  const visit = (node: Node): void => {
    const isMessage = isPropertyAssignment(node) && !isObject(node.initializer);
    if (isMessage) messages.push(node);
    else if (!isVariableDeclaration(node) || isSection(node)) node.forEachChild(visit);
  };
  project.program.getSourceFile(ROOT + path)?.forEachChild(visit);
  return messages;
}
const isObject = (node: Node | undefined): boolean => node !== undefined && isObjectLiteralExpression(node);
/** An object with a type of its own is read by keys that the compiler does not know. */
const isSection = ({ initializer, type }: VariableDeclaration): boolean =>
  isObject(initializer) && type === undefined;
const positionOf = (node: Node): string => `${node.getSourceFile().fileName}:${node.pos}`;
const nameOf = ({ name }: PropertyAssignment): string => name.getText().replaceAll('"', "");

/** Messages to which none of the files refers: `details.title`, `{ title } = details`, `details[name]`. */
function unused(
  project: Project,
  messages: readonly PropertyAssignment[],
  users: readonly string[],
): readonly string[] {
  const left = new Map(messages.map((message) => [positionOf(message), message]));
  const names = new Set(messages.map(nameOf));
  const read: Node[] = [];
  const taken: { readonly pattern: Node; readonly name: string }[] = [];
  const indexed: ElementAccessExpression[] = [];
  const visit = (node: Node): void => {
    if (isPropertyAccessExpression(node) && names.has(node.name.getText())) read.push(node.name);
    if (isBindingElement(node)) {
      const name = (node.propertyName ?? node.name)?.getText() ?? "";
      if (names.has(name)) taken.push({ pattern: node.parent, name });
    }
    if (isElementAccessExpression(node)) indexed.push(node);
    node.forEachChild(visit);
  };
  for (const path of users) project.program.getSourceFile(ROOT + path)?.forEachChild(visit);

  const { checker } = project;
  const isUsed = (declarations: readonly NodeHandle[] = []) => {
    for (const handle of declarations) {
      const node = handle.resolve(project);
      if (node !== undefined) left.delete(positionOf(node));
    }
  };
  for (const symbol of checker.getSymbolAtLocation(read)) isUsed(symbol?.declarations);
  const patterns = checker.getTypeAtLocation(taken.map(({ pattern }) => pattern));
  taken.forEach(({ name }, index) => {
    const type = patterns[index];
    if (type !== undefined) isUsed(checker.getPropertyOfType(type, name)?.declarations);
  });
  const objects = checker.getTypeAtLocation(indexed.map(({ expression }) => expression));
  const keys = checker.getTypeAtLocation(indexed.map(({ argumentExpression }) => argumentExpression));
  objects.forEach((object, index) => {
    if (object === undefined || checker.isArrayLikeType(object)) return;
    const isKey = keyTest(keys[index]);
    for (const { name, declarations } of checker.getPropertiesOfType(object))
      if (names.has(name) && isKey(name)) isUsed(declarations);
  });
  return [...left.values()].map(
    (message) => `${message.getSourceFile().fileName.slice(ROOT.length)} ${nameOf(message)}`,
  );
}

/** Which names a key may be: those of a union of literals, else any. */
function keyTest(key: Type | undefined): (name: string) => boolean {
  const members = key?.isUnionType() ? (key.getTypes() ?? []) : key === undefined ? [] : [key];
  const values = members.map((member) => (member.isStringLiteralType() ? member.value : null));
  return values.includes(null) ? () => true : (name) => values.includes(name);
}
