import { memo, Suspense, use } from "react";
import { vars } from "#web/ui/drawings/vars.ts";
import { drawMotif, drawRule } from "./draw.ts";
import type { Stroke } from "./kit.ts";
import { motifOf } from "./motifs.ts";
import "./cover.css";

interface CoverProps {
  /** Named by the category; an unknown name draws a stone. */
  motif: string;
  kind: "equipment" | "lab" | "training" | "partner";
  /** The id of what the cover stands for: the same id, the same drawing. */
  seed: string;
  /** `detail` moves in on the point of work. */
  view?: "whole" | "detail";
  className?: string;
}

const Strokes = ({ strokes }: { strokes: readonly Stroke[] }) =>
  strokes.map(([weight, path]) => <path key={`${weight} ${path}`} className={weight} d={path} />);

const zoom = 1.7;
const field = { width: 320, height: 216 };

type DrawingProps = Required<Pick<CoverProps, "motif" | "seed" | "view">>;

const Drawing = ({ motif, seed, view }: DrawingProps) => {
  const { strokes, focus } = drawMotif(use(motifOf(motif)), motif, seed);
  if (view === "whole") return <Strokes strokes={strokes} />;
  const [x, y] = focus;
  const [width, height] = [field.width / zoom, field.height / zoom];
  return (
    <svg className="cover-detail" x={-160} {...field} viewBox={`${x - width / 2} ${y - height / 2} ${width} ${height}`}>
      <Strokes strokes={strokes} />
    </svg>
  );
};

/** A drawn picture in the place of a photograph: decorative, coloured by its kind alone. */
export const Cover = memo(({ motif, kind, seed, view = "whole", className = "" }: CoverProps) => (
  <svg
    className={`cover ${className}`}
    viewBox="-160 0 320 240"
    preserveAspectRatio={view === "detail" ? "xMidYMid slice" : "xMidYMid meet"}
    style={vars({ "--kind": `var(--kind-${kind})`, "--cover-ground": `var(--kind-${kind}-soft)` })}
    aria-hidden="true"
  >
    <path className="guide" d="M-144 228H144" />
    {drawRule(motif, seed).map((ticks) => (
      <path
        key={ticks.pitch}
        className="foot"
        d={ticks.path}
        strokeWidth={ticks.height}
        strokeDasharray={`.75 ${ticks.pitch - 0.75}`}
      />
    ))}
    <Suspense>
      <Drawing motif={motif} seed={seed} view={view} />
    </Suspense>
  </svg>
));
