import { Search } from "lucide-react";
import { useState } from "react";
import { t } from "#web/lib/i18n.ts";
import { Combobox, type ComboOption } from "../combobox.tsx";
import { DateField, DateTimeField } from "../date-field.tsx";
import { FacetList } from "../facet.tsx";
import { FileDrop } from "../file-drop.tsx";
import { Histogram } from "../histogram.tsx";
import { MoneyField } from "../money-field.tsx";
import { NumberField } from "../number-field.tsx";
import { MultiCombobox } from "../multi-combobox.tsx";
import { PhotoGrid, type Photo } from "../photo-grid.tsx";
import { RadioCards } from "../radio-cards.tsx";
import { RangeField, type Range } from "../range-field.tsx";
import { Section } from "../section.tsx";
import { Switch } from "../switch.tsx";
import { TextField } from "../text-field.tsx";
import { WeekPlanField } from "../week-plan-field.tsx";
import type { WeekWindow } from "../week-plan.ts";
import { Specimen } from "./specimen.tsx";

const options: ComboOption[] = [
  { value: "casting", label: "Casting", hint: "倒模, fundição", group: "Making" },
  { value: "plating", label: "Rhodium plating", group: "Making" },
  { value: "setting", label: "Micro-pavé setting", keywords: "pave", group: "Making" },
  { value: "refining", label: "Refining", group: "Upstream" },
];
const picture = (colour: string): string =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><rect width="4" height="3" fill="${colour}"/></svg>`)}`;

function Photos() {
  const [photos, setPhotos] = useState<Photo[]>([
    { id: "1", url: picture("#caa"), alt: "Casting machine" },
    { id: "2", url: picture("#aca"), alt: "Flask", progress: 0.4 },
    { id: "3", url: picture("#aac"), alt: "Control panel" },
  ]);
  const move = (from: number, to: number): void => {
    const next = [...photos];
    const [moved] = next.splice(from, 1);
    if (moved) next.splice(to, 0, moved);
    setPhotos(next);
  };
  return (
    <PhotoGrid photos={photos} onMove={move} onRemove={(id) => setPhotos(photos.filter((photo) => photo.id !== id))} />
  );
}

export function Forms() {
  const [one, setOne] = useState<ComboOption | null>(null);
  const [several, setSeveral] = useState<readonly ComboOption[]>(options.slice(0, 2));
  const [volume, setVolume] = useState<number | null>(5);
  const [price, setPrice] = useState<number | null>(48000);
  const [until, setUntil] = useState("2026-11-26T14:00");
  const [decision, setDecision] = useState("admit");
  const [range, setRange] = useState<Range>({ from: null, to: 600 });
  const [chosen, setChosen] = useState(["gold"]);
  const [plan, setPlan] = useState<WeekWindow[]>([
    { day: 1, from: 480, to: 720 },
    { day: 1, from: 840, to: 1080 },
    { day: 5, from: 1320, to: 1800 },
  ]);
  return (
    <Specimen>
      <Section heading="Picking" look="work">
        <div className="grid gap-4.5">
          <Combobox
            label="Category"
            options={options}
            value={one}
            onChange={setOne}
            placeholder="For example casting"
          />
          <MultiCombobox label="Processes" options={options} value={several} onChange={setSeveral} max={5} />
          <RadioCards
            label="Decide"
            value={decision}
            onChange={setDecision}
            options={[
              { value: "admit", label: "Admit", hint: "Member from today, may publish", aside: "A" },
              { value: "more", label: "Ask for more", hint: "The clock stops until they answer", aside: "M" },
              { value: "decline", label: "Decline", hint: "May appeal within 30 days", aside: "D" },
            ]}
          />
          <Switch label="Instant booking" hint="Members book without asking first" defaultChecked />
          <Switch label="Newsletter" />
        </div>
      </Section>
      <Section heading="Writing" look="work">
        <div className="grid gap-4.5 medium:grid-cols-2">
          <TextField
            label="Search"
            icon={Search}
            placeholder="Process, machine, method"
            hideLabel
            className="col-span-full"
          />
          <NumberField
            label="Chamber volume"
            unit="L"
            value={volume}
            onChange={setVolume}
            error={Number.isNaN(volume) && "Write a number, for example 5"}
          />
          <MoneyField
            label="Price per machine-hour"
            unit="CNY"
            value={price}
            onChange={setPrice}
            hint={String(price)}
          />
          <DateField label="Quotes due" />
          <DateTimeField label="Hold until" value={until} onChange={setUntil} />
          <div className="col-span-full">
            <FileDrop label="Add a certificate" accept=".pdf,image/*" maxBytes={10_000_000} onFiles={() => {}} />
          </div>
          <div className="col-span-full">
            <Photos />
          </div>
        </div>
      </Section>
      <Section heading="Facets" look="work">
        <div className="w-48">
          <FacetList
            legend="Material"
            chosen={chosen}
            onChange={setChosen}
            first={4}
            options={["gold", "platinum", "silver", "palladium", "titanium", "steel"].map((value, index) => ({
              value,
              label: value,
              count: Math.max(0, 41 - index * 9),
            }))}
          />
          <Histogram
            counts={[1, 4, 9, 14, 11, 7, 5, 3, 2, 1, 1, 0, 1]}
            kept={{ from: 0, to: 5 }}
            low="CNY 0"
            high="1,300"
          />
          <RangeField label="Price" hideLabel value={range} onChange={setRange} />
        </div>
      </Section>
      <Section heading={t("ui.week-plan")} look="public">
        <WeekPlanField label="Weekly hours" hint="Wall-clock time in Panyu" value={plan} onChange={setPlan} />
        <p className="mt-3 text-12 text-ink-faint num">{JSON.stringify(plan)}</p>
      </Section>
    </Specimen>
  );
}
