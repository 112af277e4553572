import { Archive, CirclePause, Copy, Ellipsis, Share2 } from "lucide-react";
import { useState } from "react";
import { formatDateTime, formatPeriod } from "#web/lib/format-time.ts";
import { Avatar } from "../avatar.tsx";
import { Breadcrumbs } from "../breadcrumbs.tsx";
import { Button, IconButton } from "../button.tsx";
import { Combobox, type ComboOption } from "../combobox.tsx";
import { ConfirmDialog } from "../confirm-dialog.tsx";
import { Dialog } from "../dialog.tsx";
import { Kbd } from "../kbd.tsx";
import { Foreign, OriginalMark } from "../language-mark.tsx";
import { TextLink } from "../link.tsx";
import { Menu, MenuChoice, MenuItem, MenuRule } from "../menu.tsx";
import { Money } from "../money.tsx";
import { PriceLines } from "../price-lines.tsx";
import { Progress } from "../progress.tsx";
import { Section } from "../section.tsx";
import { Status } from "../status.tsx";
import { Steps } from "../steps.tsx";
import { Table, type Sort } from "../table.tsx";
import { Tabs } from "../tabs.tsx";
import { TextField } from "../text-field.tsx";
import { toast } from "../toast.tsx";
import { Tooltip } from "../tooltip.tsx";
import { Trail } from "../trail.tsx";
import { WeekPlanView } from "../week-plan-view.tsx";
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

function Floating() {
  const [asking, setAsking] = useState(false);
  const [writing, setWriting] = useState(false);
  const [category, setCategory] = useState<ComboOption | null>(null);
  const [language, setLanguage] = useState("en");
  return (
    <Row>
      <Menu trigger={<Button>Menu</Button>} align="start">
        <MenuItem icon={Copy} kbd="D">
          Duplicate listing
        </MenuItem>
        <MenuItem
          icon={CirclePause}
          kbd="P"
          onSelect={() => toast("Listing paused until 27 November", { undo: () => {} })}
        >
          Pause
        </MenuItem>
        <MenuItem icon={Share2} link={<a href="#x">Copy link</a>}>
          Copy link
        </MenuItem>
        <MenuChoice
          label="Language"
          value={language}
          onChange={setLanguage}
          options={[
            { value: "en", label: "English" },
            { value: "zh-Hans", label: "简体中文", lang: "zh-Hans" },
          ]}
        />
        <MenuRule />
        <MenuItem icon={Archive} critical>
          Close listing
        </MenuItem>
      </Menu>
      <Button look="critical" onClick={() => setAsking(true)}>
        Withdraw reservation
      </Button>
      <Tooltip text="Counts are published listings">
        <Button look="quiet">Tooltip</Button>
      </Tooltip>
      <Button onClick={() => toast("Listing paused until 27 November", { undo: () => {} })}>
        Toast <Kbd>T</Kbd>
      </Button>
      <Button onClick={() => setWriting(true)}>Form</Button>
      <Dialog
        open={writing}
        onOpenChange={setWriting}
        title="Invite a colleague"
        keepOnOutsidePress
        footer={<Button look="ink">Send invitation</Button>}
      >
        <div className="grid gap-4">
          <TextField label="Email" type="email" />
          <Combobox
            label="Category"
            options={[{ value: "casting", label: "Casting" }]}
            value={category}
            onChange={setCategory}
          />
          <Menu trigger={<Button size="s">More</Button>} align="start">
            <MenuItem icon={Copy}>Duplicate listing</MenuItem>
          </Menu>
        </div>
      </Dialog>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        question="Withdraw this reservation?"
        consequence="Thu 26 Nov, 14:00–20:00 goes back to free. Nothing has been paid; Nanpu Casting Works is told at once."
        confirm="Withdraw reservation"
        critical
        onConfirm={() => new Promise((resolve) => setTimeout(resolve, 800))}
      />
    </Row>
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
