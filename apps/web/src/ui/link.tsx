import type { ComponentProps } from "react";
import { cx } from "./cx.ts";

const looks = {
  /** In running text and at the end of a heading. */
  accent:
    "text-accent underline decoration-1 underline-offset-[0.22em] decoration-current/40 hover:text-accent-strong hover:decoration-current",
  /** The name that a row or a card is about. */
  name: "font-mid hover:underline decoration-1 underline-offset-[0.2em]",
  /** Lists of places to go, breadcrumbs, footers. */
  quiet: "text-ink-muted hover:text-ink hover:underline decoration-1 underline-offset-[0.2em]",
};
export type LinkLook = keyof typeof looks;

/** The classes of a link, for router links. */
export const linkClass = (look: LinkLook = "accent"): string => looks[look];

export interface TextLinkProps extends ComponentProps<"a"> {
  look?: LinkLook;
}

export function TextLink({ look, className, children, ...rest }: TextLinkProps) {
  return (
    <a {...rest} className={cx(linkClass(look), className)}>
      {children}
    </a>
  );
}

/** A button that reads as a link, for what happens on this page. */
export function LinkButton({ look, className, ...rest }: ComponentProps<"button"> & { look?: LinkLook }) {
  return <button type="button" {...rest} className={cx(linkClass(look), "target text-start", className)} />;
}
