import { Ellipsis, Plus, Send } from "lucide-react";
import { Button, IconButton } from "../button.tsx";
import { Callout } from "../callout.tsx";
import { Checkbox } from "../checkbox.tsx";
import { Chip, Chips, FilterChip } from "../chip.tsx";
import { EmptyState } from "../empty-state.tsx";
import { Facts, KeyFacts } from "../facts.tsx";
import { KindSign } from "../kind-sign.tsx";
import { TextLink } from "../link.tsx";
import { Section } from "../section.tsx";
import { Select } from "../select.tsx";
import { SkeletonRows } from "../skeleton.tsx";
import { Status } from "../status.tsx";
import { Tag } from "../tag.tsx";
import { TextArea } from "../text-area.tsx";
import { TextField } from "../text-field.tsx";
import { Specimen, Row } from "./specimen.tsx";

const facts = [
  { term: "Class", value: "Enterprise, manufacturer" },
  { term: "Region of data", value: "Mainland, PIPL" },
  { term: "Stages", value: "U2, M4, M5, M6" },
];

export function AtRest() {
  return (
    <Specimen>
      <Section heading="Button" look="work">
        <Row>
          <Button look="ink">Publish listing</Button>
          <Button>Save draft</Button>
          <Button look="quiet">Cancel</Button>
          <Button look="critical">Withdraw reservation</Button>
        </Row>
        <Row>
          <Button look="ink" busy>
            Publish listing
          </Button>
          <Button busy icon={Send}>
            Send
          </Button>
          <Button disabled>Save draft</Button>
          <IconButton icon={Ellipsis} label="More" look="outlined" />
          <Button size="s" icon={Plus}>
            Small
          </Button>
          <Button size="s" busy>
            Small
          </Button>
          <Button size="l" look="ink">
            Book these 6 hours
          </Button>
        </Row>
      </Section>
      <Section
        heading="Chip, tag, status, kind"
        look="work"
        context="One quiet line"
        far={<TextLink href="#x">All 14</TextLink>}
      >
        <Row>
          <Chip pressed={false} onPress={() => {}}>
            Instant booking
          </Chip>
          <Chip pressed onPress={() => {}}>
            Instant booking
          </Chip>
          <Tag>GB/T 16553</Tag>
          <Tag>destructive</Tag>
        </Row>
        <Chips onClear={() => {}}>
          <FilterChip label="Gold 18K" onRemove={() => {}} />
          <FilterChip label="Panyu" onRemove={() => {}} />
        </Chips>
        <Row>
          <Status tone="positive">Admitted</Status>
          <Status tone="caution">Under review</Status>
          <Status tone="critical">Overdue</Status>
          <Status tone="neutral">Draft</Status>
        </Row>
        <Row>
          <KindSign shape="square">Equipment</KindSign>
          <KindSign shape="circle">Lab</KindSign>
          <KindSign shape="triangle">Training</KindSign>
          <KindSign shape="diamond">Partner</KindSign>
        </Row>
      </Section>
      <Section heading="Field" look="work">
        <div className="grid gap-4.5 medium:grid-cols-2">
          <TextField label="Chamber volume" unit="L" hint="As on the plate of the machine" defaultValue="5" />
          <TextField
            label="Price per machine-hour"
            unit="CNY"
            error="Write a number, for example 480 or 480.00"
            defaultValue="48O"
          />
          <Select label="Rule applied" options={[{ value: "1", label: "Statute 2.1, enterprises of the trade" }]} />
          <TextArea
            label="Reason, sent to the applicant"
            optional
            maxLength={60}
            defaultValue="All checks are clear. The RJC certificate ends."
          />
          <Checkbox label="Remind me on 31 Jan 2027 about RJC" defaultChecked />
          <Checkbox label="I accept the code of conduct" error="Needed before you go on" />
        </div>
      </Section>
      <Section heading="Callout" look="work">
        <div className="grid gap-3">
          <Callout heading="The clock stops until they answer">Members see the question in their own language.</Callout>
          <Callout tone="caution" heading="Certificate ends 18 Dec 2026" />
          <Callout
            tone="critical"
            heading="The period has just been taken"
            action={<Button size="s">Choose another</Button>}
          >
            Nanpu Casting Works booked it a minute ago.
          </Callout>
        </div>
      </Section>
      <Section heading="Facts" look="work">
        <KeyFacts facts={[...facts].slice(1)} />
        <Facts facts={facts} />
      </Section>
      <Section heading="Empty state" look="work">
        <EmptyState
          why="No one offers rhodium plating on 25 November"
          next="Three members are free on the 26th."
          action={<Button>Ask for quotes</Button>}
        />
      </Section>
      <Section heading="Skeleton" look="work">
        <SkeletonRows rows={2} cover />
      </Section>
    </Specimen>
  );
}
