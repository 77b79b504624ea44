/* Dateline, where a host has no page: sends a damaged link on to its event, actor or tour, names those nearest to a mistyped one, and
   searches the list that stands in the page. Asks nothing of anybody. */
// The path of the site, which the page has or has found (`FIND_SITE` in `src/site/contentPolicy.ts`).
const { root } = document.documentElement.dataset;

const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
/** An id as it may stand in an address: without what a message or a sentence put around it. */
const bare = (text) => fold(text).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");

const decoded = (text) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** How many letters must be put in, left out or changed. */
const distance = (one, other) => {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(changed, row[j] + 1, next[j - 1] + 1));
    }
    row = next;
  }
  return row[other.length];
};

/** With more of its letters wrong than this it is another id. */
const MOST_WRONG = 0.4;
const MOST_NAMED = 3;

const nearest = (items, wanted) =>
  items
    .map((item) => {
      const ids = [item.dataset.id, ...(item.dataset.former ?? "").split(" ")].filter(Boolean).map(bare);
      const shares = ids.map((id) => {
        // A link that was cut begins as the id does.
        const isCut =
          id.startsWith(`${wanted}-`) ||
          (wanted.length >= 6 &&
            (id.startsWith(wanted) || (wanted.startsWith(id) && id.length * 2 >= wanted.length)));
        return isCut ? 0 : distance(wanted, id) / Math.max(wanted.length, id.length, 1);
      });
      return { item, share: Math.min(...shares) };
    })
    .filter(({ share }) => share <= MOST_WRONG)
    .sort((one, other) => one.share - other.share)
    .slice(0, MOST_NAMED)
    .map(({ item }) => item);

/** Where the page did not know how deep it lies, its links have only a path. */
const link = (element) => {
  const { path } = element.dataset;
  if (path === undefined || element.querySelector("a[href]")) return;
  const isAnchor = element instanceof HTMLAnchorElement;
  const anchor = isAnchor ? element : document.createElement("a");
  anchor.href = root + path;
  const text = element.firstElementChild;
  if (isAnchor || !text) return;
  anchor.className = text.className;
  anchor.append(...text.childNodes);
  text.replaceWith(anchor);
};

const { pathname, search, hash } = location;
const parts = pathname.split("/").filter((part) => part !== "" && part !== "index.html");
const KEYS = { event: "event", actor: "focus", story: "story" };
const isStep = !Object.hasOwn(KEYS, parts.at(-2) ?? "") && parts.at(-3) === "story";
const [asked, wanted] = isStep
  ? ["story", bare(decoded(parts.at(-2)))]
  : [parts.at(-2), bare(decoded(parts.at(-1) ?? ""))];
const items = [...document.querySelectorAll("li[data-path]")];
const called = items.filter(({ dataset }) => bare(dataset.id) === wanted);
const folderOf = ({ dataset }) => dataset.path.split("/")[0];
// An event and an actor may have one id. The folder tells them apart; without it the event is meant.
const meant =
  called.find((item) => folderOf(item) === asked) ??
  called.find((item) => folderOf(item) === "event") ??
  called[0];
const target =
  meant === undefined ? (/[?#&]event=/.test(search + hash) ? root : pathname) : root + meant.dataset.path;
// A host that serves no index of a folder lacks the very page that is there: the app shows its event. To the same
// address the page would go round for ever.
if (target !== pathname) location.replace(target + search + hash);
else if (meant !== undefined)
  location.replace(
    `${root}index.html${search}#${KEYS[folderOf(meant)]}=${encodeURIComponent(meant.dataset.id)}`,
  );

document.querySelectorAll("[data-path]").forEach(link);
for (const icon of document.querySelectorAll('link[href="icon.svg"]')) icon.href = `${root}icon.svg`;

const near = document.querySelector("[data-near]");
const isOfKind = (item) => !Object.hasOwn(KEYS, asked ?? "") || folderOf(item) === asked;
const found = wanted === "" ? [] : nearest(items.filter(isOfKind), wanted);
if (near && found.length > 0) {
  near.querySelector("ol").append(...found.map((item) => item.cloneNode(true)));
  near.hidden = false;
}

const box = document.querySelector("[data-search]");
const field = box?.querySelector("input");
const status = box?.querySelector("[role=status]");
if (box && field && status) {
  const listed = items.filter((item) => folderOf(item) === "event");
  const texts = listed.map((item) => `${fold(item.textContent)} ${fold(item.dataset.id)}`);
  field.addEventListener("input", () => {
    const words = fold(field.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    listed.forEach((item, index) => {
      item.hidden = !words.every((word) => texts[index].includes(word));
      if (!item.hidden) shown++;
    });
    status.textContent = words.length === 0 ? "" : box.dataset.search.replace("#", String(shown));
  });
  box.hidden = false;
}
