import { TEXT_LIMITS } from "../../model/limits.ts";
import { DESCRIBE, MOST, PARAMETERS, QUESTIONS } from "../engineProtocol.ts";

const ROOT = `/${DESCRIBE.slice(0, -"describe".length)}`;

/** A character of a text in an address. Control characters and backslashes do not match. */
const LETTER = "(?:[\\w.~*+-]|%(?!5[Cc]|[01])[0-9A-Fa-f]{2})";
const LONGEST_LETTER = 9;
const LIST = "\\d{1,9}(?:(?:,|%2C)\\d{1,9})*";

const WRITTEN: Readonly<Record<string, string>> = {
  asOf: "(?:[0-9TZ.:-]|%3A){1,40}",
  actors: LIST,
  by: LIST,
  on: LIST,
  lanes: LIST,
  acts: LIST,
  sources: LIST,
  values: LIST,
  kinds: LIST,
  statuses: "\\d(?:(?:,|%2C)\\d)*",
  contested: "[01]",
  single: "[01]",
  first: "-?\\d{1,8}",
  last: "-?\\d{1,8}",
  match: "(?:any|all)",
  id: `(?![^&]{${TEXT_LIMITS.id * LONGEST_LETTER + 1}})${LETTER}+`,
  words: `(?!(?:[^&]*[+])?[^+&]{${MOST.letters * LONGEST_LETTER + 1}})${LETTER}+`,
};

/** A pattern for the parameters of a question: in alphabetical order, each at most once, with both days or neither. */
export function gateOf(name: keyof typeof PARAMETERS): string {
  if (name === "describe") return "^$";
  const names = ["asOf", ...PARAMETERS[name]].sort((one, other) => (one < other ? -1 : 1));
  const days = names.includes("first") ? "(?=.*first=.*last=|(?!.*(?:first|last)=))" : "";
  const parts = names.map((one) => `(?:${one}=${WRITTEN[one]}(?:&|$))${one === "id" ? "" : "?"}`);
  return `^${days}${parts.join("")}$`;
}

type Upstream = {
  readonly to: (name: keyof typeof PARAMETERS) => string;
  readonly more: readonly string[];
  /** Statuses that the page does not know (`from`), and what the proxy answers in their place (`to`). */
  readonly refusals: readonly (readonly [from: number, to: number, error: string, remedy: string])[];
};

const said = (error: string, remedy: string): string => `'${JSON.stringify({ error, remedy })}'`;

/** The proxy passes only questions of the protocol, lets one site read answers, caches them, and limits the rate. */
export const nginxFile = (
  site: string,
  { to, more, refusals }: Upstream,
): string => `# For the http block of nginx.
  proxy_cache_path /var/cache/nginx/dateline keys_zone=dateline:10m max_size=5g inactive=30d;
  limit_req_zone $binary_remote_addr zone=dateline_askers:10m rate=20r/s;
  map $arg_first $dateline_first { "" -99999999; default $arg_first; }
  map $arg_last $dateline_last { "" 99999999; default $arg_last; }
  map $arg_match $dateline_match { "" any; default $arg_match; }
  map $arg_contested $dateline_contested { "" 0; default $arg_contested; }
  map $arg_single $dateline_single { "" 0; default $arg_single; }
  map $arg_asOf $dateline_kept { "" "no-cache"; default "public, max-age=31536000, immutable"; }
  map $arg_asOf $dateline_fresh { "" 1; default 0; }
  map $http_origin $dateline_origin { default ""; "${site}" $http_origin; }

  server {
  listen 127.0.0.1:8090;
  default_type application/json;
  large_client_header_buffers 4 16k;
  gzip on;
  gzip_types application/json;
  gzip_proxied any;
  limit_req zone=dateline_askers burst=60 nodelay;
  limit_req_status 429;
  error_page 429 @often;
  location @often { add_header Retry-After 5 always; add_header Access-Control-Allow-Origin $dateline_origin always; add_header Access-Control-Expose-Headers Retry-After always; return 429 ${said("too many questions", "the same question in a few seconds")}; }
  ${refusals
    .map(
      ([from, status, error, remedy]) =>
        `  error_page ${from} @from${from};\n  location @from${from} { add_header Access-Control-Allow-Origin $dateline_origin always; return ${status} ${said(error, remedy)}; }`,
    )
    .join("\n")}

  proxy_method GET;
  proxy_pass_request_headers off;
  proxy_pass_request_body off;
  proxy_set_header Content-Length "";
  proxy_read_timeout 30s;
  proxy_intercept_errors ${refusals.length > 0 ? "on" : "off"};
  proxy_cache dateline;
  proxy_cache_key $uri$is_args$args;
  proxy_cache_lock on;
  proxy_cache_valid 200 30d;
  proxy_ignore_headers Cache-Control Expires Set-Cookie Vary;
  proxy_hide_header Cache-Control;
  proxy_hide_header Access-Control-Allow-Origin;
  proxy_cache_bypass $dateline_fresh;
  proxy_no_cache $dateline_fresh;
  add_header Cache-Control $dateline_kept;
  add_header Vary Origin always;
  add_header Access-Control-Allow-Origin $dateline_origin always;
  add_header X-Content-Type-Options nosniff always;
  ${more.map((line) => `  ${line}`).join("\n")}

  ${QUESTIONS.map(
    (name) => `  location = ${ROOT}${name} {
    if ($request_method !~ "^(?:GET|HEAD)$") { return 405 ${said("only GET is answered", "GET")}; }
    if ($args !~ "${gateOf(name)}") { return 400 ${said("a question that is not understood", "docs/engine-protocol.md")}; }
    proxy_pass ${to(name)};
  }`,
  ).join("\n")}
  location / { return 404 ${said("nothing is here", `/${DESCRIBE}`)}; }
  }
`;
