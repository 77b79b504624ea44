// Checks a deployed Dateline as browsers get it: that links lead to pages, policies, headers, and that no other host is
// asked.
//
//   npm run scan -- https://news.example/dateline/
//
// Prints a line for each fault, and succeeds without any. On plain http (this machine), it skips the rules for https.
import { createHash } from "node:crypto";
import process from "node:process";
import { fileURLToPath } from "node:url";

/** @typedef {{ readonly path: string, readonly status: number, readonly headers: Headers, readonly text: string }} Answer */
/** @typedef {(answer: Answer) => (string | false)[]} Check The faults of an answer in words. */

/** @param {Answer} answer @param {string} name */
const header = ({ headers }, name) => headers.get(name) ?? "";
/** @param {string} path */
const isEmbed = (path) => path.startsWith("embed");

/** The allowed values of Cross-Origin-Resource-Policy. Pages of events may have either, since some hosts cannot tell them from previews. @param {string} path */
function resourcePolicies(path) {
  if (isEmbed(path) || path.endsWith("preview.png")) return ["cross-origin"];
  return path.startsWith("event/") ? ["same-origin", "cross-origin"] : ["same-origin"];
}

/** Checks the headers that every file needs. @type {Check} */
const common = (answer) => {
  const permissions = header(answer, "permissions-policy");
  const resource = resourcePolicies(answer.path);
  return [
    header(answer, "referrer-policy") !== "no-referrer" && "Referrer-Policy is not no-referrer",
    header(answer, "x-content-type-options") !== "nosniff" && "X-Content-Type-Options is not nosniff",
    header(answer, "cross-origin-opener-policy") !== "same-origin" &&
      "Cross-Origin-Opener-Policy is not same-origin",
    !["camera", "microphone", "geolocation"].every((one) => permissions.includes(`${one}=()`)) &&
      "Permissions-Policy does not switch off camera, microphone and place",
    /=(?!\(\))/.test(permissions) && "Permissions-Policy allows something",
    !resource.includes(header(answer, "cross-origin-resource-policy")) &&
      `Cross-Origin-Resource-Policy is not ${resource[0]}`,
    answer.headers.has("set-cookie") && "sets a cookie",
  ];
};

/** @type {Check} */
const secure = (answer) => {
  const [, age = "0"] = /max-age=(\d+)/.exec(header(answer, "strict-transport-security")) ?? [];
  return [Number(age) < 15_552_000 && "Strict-Transport-Security lasts for less than half a year"];
};

/** The faults of a policy in a page or a header. @param {string} policy @param {string} where @param {string} path */
const faultsOfPolicy = (policy, where, path) => {
  const sources = path.startsWith("open/") ? policy.replace("connect-src 'self' https:", "") : policy;
  return [
    !policy.startsWith("default-src 'none'") && `${where} does not begin with default-src 'none'`,
    /'unsafe-|\*|https?:|data:/.test(sources.replace("frame-ancestors *", "")) &&
      `${where} lets others through`,
    ...["base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'"].map(
      (one) => !policy.includes(one) && `${where} has no ${one}`,
    ),
  ];
};

/** Whether a page has code in itself that its policy does not name by its hash. @param {string} text @param {string} policy */
const hasOwnScript = (text, policy) =>
  [...text.matchAll(/<script\b([^>]*)>(.*?)<\/script>/gs)].some(
    ([, tag = "", code = ""]) =>
      !/ src=|type="(?:application\/(?:ld\+)?json|text\/plain)"/.test(tag) &&
      !policy.includes(`'sha256-${createHash("sha256").update(code).digest("base64")}'`),
  );

/** @type {Check} */
const page = (answer) => {
  const { path, text } = answer;
  const sent = header(answer, "content-security-policy");
  const [, own = ""] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text) ?? [];
  const before = text.slice(0, text.indexOf("http-equiv="));
  const scripts = text.match(/<script\b[^>]*>/g) ?? [];
  return [
    ...faultsOfPolicy(own, "the policy in the page", path),
    ...faultsOfPolicy(sent, "the policy in the header", path),
    !isEmbed(path) && !sent.includes("frame-ancestors 'none'") && "anybody may frame it",
    sent.includes("script-src") !== own.includes("script-src") && "header and page differ in scripts",
    /<(?:script|link|style|img)\b/.test(before) && "something stands before the policy",
    !text.includes('<meta name="referrer" content="no-referrer"') && "has no tag against referrers",
    /<(?:script|img|iframe|source|video|audio|object)\b[^>]*\b(?:src|data)="(?:https?:)?\/\//.test(text) &&
      "loads from another host",
    /<link\b(?![^>]*rel="(?:canonical|alternate)")[^>]*\bhref="(?:https?:)?\/\//.test(text) &&
      "links a file of another host",
    hasOwnScript(text, own) && "has a script in itself",
    /<[^>]+\son[a-z]+=/.test(text) && "has a handler in its markup",
    path.startsWith("open/") && !/lock\.js/.test(scripts[0] ?? "") && "does not begin with its lock",
  ];
};

/** @type {Check} */
const worker = (answer) => [
  !header(answer, "content-security-policy").startsWith("default-src 'none'") &&
    "workers have no policy of their own",
];

/** @type {Check} */
const notShown = (answer) => [
  !header(answer, "content-security-policy").includes("frame-ancestors 'none'") && "anybody may frame it",
];

/** Checks that an SVG picture cannot run a script if it is opened alone. @type {Check} */
const drawing = (answer) => [
  !/^default-src 'none'|script-src 'none'/.test(header(answer, "content-security-policy")) &&
    "could run a script, opened by itself",
];

/** @type {Check} */
const contact = ({ text }) => {
  const [, expires = ""] = /^Expires: (.*)$/m.exec(text) ?? [];
  return [
    !/^Contact: \S/m.test(text) && "names nobody to report a fault to: the story has no contact",
    !(Date.parse(expires) > Date.now()) && "has expired",
  ];
};

/**
 * All faults of the site at an address, a line for each.
 *
 * @param {string} address @returns {Promise<string[]>}
 */
export async function scanSite(address) {
  const root = new URL(address.endsWith("/") ? address : `${address}/`);
  /** @param {string} path @returns {Promise<Answer>} */
  const ask = async (path) => {
    // If the host does not answer, the status is 0.
    const response = await fetch(new URL(path, root), { redirect: "manual" }).catch(() => Response.error());
    return { path, status: response.status, headers: response.headers, text: await response.text() };
  };
  // A host without an index of folders, such as an object store, has its start page only at this address.
  const folder = await ask("");
  const start = folder.status === 200 ? folder : { ...(await ask("index.html")), path: "" };
  /** @param {RegExp} pattern */
  const first = (pattern) => pattern.exec(start.text)?.[1];
  const script = first(/<script[^>]+src="[^":]*?(assets\/[^"]+)"/);
  const event = first(/href="[^":]*?(event\/[^"#?/]+\/)(?:index\.html)?"/);
  if (start.status !== 200 || !script || !event) return [`${root}: no Dateline answers there`];
  const logo = first(/src="[^":]*?(logo\.svg)"/);
  const data = first(/href="[^":]*?(data\/[^"]+)"/) ?? "data/index.json";
  const everywhere = root.protocol === "https:" ? [common, secure] : [common];
  const index = /href="[^":]*event\/[^"#?/]+\/index\.html"/.test(start.text) ? "index.html" : "";
  /** @type {[string, number, Check[]][]} */
  const asked = [
    ...["", `check/${index}`, `open/${index}`, `embed/${index}`, `changes/${index}`, event + index].map(
      (path) => /** @type {[string, number, Check[]]} */ ([path, 200, [...everywhere, page]]),
    ),
    ["there-is-no-such-page/", 404, [...everywhere, page]],
    ["offline.html", 200, [...everywhere, notShown]],
    [script, 200, [...everywhere, worker]],
    [data, 200, everywhere],
    ["embed.js", 200, everywhere],
    ["icon.svg", 200, [...everywhere, drawing]],
    ...(logo ? [/** @type {[string, number, Check[]]} */ ([logo, 200, [...everywhere, drawing]])] : []),
    ["preview.png", 200, everywhere],
    [`${event}preview.png`, 200, everywhere],
    [".well-known/security.txt", 200, [contact]],
  ];
  const faults = await Promise.all(
    asked.map(async ([path, status, checks]) => {
      const answer = path === "" ? start : await ask(path);
      const found =
        answer.status === status
          ? checks.flatMap((check) => check(answer)).filter((fault) => fault !== false)
          : [`answers ${answer.status}, not ${status}`];
      return found.map((fault) => `${path || "the start page"}: ${fault}`);
    }),
  );
  const pages = await Promise.all([event, event.slice(0, -1), "there-is-no-such-page/"].map(ask));
  return [...faultsOfLinks(event, index, pages), ...faults.flat(), ...(await faultsOfPlainHttp(root))];
}

/**
 * The faults of a host for the links of a site, each with a remedy.
 *
 * @param {string} event @param {string} index @param {readonly Answer[]} pages The answers for the event's
 * folder, for the folder without its slash, and for a page that does not exist.
 * @returns {string[]}
 */
function faultsOfLinks(event, index, [folder, bare, missing]) {
  const isFixed = /data-root="\//.test(bare?.text ?? "");
  const found = [
    index === "" &&
      folder?.status !== 200 &&
      `${event}: answers ${folder?.status}: this host serves no index of a folder. Set “links” to “files” and publish again`,
    bare?.status === 200 &&
      !isFixed &&
      `${event.slice(0, -1)}: this host shows the page without leading to ${event}, and so without its app. Set “links” to “address” and publish again`,
    !/missing\.js/.test(missing?.text ?? "") &&
      "a page that is not there: this host does not answer with 404.html, so that damaged links lead nowhere",
  ];
  return found.filter((fault) => fault !== false);
}

/** Checks that plain http redirects to https, at the usual ports alone. @param {URL} root @returns {Promise<string[]>} */
async function faultsOfPlainHttp(root) {
  if (root.protocol !== "https:" || root.port !== "") return [];
  const plain = new URL(root);
  plain.protocol = "http:";
  const answer = await fetch(plain, { redirect: "manual" }).catch(() => null);
  if (answer === null || answer.headers.get("location")?.startsWith("https://")) return [];
  return ["plain http does not lead to https"];
}

/** Prints the faults of a site, and a fault of many files only once. Returns whether there are none. @param {string} address */
export async function reportScan(address) {
  /** @type {Map<string, string[]>} */
  const placesOf = new Map();
  for (const line of await scanSite(address)) {
    const [, place = "", fault = line] = /^(.*?): (.*)$/.exec(line) ?? [];
    placesOf.set(fault, [...(placesOf.get(fault) ?? []), place]);
  }
  for (const [fault, [first, ...more]] of placesOf) {
    const others =
      more.length > 1 ? ` and ${more.length} others` : more.map((place) => ` and ${place}`).join("");
    console.log(`${first}${others}: ${fault}`);
  }
  const { size } = placesOf;
  console.log(size === 0 ? "Nothing is wrong." : size === 1 ? "1 fault." : `${size} faults.`);
  return size === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [given = ""] = process.argv.slice(2);
  // Hosts without an index of folders show this address to their users.
  const address = given.replace(/\/index\.html$/, "/");
  if (!URL.canParse(address)) {
    console.error("Which address? npm run scan -- https://news.example/dateline/");
    process.exitCode = 2;
  } else {
    process.exitCode = (await reportScan(address)) ? 0 : 1;
  }
}
