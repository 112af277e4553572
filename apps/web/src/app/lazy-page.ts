import { lazyRouteComponent } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { loadRestOfMessages } from "#web/lib/i18n.ts";

/** Home and search come with the words of the frame; every other page brings its words with its code. */
export function lazyPage<Module extends Record<string, () => ReactNode>, Name extends keyof Module>(
  load: () => Promise<Module>,
  name: Name,
) {
  const both = async () => {
    const [module] = await Promise.all([load(), loadRestOfMessages()]);
    return module;
  };
  return lazyRouteComponent(both, name);
}
