import "./styles/index.css";
import { createRoot, hydrateRoot } from "react-dom/client";
import { App } from "./app/app.tsx";
import { followWithFocus } from "./app/page-focus.ts";
import { makeRouter } from "./app/make-router.ts";
import { takeOverPage } from "./app/take-over.ts";
import { loadFaces, loadHeadingFace } from "./lib/fonts.ts";
import { loadMessages, locale } from "./lib/i18n.ts";
import { takeOverData } from "./lib/page-data.ts";
import { keepOwnZone } from "./lib/reader-zone.ts";
import { applyTheme } from "./lib/theme.ts";
import { queryClient } from "./lib/trpc.ts";

// A function, since pages import this file's chunk: they would wait for its end, and it for them.
async function startApp(root: Element): Promise<void> {
  document.documentElement.lang = locale;
  applyTheme();
  const face = await loadMessages();
  loadFaces(locale);
  if (face) loadHeadingFace(face);

  const router = makeRouter(queryClient);
  followWithFocus(router);
  const app = <App router={router} queryClient={queryClient} />;
  if (takeOverData(queryClient)) {
    await takeOverPage(router);
    hydrateRoot(root, app);
    router.subscribe("onBeforeNavigate", keepOwnZone);
  } else createRoot(root).render(app);
  // What the reader did before is said again by starter.ts.
  dispatchEvent(new Event("app-here"));
}

const root = document.querySelector("#root");
if (root === null) throw new Error("index.html has no #root");
void startApp(root);
