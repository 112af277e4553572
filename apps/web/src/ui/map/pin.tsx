import type { KeyboardEvent } from "react";
import { vars } from "#web/ui/drawings/vars.ts";
import { kindShapes } from "#web/ui/kind-sign.tsx";
import type { Side } from "./layout.ts";
import type { MapPin, PinKind } from "./types.ts";

const shapes: Record<PinKind, string> = {
  equipment: kindShapes.square,
  lab: kindShapes.circle,
  training: kindShapes.triangle,
  partner: kindShapes.diamond,
};

export const KindMark = ({ kind }: { kind: PinKind }) => (
  <svg viewBox="0 0 10 10" className="map-kind" aria-hidden="true" style={vars({ "--kind": `var(--kind-${kind})` })}>
    <path d={shapes[kind]} />
  </svg>
);

interface PinProps {
  /** Finds the button again when an arrow key moves to it. */
  name: string;
  lead: MapPin;
  others: number;
  side: Side | null;
  on: boolean;
  label: string;
  /** The one stop of the Tab key among all pins. */
  reachable: boolean;
  /** Where pressing opens a list. */
  expanded: boolean | undefined;
  onPress: () => void;
  onPoint: (pointed: boolean) => void;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => void;
}

/** A price tag over its point, the bare sign where there is no room, a count where several stand together. */
export const Pin = ({
  name,
  lead,
  others,
  side,
  on,
  label,
  reachable,
  expanded,
  onPress,
  onPoint,
  onFocus,
  onKeyDown,
}: PinProps) => {
  const shown = side ?? (on ? "above" : null);
  return (
    <div className="map-anchor" data-key={name} data-lon={lead.lon} data-lat={lead.lat} data-on={on || undefined}>
      <button
        type="button"
        className="map-pin"
        data-form={shown ?? (others > 0 ? "count" : "dot")}
        aria-label={label}
        aria-pressed={on}
        aria-expanded={expanded}
        tabIndex={reachable ? 0 : -1}
        onClick={onPress}
        onPointerEnter={() => onPoint(true)}
        onPointerLeave={() => onPoint(false)}
        onFocus={onFocus}
        onBlur={() => onPoint(false)}
        onKeyDown={onKeyDown}
      >
        {shown || others === 0 ? <KindMark kind={lead.kind} /> : others + 1}
        {shown && lead.text}
        {shown && others > 0 && <span className="map-plus"> +{others}</span>}
      </button>
    </div>
  );
};
