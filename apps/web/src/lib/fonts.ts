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

/** Headings keep the face they first came in: a title that changes its letters under the eye is worse than a plain one. */
export function loadHeadingFace({ family, url }: { family: string; url: string }): void {
  const face = new FontFace(family, `url("${url}")`, { weight: "500", display: "optional" });
  document.fonts.add(face);
  void face.load().catch(() => document.fonts.delete(face));
}
