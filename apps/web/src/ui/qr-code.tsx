import { encode } from "uqr";
import { cx } from "./cx.ts";

interface QrCodeProps {
  text: string;
  label: string;
  className?: string;
}

/** Dark on white in both themes: cameras want the contrast and a quiet edge of four modules. */
export function QrCode({ text, label, className = "w-52 rounded-2 border border-line" }: QrCodeProps) {
  const { size, data } = encode(text, { ecc: "M", border: 4 });
  const path = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} className={cx(className)}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
