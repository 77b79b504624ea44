import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./app/fonts.css";
import "./app/tokens.css";
import "./app/page.css";
import { App } from "./app/App.tsx";
import { openDataset } from "./app/openDataset.ts";
import { keepTheme } from "./app/pageTheme.ts";
import { keepPageTitle } from "./app/pageTitle.ts";
import { syncAddress } from "./state/addressSync.ts";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root element");

keepTheme();
keepPageTitle();
syncAddress((asked) => void openDataset(asked));
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
