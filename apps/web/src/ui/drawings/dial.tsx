import type { ReactNode } from "react";
import { cx } from "#web/ui/cx.ts";
import { dashes, edges, girdleRadius, litFacets } from "./dial-geometry.ts";
import "./dial.css";

interface DialProps {
  /** 0 to 1: accent along the graduated circle, light in the facets of the same part of the stone. */
  share: number;
  /** The whole drawing in one sentence, for those who do not see it. */
  label: string;
  /** What stands on the table of the stone: the figure, and one quiet line under it. */
  figure: ReactNode;
  caption?: ReactNode;
  className?: string;
}

/** Each scale of the loupe: every 2, 10 and 30 degrees; `length` runs inwards from the outer circle. */
const scales = [
  { pitch: 2, length: 5, width: 0.26 },
  { pitch: 10, length: 10, width: 0.28 },
  { pitch: 30, length: 15, width: 0.4 },
] as const;

/** Hundredths of the turn, read inside the circle. */
const quarters = [
  { text: "0", x: 186, y: 44 },
  { text: "25", x: 332, y: 190 },
  { text: "50", x: 186, y: 336 },
  { text: "75", x: 40, y: 190 },
];

const Scale = ({ pitch, length, width, turn }: (typeof scales)[number] & { turn: number }) => (
  <circle
    r={178 - length / 2}
    pathLength={360}
    strokeWidth={length}
    strokeDasharray={dashes(Math.floor(turn / pitch + 0.001) + (turn < 360 ? 1 : 0), pitch, width)}
    strokeDashoffset={width / 2}
  />
);

/** A stone in plan inside a graduated circle, as a loupe shows it. */
export const Dial = ({ share, label, figure, caption, className }: DialProps) => {
  const part = Math.min(1, Math.max(0, share));
  return (
    <figure className={cx("dial", className)}>
      <svg viewBox="0 0 372 372" role="img" aria-label={label}>
        <Circle part={part} />
        {litFacets(part).map((facet) => (
          <path key={facet.path} className="dial-lit" d={facet.path} opacity={facet.opacity} />
        ))}
        {quarters.map(({ text, x, y }) => (
          <text key={text} x={x} y={y}>
            {text}
          </text>
        ))}
        <path className="dial-axis" d="M186 30V342M30 186H342" />
        <g className="dial-stone">
          <circle cx="186" cy="186" r={girdleRadius} />
          <path d={edges} />
        </g>
      </svg>
      <figcaption aria-hidden="true">
        <b>{figure}</b>
        {caption && <span>{caption}</span>}
      </figcaption>
    </figure>
  );
};

/** The graduated circle: all of it in ink, the share over it in accent up to a pointer. */
const Circle = ({ part }: { part: number }) => (
  <>
    <g transform="translate(186 186) rotate(-90)" className="dial-scale">
      <circle r={178.5} />
      {scales.map((scale) => (
        <Scale key={scale.pitch} {...scale} turn={360} />
      ))}
    </g>
    {part > 0 && (
      <g transform="translate(186 186) rotate(-90)" className="dial-share">
        <circle r={178.5} pathLength={360} strokeDasharray={`${part * 360} 400`} />
        {scales.map((scale) => (
          <Scale key={scale.pitch} {...scale} turn={part * 360} />
        ))}
        <path transform={`rotate(${part * 360})`} d="M161 0 150 -4.500V4.500Z" />
      </g>
    )}
  </>
);
