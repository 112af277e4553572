import { useEffect, useRef, type KeyboardEvent } from "react";
import { KindMark } from "./pin.tsx";
import type { MapPin } from "./types.ts";

interface CrowdListProps {
  pins: readonly MapPin[];
  label: string;
  /** Opens upwards in the lower half of the map. */
  upwards: boolean;
  onSelect: (id: string) => void;
  onPoint: (id: string | null) => void;
  onEscape: () => void;
  /** Focus went elsewhere. */
  onClose: () => void;
}

/** What stands at one address, one under the other: no zoom would tell these apart. */
export const CrowdList = ({ pins, label, upwards, onSelect, onPoint, onEscape, onClose }: CrowdListProps) => {
  const list = useRef<HTMLDivElement>(null);
  const [first] = pins;
  useEffect(() => list.current?.querySelector("button")?.focus(), []);
  if (!first) return null;

  const step = (by: number) => {
    const buttons = [...(list.current?.querySelectorAll("button") ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    buttons[(at + by + buttons.length) % buttons.length]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") onEscape();
    else if (event.key === "ArrowDown") step(1);
    else if (event.key === "ArrowUp") step(-1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="map-anchor map-anchor-list" data-lon={first.lon} data-lat={first.lat}>
      <div
        ref={list}
        role="menu"
        tabIndex={-1}
        className="map-crowd"
        data-upwards={upwards || undefined}
        aria-label={label}
        onKeyDown={onKeyDown}
        onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && onClose()}
      >
        {pins.map((pin) => (
          <Choice key={pin.id} pin={pin} onSelect={() => onSelect(pin.id)} onPoint={() => onPoint(pin.id)} />
        ))}
      </div>
    </div>
  );
};

const Choice = ({ pin, onSelect, onPoint }: { pin: MapPin; onSelect: () => void; onPoint: () => void }) => (
  <button type="button" role="menuitem" tabIndex={-1} onClick={onSelect} onFocus={onPoint} onPointerEnter={onPoint}>
    <KindMark kind={pin.kind} />
    <span>{pin.label}</span>
  </button>
);
