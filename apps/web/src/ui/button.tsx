import type { ComponentProps, ReactNode } from "react";
import type { LucideIcon } from "lucide-react";
import { cx } from "./cx.ts";
import { Icon } from "./icon.tsx";

export interface ButtonLook {
  /** ink: the one main action of a view. critical: outlined, for what cannot be taken back. */
  look?: "ink" | "outlined" | "quiet" | "critical";
  size?: "s" | "m" | "l";
  full?: boolean;
}

export interface ButtonProps extends ButtonLook, ComponentProps<"button"> {
  icon?: LucideIcon;
  /** Keeps label and width, shows a ring, ignores presses. */
  busy?: boolean;
  kbd?: ReactNode;
}

const looks = {
  ink: "bg-inverse border-inverse text-on-inverse hover:bg-inverse-hover hover:border-inverse-hover disabled:border-line",
  outlined: "bg-raised border-line-control hover:bg-hover hover:border-ink-muted disabled:border-line",
  quiet: "border-transparent hover:bg-hover",
  critical:
    "bg-raised border-line-control text-critical hover:bg-critical-soft hover:border-critical disabled:border-line",
};
const sizes = {
  s: "h-(--control-s) px-2.5 text-13 gap-1.5",
  m: "h-(--control-m) px-3.5 text-14 gap-2",
  l: "h-(--control-l) px-5.5 text-16 gap-2",
};
const base =
  "relative inline-flex items-center justify-center border rounded-2 font-mid leading-none whitespace-nowrap select-none transition-fast " +
  "disabled:bg-transparent disabled:text-ink-ghost focus-visible:rounded-2";

/** The classes of a button, for anchors and router links that act as one. */
export const buttonClass = ({ look = "outlined", size = "m", full = false }: ButtonLook = {}): string =>
  cx(base, looks[look], sizes[size], full && "w-full");

/** Without an icon to replace, the label moves aside so that the ring fits and the width stays. */
const shifted = { s: "translate-x-1.5", m: "translate-x-2.5", l: "translate-x-2.5" };
const rings = { s: "size-2.5! -left-3.5 -mt-1.25", m: "-left-4.5 -mt-1.5", l: "-left-4.5 -mt-1.5" };

export function Button({
  look,
  size = "m",
  full,
  icon,
  busy = false,
  kbd,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest["aria-disabled"]}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={cx(buttonClass({ look, size, full }), busy && "cursor-progress", className)}
    >
      {busy && icon ? <span className="busy-ring mx-0.5" /> : icon ? <Icon of={icon} /> : null}
      {busy && !icon ? (
        <span className={cx("relative", shifted[size])}>
          <span className={cx("busy-ring absolute top-1/2", rings[size])} />
          {children}
        </span>
      ) : (
        children
      )}
      {kbd}
    </button>
  );
}

export interface IconButtonProps extends ButtonLook, Omit<ComponentProps<"button">, "aria-label" | "children"> {
  icon: LucideIcon;
  label: string;
}

const squares = { s: "w-(--control-s) px-0!", m: "w-(--control-m) px-0!", l: "w-(--control-l) px-0!" };

/** A button that is only an icon; the label is read out and shown by the browser on hover. */
export function IconButton({ icon, label, look = "quiet", size = "m", className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      {...rest}
      aria-label={label}
      className={cx(buttonClass({ look, size }), squares[size], "target", className)}
    >
      <Icon of={icon} size={size === "l" ? 20 : 16} />
    </button>
  );
}
