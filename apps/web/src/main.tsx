import "./styles/index.css";
import { createRoot } from "react-dom/client";
import { App } from "./app/app.tsx";
import { loadMessages } from "./lib/i18n.ts";
import { applyTheme } from "./lib/theme.ts";

const root = document.querySelector("#root");
if (root === null) throw new Error("index.html has no #root");

applyTheme();
await loadMessages();
createRoot(root).render(<App />);
