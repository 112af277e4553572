import { loadFaces } from "#web/lib/fonts.ts";
import { cx } from "./cx.ts";

export interface AvatarProps {
  name: string;
  /** A logo or a portrait. */
  src?: string | null;
  /** Bodies are square, people are round. */
  shape?: "square" | "round";
  size?: "s" | "m" | "l";
  className?: string;
}

const sizes = { s: "size-7 text-[13px]", m: "size-9 text-16", l: "size-12 text-[20px]" };

/** Beside its name, so it is hidden from assistive technology. */
export function Avatar({ name, src, shape = "square", size = "m", className }: AvatarProps) {
  const initial = Array.from(name.trim())[0]?.toLocaleUpperCase() ?? "";
  const han = /\p{Script=Han}/u.test(initial);
  if (han && !src) loadFaces("zh-Hans");
  return (
    <span
      aria-hidden="true"
      className={cx(
        "grid shrink-0 place-items-center overflow-hidden border border-line-strong bg-raised leading-none font-mid",
        han ? "font-sans" : "font-serif",
        shape === "square" ? "rounded-1" : "rounded-full",
        sizes[size],
        className,
      )}
    >
      {src ? <img src={src} alt="" loading="lazy" decoding="async" className="size-full object-contain" /> : initial}
    </span>
  );
}
