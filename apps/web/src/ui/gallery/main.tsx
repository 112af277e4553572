import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "#web/styles/index.css";
import { loadMessages } from "#web/lib/i18n.ts";
import { applyTheme } from "#web/lib/theme.ts";

applyTheme();
await loadMessages();
const { Gallery } = await import("./gallery.tsx");
const root = document.getElementById("root");
if (root)
  createRoot(root).render(
    <StrictMode>
      <Gallery />
    </StrictMode>,
  );
