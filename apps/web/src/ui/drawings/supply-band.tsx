import type { ReactNode } from "react";
import { Ticks } from "#web/ui/ticks.tsx";
import { breakBeforeAnd } from "../line-breaks.ts";
import { vars } from "./vars.ts";
import "./supply-band.css";

/** A step of a chain as this drawing needs it; every string is ready to be read. */
export interface BandStage {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly count: string;
  /** After the count: "listings". */
  readonly unit: string;
  /** 0 to 1. */
  readonly share: number;
}

export interface BandGroup {
  readonly id: string;
  readonly name: string;
  readonly stages: readonly BandStage[];
}

/** What serves every step lies under the chain as a lane. */
export interface BandLane extends BandStage {
  readonly hint: string;
}

interface SupplyBandProps {
  groups: readonly BandGroup[];
  lanes: readonly BandLane[];
  /** Names the navigation landmark. */
  label: string;
  /** Wraps a stage in its link; class name and content are given. */
  renderLink: (id: string, content: { className: string; children: ReactNode }) => ReactNode;
  /** What the accent ticks mean, and when the counts were taken. */
  legend?: ReactNode;
}

const Stage = ({ stage }: { stage: BandStage }) => (
  <>
    <Ticks share={stage.share} className="band-ticks" />
    <span className="band-code">{stage.code}</span>
    <span className="band-name">{breakBeforeAnd(stage.name)}</span>
    <span className="band-count">
      <b>{stage.count}</b> <span>{stage.unit}</span>
    </span>
  </>
);

const Lane = ({ lane }: { lane: BandLane }) => (
  <>
    <span className="band-lane-name">
      <span className="band-code">{lane.code}</span> <span className="band-name">{lane.name}</span>
    </span>
    <span className="band-hint">{lane.hint}</span>
    <Ticks share={lane.share} className="band-ticks" />
    <span className="band-count">
      <b>{lane.count}</b> <span>{lane.unit}</span>
    </span>
  </>
);

/** The chain from raw material to retail as one graduated rule; upright where it is narrow. */
export const SupplyBand = ({ groups, lanes, label, renderLink, legend }: SupplyBandProps) => (
  <div className="band-box">
    <nav
      className="band"
      aria-label={label}
      style={vars({ "--columns": groups.flatMap((group) => group.stages).length })}
    >
      {groups.map((group) => (
        <div
          key={group.id}
          role="group"
          aria-label={group.name}
          className="band-group"
          style={vars({ "--span": group.stages.length })}
        >
          <span className="band-group-name" aria-hidden="true">
            {group.name}
          </span>
          {group.stages.map((stage) => (
            <div key={stage.id} className="band-cell">
              {renderLink(stage.id, { className: "band-stage", children: <Stage stage={stage} /> })}
            </div>
          ))}
        </div>
      ))}
      <div className="band-lanes">
        {lanes.map((lane) => (
          <div key={lane.id} className="band-lane-cell">
            {renderLink(lane.id, { className: "band-lane", children: <Lane lane={lane} /> })}
          </div>
        ))}
      </div>
    </nav>
    {legend && (
      <p className="band-legend">
        <Ticks share={0.6} className="band-legend-ticks" />
        {legend}
      </p>
    )}
  </div>
);
