import "./app/start/trustedTypes.ts";
import "./app/start/earlyLoader.ts";
import { StrictMode, Suspense } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import "./app/tokens.css";
import "./app/page.css";
import { App } from "./app/App.tsx";
import { CheckApp, EmbedApp } from "./app/laterParts.ts";
import { openDataset } from "./app/open/openDataset.ts";
import { keepFaces } from "./app/start/pageFaces.ts";
import { keepPageLanguage } from "./app/start/pageLanguage.ts";
import { keepTheme } from "./app/start/pageTheme.ts";
import { keepPageTitle } from "./app/start/pageTitle.ts";
import { isMissingPage, pageContent } from "./app/start/staticPage.ts";
import { readLocation, syncAddress } from "./state/addressSync.ts";
import { appEntry, appHref } from "./state/appRoot.ts";

// Relative addresses of the page would follow its own address, which changes with the view.
for (const icon of document.querySelectorAll<HTMLLinkElement>("link[rel=icon]"))
  icon.href = appHref("icon.svg");

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root element");

const page = (
  <StrictMode>
    <Suspense>{appEntry === "embed" ? <EmbedApp /> : appEntry === "check" ? <CheckApp /> : <App />}</Suspense>
  </StrictMode>
);

// Where the host has no page, the app helps only if the address names an event all the same. Nothing is awaited at the
// top level: chunks could not share modules with a file that waits.
if (!isMissingPage || readLocation().view.event !== null) void start(root);

async function start(element: HTMLElement): Promise<void> {
  const takeOver = pageContent ? import("./app/start/takeOver.ts").catch(() => null) : null;
  const spoken = keepPageLanguage();
  keepFaces();
  keepTheme();
  keepPageTitle();
  if (appEntry !== "check") syncAddress(openDataset);
  // Nothing is shown in one language to be shown in another a moment later.
  await spoken;
  const app = createRoot(element);
  const way = await takeOver;
  if (way === null) return app.render(page);
  await way.whenThereIsMore();
  way.giveWay(() => flushSync(() => app.render(page)));
}
