import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";

/** Test support: the rows of an answer, or the SQLSTATE and the message of a fault. */
type Reply =
  | { readonly rows: readonly Readonly<Record<string, string | null>>[] }
  | { readonly code: string; readonly message: string };

/** Speaks version 3 of the protocol of PostgreSQL. The server must trust the user without a password. */
async function connected(port: number, user: string) {
  const socket = connect(port, "127.0.0.1");
  let received = Buffer.alloc(0);
  let take: ((reply: Reply) => void) | null = null;
  let names: readonly string[] = [];
  let rows: Record<string, string | null>[] = [];
  let fault: { code: string; message: string } | null = null;
  socket.on("data", (part) => {
    received = Buffer.concat([received, part]);
    while (received.length >= 5 && received.length > received.readInt32BE(1)) {
      const end = received.readInt32BE(1) + 1;
      read(String.fromCharCode(received[0] ?? 0), received.subarray(5, end));
      received = received.subarray(end);
    }
  });
  function read(kind: string, body: Buffer): void {
    let at = 2;
    const text = (): string => {
      const end = body.indexOf(0, at);
      const found = body.toString("utf8", at, end);
      at = end + 1;
      return found;
    };
    if (kind === "T")
      names = Array.from({ length: body.readInt16BE(0) }, () => {
        const name = text();
        at += 18;
        return name;
      });
    if (kind === "D")
      rows.push(
        Object.fromEntries(
          names.map((name) => {
            const length = body.readInt32BE(at);
            at += 4 + Math.max(length, 0);
            return [name, length < 0 ? null : body.toString("utf8", at - length, at)];
          }),
        ),
      );
    if (kind === "E") {
      const said = new Map(
        body
          .toString("utf8")
          .split("\0")
          .map((field) => [field[0], field.slice(1)]),
      );
      fault = { code: said.get("C") ?? "", message: said.get("M") ?? "" };
    }
    if (kind === "Z") {
      const reply: Reply = fault ?? { rows };
      [names, rows, fault] = [[], [], null];
      take?.(reply);
    }
  }
  const cut = (value: string): Buffer => Buffer.from(`${value}\0`);
  const int16 = (value: number): Buffer => Buffer.from([value >> 8, value & 255]);
  const int32 = (value: number): Buffer => Buffer.from([value >> 24, value >> 16, value >> 8, value]);
  const message = (kind: string, ...parts: readonly Buffer[]): Buffer => {
    const body = Buffer.concat(parts);
    return Buffer.concat([Buffer.from(kind), int32(body.length + 4), body]);
  };
  const replied = (): Promise<Reply> =>
    new Promise((resolve) => {
      take = resolve;
    });
  const begun = replied();
  const start = Buffer.concat([
    int32(196_608),
    cut("user"),
    cut(user),
    cut("database"),
    cut("postgres"),
    int16(0).subarray(1),
  ]);
  socket.write(Buffer.concat([int32(start.length + 4), start]));
  await begun;
  return {
    ask: (sql: string, values: readonly string[] = []): Promise<Reply> => {
      const bound = values.flatMap((value) => [int32(Buffer.byteLength(value)), Buffer.from(value)]);
      const reply = replied();
      socket.write(
        Buffer.concat([
          message("P", cut(""), cut(sql), int16(0)),
          message("B", cut(""), cut(""), int16(0), int16(values.length), ...bound, int16(0)),
          message("D", Buffer.from("P"), cut("")),
          message("E", cut(""), int32(0)),
          message("S"),
        ]),
      );
      return reply;
    },
    close: () => socket.destroy(),
  };
}

const quotedName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const statusOf = (code: string): number =>
  code === "42883" || code === "42P01"
    ? 404
    : code === "42501"
      ? 403
      : /^(?:XX|57|53)/.test(code)
        ? 500
        : 400;

/**
 * A stand-in for PostgREST, only for `GET /rpc/NAME?argument=value`. It runs a function as the given role with its
 * settings, and follows `response.status` and `response.headers`. Of two equal arguments, the last one counts.
 */
export async function standInOfPostgrest(port: number, user: string, schema: string, role: string) {
  const database = await connected(port, user);
  const settings = await database.ask(
    "SELECT split_part(one, '=', 1) AS name, split_part(one, '=', 2) AS value FROM pg_db_role_setting s JOIN pg_roles r ON r.oid = s.setrole, unnest(s.setconfig) one WHERE r.rolname = $1",
    [role],
  );
  const known = await database.ask(
    `SELECT p.proname AS name, array_to_json(coalesce(p.proargnames, '{}'))::text AS names,
       (SELECT coalesce(json_agg(format_type(t, NULL)), '[]') FROM unnest(p.proargtypes) t)::text AS types
     FROM pg_proc p WHERE p.pronamespace = $1::regnamespace AND has_function_privilege($2, p.oid, 'EXECUTE')`,
    [schema, role],
  );
  if ("code" in settings || "code" in known) throw new Error(JSON.stringify([settings, known]));
  const texts = (json: string | null | undefined): string[] => JSON.parse(json ?? "[]");

  async function answer(name: string, given: ReadonlyMap<string, string>) {
    const found = "rows" in known ? known.rows.find((one) => one.name === name) : undefined;
    const types = new Map(texts(found?.names).map((one, index) => [one, texts(found?.types)[index]]));
    if (found === undefined || [...given.keys()].some((key) => !types.has(key)))
      return { status: 404, headers: [], body: '{"code":"PGRST202","message":"no such function"}' };
    const list = [...given.keys()].map(
      (key, index) => `${quotedName(key)} := $${index + 1}::text::${types.get(key)}`,
    );
    const call = `${quotedName(schema)}.${quotedName(name)}(${list.join(", ")})`;
    await database.ask("BEGIN READ ONLY");
    await database.ask(`SET LOCAL ROLE ${quotedName(role)}`);
    for (const one of "rows" in settings ? settings.rows : [])
      await database.ask("SELECT set_config($1, $2, true)", [one.name ?? "", one.value ?? ""]);
    const got = await database.ask(`SELECT ${call}::text AS body`, [...given.values()]);
    const set = await database.ask(
      "SELECT current_setting('response.status', true) AS status, current_setting('response.headers', true) AS headers",
    );
    await database.ask("COMMIT");
    if ("code" in got) return { status: statusOf(got.code), headers: [], body: JSON.stringify(got) };
    const [of] = "rows" in set ? set.rows : [];
    const headers = texts(of?.headers || "[]").flatMap((one) => Object.entries(one));
    return { status: Number(of?.status || 200), headers, body: got.rows[0]?.body ?? "null" };
  }

  /** Each answer waits for the one before, because a connection has one transaction at a time. */
  let last: Promise<unknown> = Promise.resolve();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    const answered = last.then(() => answer(url.pathname.replace(/^\/rpc\//, ""), new Map(url.searchParams)));
    last = answered.then(({ status, headers, body }) => {
      response.setHeader("content-type", "application/json");
      for (const [name, value] of headers) response.setHeader(name, String(value));
      response.writeHead(request.method === "GET" ? status : 405).end(request.method === "GET" ? body : "{}");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      database.close();
      server.closeAllConnections();
      server.close();
    },
  };
}
