import { vars } from "#web/ui/drawings/vars.ts";
import { kindShapes } from "#web/ui/kind-sign.tsx";
import type { Mark } from "./layout.ts";
import { isArrow } from "./nearest.ts";
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

/** A mark with its pins. `lead` speaks for them: the one in hand, else the best. */
export interface PinnedMark extends Mark {
  readonly key: string;
  readonly pins: readonly MapPin[];
  readonly lead: MapPin;
}

interface PinProps {
  mark: PinnedMark;
  on: boolean;
  crowdLabel: (count: number) => string;
  /** The one stop of the Tab key among all pins. */
  reachable: boolean;
  /** Where pressing opens a list. */
  expanded: boolean | undefined;
  onPress: () => void;
  onPoint: (id: string | null) => void;
  onFocus: () => void;
  onArrow: (key: string) => void;
}

/** Says what the tag shows, then what it stands for, so that a spoken command finds it by its words. */
const nameOf = ({ pins, lead: { text, label } }: PinnedMark, crowdLabel: PinProps["crowdLabel"]) => {
  const shown = pins.length > 1 ? `${text} +${pins.length - 1}` : text;
  const whole = pins.length > 1 ? `${crowdLabel(pins.length)}, ${label}` : label;
  return whole.includes(shown) ? whole : `${shown}, ${whole}`;
};

/** A price tag over its point, the bare sign where there is no room, a count where several stand together. */
export const Pin = ({ mark, on, crowdLabel, reachable, expanded, onPress, onPoint, onFocus, onArrow }: PinProps) => {
  const { key, lead, pins } = mark;
  const side = mark.side ?? (on ? "above" : null);
  const several = pins.length > 1;
  return (
    <div className="map-anchor" data-key={key} data-lon={lead.lon} data-lat={lead.lat} data-on={on || undefined}>
      <button
        type="button"
        className="map-pin"
        data-form={side ?? (several ? "count" : "dot")}
        aria-label={nameOf(mark, crowdLabel)}
        aria-pressed={on}
        aria-haspopup={expanded === undefined ? undefined : "menu"}
        aria-expanded={expanded}
        tabIndex={reachable ? 0 : -1}
        onClick={onPress}
        onPointerEnter={() => onPoint(lead.id)}
        onPointerLeave={() => onPoint(null)}
        onFocus={onFocus}
        onBlur={() => onPoint(null)}
        onKeyDown={(event) => {
          if (!isArrow(event.key)) return;
          event.preventDefault();
          onArrow(event.key);
        }}
      >
        {side || !several ? <KindMark kind={lead.kind} /> : pins.length}
        {side && lead.text}
        {side && several && <span className="map-plus"> +{pins.length - 1}</span>}
      </button>
    </div>
  );
};
