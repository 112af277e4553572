const roles = ["--map-land", "--map-water", "--map-coast", "--map-waterline"] as const;

export type MapRole = (typeof roles)[number];
export type Palette = Readonly<Record<MapRole, string>>;

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const colour = (role: MapRole) => style.getPropertyValue(role).trim();
  return {
    "--map-land": colour("--map-land"),
    "--map-water": colour("--map-water"),
    "--map-coast": colour("--map-coast"),
    "--map-waterline": colour("--map-waterline"),
  };
}

/** Tells when the tokens may have changed: an explicit choice on the root, or the system's. */
export function watchTheme(changed: () => void): () => void {
  const root = new MutationObserver(changed);
  root.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme", "class", "style"] });
  const system = [matchMedia("(prefers-color-scheme: dark)"), matchMedia("print")];
  for (const query of system) query.addEventListener("change", changed);
  return () => {
    root.disconnect();
    for (const query of system) query.removeEventListener("change", changed);
  };
}
