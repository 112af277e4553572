export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const remembered = "theme";
const isTheme = (value: string | null): value is Theme => themes.some((theme) => theme === value);

/** What the reader chose; without a choice the system decides. */
export function chosenTheme(): Theme {
  const stored = localStorage.getItem(remembered);
  return isTheme(stored) ? stored : "system";
}

/** Called before the first render, and by whoever changes the choice. */
export function applyTheme(theme: Theme = chosenTheme()): void {
  const root = document.documentElement;
  if (theme === "system") delete root.dataset.theme;
  else root.dataset.theme = theme;
  const page = getComputedStyle(root).getPropertyValue("--page").trim();
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]'))
    if (theme !== "system" && page) meta.content = page;
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(remembered, theme);
  applyTheme(theme);
}
