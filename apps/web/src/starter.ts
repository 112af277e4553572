// Runs before the first paint, as a script of its own: the chosen theme, and what the reader does before the app is there.
// A page to be read names its code in #page-code and brings it at the first sign that somebody wants more than to read.

interface Code {
  readonly main: string;
  readonly modules: readonly string[];
}

const theme = localStorage.getItem("theme");
if (theme === "light" || theme === "dark") document.documentElement.dataset["theme"] = theme;

interface Faces {
  readonly system: readonly string[];
  readonly net: string;
}

/** A machine without a face for the page's script gets one before anything else is done with the page. */
async function bringFaces({ system, net }: Faces): Promise<void> {
  const here = new FontFace("system probe", system.map((family) => `local("${family}")`).join(", ")).load();
  await here.catch(() =>
    document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: net })),
  );
}

const faces = document.getElementById("page-faces")?.textContent;
if (faces) void bringFaces(JSON.parse(faces) as Faces);

const SIGNS = ["pointerdown", "pointermove", "touchstart", "wheel", "scroll", "keydown", "focusin"];
const PATIENCE = 20_000;
const pressed: Element[] = [];
const changed = new Set<Element>();

let started = false;
function start(): void {
  const code = document.getElementById("page-code")?.textContent;
  if (started || !code) return;
  started = true;
  for (const sign of SIGNS) removeEventListener(sign, onSign);
  const { main, modules } = JSON.parse(code) as Code;
  for (const href of modules)
    document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href }));
  document.head.append(Object.assign(document.createElement("script"), { type: "module", src: main }));
}

/** Browsers also say that a pointer moved when the page moved under it. */
function onSign(event: Event): void {
  if (event instanceof PointerEvent && event.type === "pointermove" && !event.movementX && !event.movementY) return;
  start();
}

const notePress = ({ target }: Event): void => {
  const button = target instanceof Element ? target.closest("button[type=button], summary") : null;
  if (button) pressed.push(button);
};
const noteChange = ({ target }: Event): void => void (target instanceof Element && changed.add(target));

/** The app marks what it has taken over; before that an event would be lost. */
const isTaken = (element: Element): boolean => Object.keys(element).some((key) => key.startsWith("__reactProps"));

function whenTaken(element: Element, act: () => void): void {
  const until = performance.now() + PATIENCE;
  const look = (): void => {
    if (isTaken(element)) act();
    else if (element.isConnected && performance.now() < until) requestAnimationFrame(look);
  };
  look();
}

/** Says a change again that the app has not heard of; it compares with the value that it knows. */
function sayAgain(element: Element): void {
  if (element instanceof HTMLInputElement) {
    const { value } = element;
    element.value = "";
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(element, value);
    element.dispatchEvent(new Event("input", { bubbles: true }));
  } else element.dispatchEvent(new Event("change", { bubbles: true }));
}

function handOver(): void {
  removeEventListener("click", notePress, true);
  removeEventListener("input", noteChange, true);
  for (const element of changed) whenTaken(element, () => sayAgain(element));
  for (const element of pressed) whenTaken(element, () => (element as HTMLElement).click());
}

addEventListener("click", notePress, true);
addEventListener("input", noteChange, true);
addEventListener("app-here", handOver, { once: true });
for (const sign of SIGNS) addEventListener(sign, onSign, { passive: true });
// Where filters and a map have their places beside what is read, they are brought as soon as the page is there.
addEventListener("load", () => {
  if (!matchMedia("(min-width: 720px)").matches) return;
  if ("requestIdleCallback" in window) requestIdleCallback(start);
  else setTimeout(start, 200);
});
