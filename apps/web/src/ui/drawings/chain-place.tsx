import type { ReactNode } from "react";
import { breakBeforeAnd } from "../line-breaks.ts";
import { vars } from "./vars.ts";
import "./chain-place.css";

interface ChainStep {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

interface ChainPlaceProps {
  /** The whole chain, raw material first. */
  steps: readonly ChainStep[];
  current: ChainStep;
  label: string;
  /** Wraps a step in its link; without it the strip is only read. */
  renderLink?: (id: string, content: { className: string; children: ReactNode }) => ReactNode;
}

/** Where something stands in the chain. A step that serves the whole chain underlines all of it. */
export const ChainPlace = ({ steps, current, label, renderLink }: ChainPlaceProps) => {
  const across = !steps.some((step) => step.id === current.id);
  const mark = (step: ChainStep) => {
    const children = (
      <>
        <span className="chain-place-code">{step.code}</span>
        <span className="chain-place-name">{breakBeforeAnd(step.name)}</span>
      </>
    );
    return renderLink ? (
      renderLink(step.id, { className: "chain-place-step", children })
    ) : (
      <span className="chain-place-step">{children}</span>
    );
  };
  return (
    <nav aria-label={label} className="chain-place-box">
      <ol className="chain-place" style={vars({ "--columns": steps.length })} data-across={across || undefined}>
        {steps.map((step) => (
          <li key={step.id} aria-current={step.id === current.id ? "step" : undefined}>
            {mark(step)}
          </li>
        ))}
      </ol>
      {across && (
        <p className="chain-place-across" aria-current="step">
          {mark(current)}
        </p>
      )}
    </nav>
  );
};
