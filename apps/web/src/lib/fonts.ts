import { SYSTEM_FACES } from "./system-faces.ts";

interface Script {
  /** Marks that share code points with Latin. */
  marks: () => Promise<unknown>;
  /** The system's own faces. */
  system: readonly string[];
}

/**
 * Faces for where the system has none: their list alone is larger than the page. Of both scripts, as members of both
 * write on the same page, and a face of one has not the characters of the other.
 */
const net = () =>
  Promise.all([import("#web/styles/fonts-zh-hans-net.css"), import("#web/styles/fonts-zh-hant-net.css")]);

const scripts: Record<string, Script> = {
  "zh-Hans": {
    marks: () => import("#web/styles/fonts-zh-hans.css"),
    system: SYSTEM_FACES["zh-Hans"],
  },
  "zh-Hant": {
    marks: () => import("#web/styles/fonts-zh-hant.css"),
    system: SYSTEM_FACES["zh-Hant"],
  },
};
const asked = new Set<string>();

const isHere = (families: readonly string[]): Promise<boolean> =>
  new FontFace("system probe", families.map((family) => `local("${family}")`).join(", ")).load().then(
    () => true,
    () => false,
  );

async function load({ marks, system }: Script): Promise<void> {
  const [, here] = await Promise.all([marks(), isHere(system)]);
  if (!here) await net();
}

/** Brings what a script needs when it is first shown; faces from the net only where the system has none. */
export function loadFaces(lang: string): void {
  const script = scripts[lang];
  if (!script || asked.has(lang)) return;
  asked.add(lang);
  void load(script).catch(() => asked.delete(lang));
}

/** Headings keep the face they first came in: a title that changes its letters under the eye is worse than a plain one. */
export function loadHeadingFace({ family, url }: { family: string; url: string }): void {
  const face = new FontFace(family, `url("${url}")`, { weight: "500", display: "optional" });
  document.fonts.add(face);
  void face.load().catch(() => document.fonts.delete(face));
}
