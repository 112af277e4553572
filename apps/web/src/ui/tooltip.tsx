import { Tooltip as Base } from "@base-ui/react/tooltip";
import { useId, type ReactElement, type ReactNode } from "react";

export interface TooltipProps {
  /** More about what it hangs on; never the only place where something is said. */
  text: ReactNode;
  side?: "top" | "bottom";
  children: ReactElement;
}

export function Tooltip({ text, side = "top", children }: TooltipProps) {
  const id = useId();
  return (
    <Base.Root>
      <Base.Trigger delay={300} render={children} aria-describedby={id} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} className="z-(--z-tooltip)">
          <Base.Popup
            id={id}
            role="tooltip"
            className="max-w-70 rounded-2 bg-inverse px-2.5 py-1.5 text-12 leading-snug text-on-inverse transition-base data-ending-style:opacity-0 data-starting-style:opacity-0"
          >
            {text}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
