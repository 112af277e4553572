import { useEffect, useEffectEvent, useState, type ReactNode } from "react";
import { announce } from "./live-region.tsx";

export interface CountdownProps {
  /** When it ends, by the server's clock. */
  until: number;
  /** What the server's clock showed when it said so, and this one then: theirs may go differently. */
  skew?: number;
  /** The sentence around the figures. */
  children: (left: string) => ReactNode;
  /** Instead, when the time is over. */
  over: ReactNode;
  /** Said aloud now and then, not at every second. */
  say?: (minutes: number) => string;
  onOver?: () => void;
}

const figures = (milliseconds: number): string => {
  const seconds = Math.ceil(milliseconds / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const tail = String(seconds % 60).padStart(2, "0");
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${tail}` : `${minutes}:${tail}`;
};

const SAID = [10, 5, 2, 1];

/** How long something is still kept. Counted from the end, so a reload or a sleeping tab changes nothing. */
export function Countdown({ until, skew = 0, children, over, say, onOver }: CountdownProps) {
  const left = (): number => Math.max(0, until - (Date.now() + skew));
  const [now, setNow] = useState(left);
  const tick = useEffectEvent((before: number): number => {
    const rest = left();
    setNow(rest);
    const minutes = Math.ceil(rest / 60_000);
    if (say && minutes !== before && SAID.includes(minutes)) announce(say(minutes));
    if (rest === 0) onOver?.();
    return minutes;
  });
  useEffect(() => {
    let minutes = Math.ceil((until - (Date.now() + skew)) / 60_000);
    const timer = setInterval(() => {
      minutes = tick(minutes);
      if (minutes <= 0) clearInterval(timer);
    }, 1000);
    return () => clearInterval(timer);
  }, [until, skew]);
  return now > 0 ? children(figures(now)) : over;
}
