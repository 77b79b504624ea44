import { StrictMode, Suspense } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import "./app/fonts.css";
import "./app/tokens.css";
import "./app/page.css";
import { App } from "./app/App.tsx";
import { EmbedApp } from "./app/laterParts.ts";
import { openDataset } from "./app/openDataset.ts";
import { keepPageLanguage } from "./app/pageLanguage.ts";
import { keepTheme } from "./app/pageTheme.ts";
import { keepPageTitle } from "./app/pageTitle.ts";
import { cameWithPage, giveWay, isMissingPage, whenThereIsMore } from "./app/staticPage.ts";
import { readLocation, syncAddress } from "./state/addressSync.ts";
import { appEntry } from "./state/appRoot.ts";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root element");

const spoken = keepPageLanguage();
keepTheme();
keepPageTitle();
syncAddress((asked) => void openDataset(asked));
// Nothing is shown in one language to be shown in another a moment later. Not awaited at the top level: chunks could
// not share modules with a file that waits.
spoken.then(() =>
  createRoot(root).render(
    <StrictMode>
      {appEntry === "embed" ? (
        <Suspense>
          <EmbedApp />
        </Suspense>
      ) : (
        <App />
      )}
    </StrictMode>,
  ),
);
