/** The key for the id of an element in answers of any WebDriver. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** A session of a W3C WebDriver, with the commands that a visit needs. Each command is an HTTP request. */
export class WebDriver {
  readonly #session: string;
  readonly capabilities: Readonly<Record<string, unknown>>;

  private constructor(session: string, capabilities: Readonly<Record<string, unknown>>) {
    this.#session = session;
    this.capabilities = capabilities;
  }

  static async open(driver: string, capabilities: unknown): Promise<WebDriver> {
    const made = await command(`${driver}/session`, "POST", { capabilities: { alwaysMatch: capabilities } });
    const { sessionId, capabilities: given } = made as {
      readonly sessionId: string;
      readonly capabilities: Readonly<Record<string, unknown>>;
    };
    return new WebDriver(`${driver}/session/${sessionId}`, given);
  }

  get = (what: string): Promise<unknown> => command(`${this.#session}/${what}`, "GET");
  post = (what: string, body: unknown = {}): Promise<unknown> =>
    command(`${this.#session}/${what}`, "POST", body);
  end = (): Promise<unknown> => command(this.#session, "DELETE");

  run = (script: string): Promise<unknown> => this.post("execute/sync", { script, args: [] });

  /** Presses keys down in order, then releases them in reverse order. */
  keys(...keys: readonly string[]): Promise<unknown> {
    const down = keys.map((value) => ({ type: "keyDown", value }));
    const up = keys.toReversed().map((value) => ({ type: "keyUp", value }));
    return this.post("actions", { actions: [{ type: "key", id: "keyboard", actions: [...down, ...up] }] });
  }

  click(x: number, y: number): Promise<unknown> {
    const actions = [
      { type: "pointerMove", duration: 0, x: Math.round(x), y: Math.round(y) },
      { type: "pointerDown", button: 0 },
      { type: "pointerUp", button: 0 },
    ];
    return this.post("actions", { actions: [{ type: "pointer", id: "mouse", actions }] });
  }

  /** The id of the first element that the selector finds. */
  async find(selector: string): Promise<string> {
    const found = (await this.post("element", { using: "css selector", value: selector })) as {
      readonly [ELEMENT]: string;
    };
    return found[ELEMENT];
  }
}

async function command(address: string, method: string, body?: unknown): Promise<unknown> {
  const response = await fetch(address, {
    method,
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
  });
  const { value } = (await response.json()) as { readonly value: unknown };
  if (!response.ok) throw new Error(`${method} ${address}: ${JSON.stringify(value)}`);
  return value;
}
