import { expect, test } from "vitest";
import { loadBytes } from "../loadBytes.ts";

const line = (entity: object): string => JSON.stringify(entity);
const person = (id: string) => line({ id, schema: "Person", properties: { name: [id] } });

/** Loads a payment with these numbers of payers and beneficiaries. */
function payment(payers: number, beneficiaries: number) {
  const from = Array.from({ length: payers }, (_, n) => `payer-${n}`);
  const to = Array.from({ length: beneficiaries }, (_, n) => `beneficiary-${n}`);
  const properties = { name: ["The great payment"], date: ["2020-01-02"], payer: from, beneficiary: to };
  const text = [...[...from, ...to].map(person), line({ id: "p", schema: "Payment", properties })].join("\n");
  const outcome = loadBytes(new TextEncoder().encode(text), "entities.jsonl");
  if (!outcome.ok) expect.fail("refused");
  const actions = outcome.tables.events.actions.verb.length;
  return { actions, warnings: outcome.warnings.filter(({ found }) => found.includes("pairs")) };
}

test("up to 100 pairs of an entity are actions", () => {
  expect(payment(10, 10)).toEqual({ actions: 100, warnings: [] });
});

test("the actions of an entity of more pairs are left out, and the entity is named", () => {
  const { actions, warnings } = payment(11, 10);
  expect(actions).toBe(0);
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toMatchObject({
    path: "line 22",
    found: expect.stringContaining("“The great payment”"),
    expected: expect.stringContaining("at most 100"),
  });
});
