import { Ellipsis } from "lucide-react";
import { useState } from "react";
import { formatDateTime, formatPeriod } from "#web/lib/format-time.ts";
import { Avatar } from "../avatar.tsx";
import { Breadcrumbs } from "../breadcrumbs.tsx";
import { IconButton } from "../button.tsx";
import { Foreign, OriginalMark } from "../language-mark.tsx";
import { TextLink } from "../link.tsx";
import { Money } from "../money.tsx";
import { PriceLines } from "../price-lines.tsx";
import { Progress } from "../progress.tsx";
import { Section } from "../section.tsx";
import { Status } from "../status.tsx";
import { Steps } from "../steps.tsx";
import { Table, type Sort } from "../table.tsx";
import { Tabs } from "../tabs.tsx";
import { Trail } from "../trail.tsx";
import { WeekPlanView } from "../week-plan-view.tsx";
import { Floating } from "./floating.tsx";
import { Row, Specimen } from "./specimen.tsx";

const rows = [
  {
    id: "1",
    name: "18K white gold rings, casting to plating",
    by: "Visitor, Antwerp",
    quantity: "400 pieces",
    place: "Hong Kong",
    quotes: 6,
  },
  {
    id: "2",
    name: "Nickel release to EN 1811, earring posts",
    by: "Brand, Macao",
    quantity: "12 samples",
    place: "Hong Kong",
    quotes: 3,
  },
  {
    id: "3",
    name: "3D hard gold, Au999 pendants",
    by: "Trader, Shuibei",
    quantity: "1.5 kg",
    place: "Shenzhen",
    quotes: 9,
  },
];

function Requests() {
  const [sort, setSort] = useState<Sort>({ column: "quotes", descending: true });
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(["2"]));
  return (
    <Table
      caption="Open requests"
      rows={rows}
      keyOf={(row) => row.id}
      nameOf={(row) => row.name}
      sort={sort}
      onSort={setSort}
      selected={selected}
      onSelect={setSelected}
      actions={() => <IconButton icon={Ellipsis} label="More" size="s" />}
      columns={[
        {
          id: "name",
          head: "Needed",
          cell: (row) => (
            <>
              <a href="#x">{row.name}</a>
              <small>{row.by}</small>
            </>
          ),
        },
        { id: "quantity", head: "Quantity", cell: (row) => row.quantity, wideOnly: true },
        { id: "place", head: "Deliver to", cell: (row) => row.place, wideOnly: true },
        { id: "quotes", head: "Quotes", cell: (row) => row.quotes, end: true, sortable: true },
      ]}
    />
  );
}

export function AtWork() {
  return (
    <Specimen>
      <Section
        heading="Open requests"
        look="public"
        context="27 waiting for quotes"
        far={<TextLink href="#x">All requests</TextLink>}
      >
        <Requests />
      </Section>
      <Section heading="Price" look="work">
        <p className="mb-3 text-22">
          <Money value={{ amount: 48000, currency: "CNY" }} whole unit="/ h" />{" "}
          <Money
            value={{ amount: 48000, currency: "CNY" }}
            to={{ amount: 62000, currency: "CNY" }}
            whole
            className="text-14"
          />
        </p>
        <PriceLines
          lines={[
            {
              term: "Machine time",
              note: "6 h × CNY 480.00",
              value: <Money value={{ amount: 288000, currency: "CNY" }} strong={false} />,
            },
            {
              term: "Member price",
              note: "10 % off machine time",
              value: <Money value={{ amount: -28800, currency: "CNY" }} strong={false} />,
            },
          ]}
          total={{ term: "Total", value: <Money value={{ amount: 259200, currency: "CNY" }} /> }}
          note="About HKD 2,840.12 at 1.0957, Mon 23 Nov, 09:00"
        />
      </Section>
      <Section heading="Floating" look="work">
        <Floating />
      </Section>
      <Section heading="Tabs, breadcrumbs, steps" look="work">
        <Breadcrumbs>
          <a href="#x">Find</a>
          <a href="#x">Casting and forming</a>
          <span>Vacuum casting</span>
        </Breadcrumbs>
        <div className="my-4">
          <Steps
            label="Publish a listing"
            steps={[
              { id: "1", label: "What it is", state: "done", onSelect: () => {} },
              { id: "2", label: "Price and terms", state: "current" },
              { id: "3", label: "When it is open", state: "todo" },
            ]}
          />
        </div>
        <Tabs
          tabs={[
            { value: "a", label: "All", count: 31, panel: "First panel" },
            { value: "b", label: "Admissions", count: 14, panel: "Second panel" },
          ]}
        />
      </Section>
      <Section heading="Trail" look="work">
        <Trail
          entries={[
            {
              key: "1",
              at: formatDateTime("2026-11-23T02:12:00Z", { weekday: false }),
              sentence: "Leong Kit Ieng opened the file",
            },
            {
              key: "2",
              at: "22 Nov, 16:40",
              sentence: "Daluotang Stone Works uploaded the waste water permit",
              reason: "Answers the request of 19 Nov",
            },
            { key: "3", at: "19 Nov, 09:05", sentence: "Chan Mei asked for more: waste water permit", changed: true },
          ]}
        />
      </Section>
      <Section heading="Week, progress, people" look="work">
        <WeekPlanView
          value={[
            { day: 1, from: 480, to: 720 },
            { day: 1, from: 840, to: 1080 },
            { day: 2, from: 540, to: 1080 },
            { day: 5, from: 1320, to: 1800 },
          ]}
        />
        <div className="my-4 grid gap-3">
          <Progress label="Importing" share={0.3} aside="12 of 40 rows" />
          <Progress label="Working" />
        </div>
        <Row>
          <Avatar name="Nanpu" size="l" />
          <Avatar name="大罗塘" />
          <Avatar name="Chan Mei" shape="round" size="s" />
          <Foreign lang="zh-Hans">大罗塘宝石厂“倒模”</Foreign>
          <OriginalMark lang="zh-Hans" />
          <Status tone="positive">Admitted</Status>
        </Row>
        <p>{formatPeriod("2026-11-26T06:00:00Z", "2026-11-26T12:00:00Z", { zone: "Asia/Hong_Kong" })}</p>
      </Section>
    </Specimen>
  );
}
