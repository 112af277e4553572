import { useEffect, useEffectEvent } from "react";

const TYPING = "input:not([type='radio'], [type='checkbox']), textarea, select, [contenteditable]";
const FLOATING = "[role='dialog'], [role='alertdialog'], [role='menu']";

/** Single keys that act while nobody is typing and nothing lies over the page. Keys with a modifier are the browser's. */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.target instanceof Element && event.target.closest(`${TYPING}, ${FLOATING}`)) return;
    const act = keys[event.key.toLowerCase()];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
