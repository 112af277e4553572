const faces: Record<string, () => Promise<unknown>> = {
  "zh-Hans": () => import("#web/styles/fonts-zh-hans.css"),
  "zh-Hant": () => import("#web/styles/fonts-zh-hant.css"),
};
const asked = new Set<string>();

/** Brings the rules for a script's faces when it is first shown; the faces themselves only where no system face has the character. */
export function loadFaces(lang: string): void {
  const load = faces[lang];
  if (!load || asked.has(lang)) return;
  asked.add(lang);
  void load().catch(() => asked.delete(lang));
}
