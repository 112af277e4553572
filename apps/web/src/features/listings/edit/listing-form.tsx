import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo, useRef, useState, useSyncExternalStore, type ReactNode } from "react";
import type { ListingContent } from "@commonbench/domain/listings/schemas";
import { focusField } from "#web/lib/focus.ts";
import { t } from "#web/lib/i18n.ts";
import type { TaxonomyView } from "#web/lib/taxonomy.ts";
import { Button } from "#web/ui/button.tsx";
import { Steps } from "#web/ui/steps.tsx";
import { lookupsOf } from "../lookups.ts";
import { ConflictPanel } from "./conflict-panel.tsx";
import { ListingDraft } from "./draft.ts";
import type { EditView } from "./draft-state.ts";
import { errorAt, errorsOf } from "./errors.ts";
import { FormContext, type ListingForm } from "./form.ts";
import { FormNotices } from "./form-notices.tsx";
import { STEPS } from "./step-list.ts";
import { isStep, stateOf, stepOf, stepsOf, type StepName } from "./steps.ts";

interface ListingFormProps {
  view: EditView;
  taxonomy: TaxonomyView;
  /** The page around the form: title, what is said of saving, and its buttons. */
  children: (form: ListingForm, body: ReactNode) => ReactNode;
}

/** The guided form: one step at a time, every step in reach. */
export function ListingFormFrame({ view, taxonomy, children }: ListingFormProps) {
  const [draft] = useState(() => new ListingDraft(view));
  const state = useSyncExternalStore(draft.subscribe, draft.get);
  const lookups = useMemo(() => lookupsOf(taxonomy), [taxonomy]);
  const [step, open, entered] = useStep(view.kind);
  const [reviewed, setReviewed] = useState(view.status !== "draft");
  if (step === "review" && !reviewed) setReviewed(true);
  const errors = useMemo(() => errorsOf(state, reviewed, lookups), [state, reviewed, lookups]);
  const wrong = useMemo(() => new Set(errors.keys()), [errors]);
  const form: ListingForm = {
    draft,
    state,
    lookups,
    wrong,
    content: state.content,
    kind: view.kind,
    set: (change: Partial<ListingContent>) => draft.change((content) => ({ ...content, ...change })),
    error: (field) => errorAt(errors, field),
    goTo: open,
  };
  const body = (
    <div className="grid items-start gap-x-12 gap-y-5 wide:grid-cols-[188px_minmax(0,1fr)]">
      <Progress form={form} step={step} />
      <div ref={entered} key={step} data-step={step} className="grid min-w-0 grid-cols-1 gap-6">
        <FormNotices />
        {state.conflict === null ? <Step name={step} form={form} /> : <ConflictPanel theirs={state.conflict} />}
      </div>
    </div>
  );
  return <FormContext value={form}>{children(form, body)}</FormContext>;
}

/** The step is part of the address; opening one moves the focus to it, or to the field that was asked for. */
function useStep(kind: EditView["kind"]) {
  const search: { step?: string } = useSearch({ strict: false });
  const navigate = useNavigate();
  const wanted = useRef<{ step: StepName; field: string } | null>(null);
  const names = stepsOf(kind);
  const step: StepName = isStep(search.step) && names.includes(search.step) ? search.step : "what";
  const land = (node: HTMLElement | null): void => {
    // The step that is being left may be drawn once more before the next one stands there.
    const asked = wanted.current;
    if (node === null || asked === null || node.dataset["step"] !== asked.step) return;
    const { field } = asked;
    wanted.current = null;
    if (field === "" || !focusField(node, field)) node.querySelector<HTMLElement>("h2")?.focus();
  };
  const section = useRef<HTMLElement>(null);
  const open = (next: StepName, field = ""): void => {
    wanted.current = { step: next, field };
    if (next === step) return land(section.current);
    void navigate({ to: ".", search: { step: next }, resetScroll: field === "" });
  };
  const entered = (node: HTMLElement | null): void => {
    section.current = node;
    land(node);
  };
  return [step, open, entered] as const;
}

function Progress({ form, step }: { form: ListingForm; step: StepName }) {
  const { kind, content, state, wrong, goTo } = form;
  const progress = { content, problems: state.view.problems, wrong };
  return (
    <div className="wide:sticky wide:top-18">
      <Steps
        look="side"
        label={t("listings.steps")}
        steps={stepsOf(kind).map((name) => ({
          id: name,
          label: t(`listings.step-${name}`),
          state: name === step ? "current" : stateOf(name, progress),
          onSelect: () => goTo(name),
        }))}
      />
    </div>
  );
}

function Step({ name, form: { kind, goTo } }: { name: StepName; form: ListingForm }) {
  const Content = STEPS[name];
  const names = stepsOf(kind);
  const at = names.indexOf(name);
  const [before, after] = [names[at - 1], names[at + 1]];
  return (
    <section aria-labelledby="step-heading" className={name === "review" ? undefined : "max-w-190"}>
      <h2 id="step-heading" tabIndex={-1} className="text-18">
        {t(`listings.step-${name}`)}
      </h2>
      <p className="mb-6 max-w-measure text-ink-muted">{t(`listings.step-${name}-hint`)}</p>
      <Content />
      <div className="mt-8 flex flex-wrap gap-2 border-t border-line pt-4">
        {before && (
          <Button onClick={() => goTo(before)}>{t("listings.back-to", { step: t(`listings.step-${before}`) })}</Button>
        )}
        {after && (
          <Button look="ink" onClick={() => goTo(after)}>
            {t("listings.go-on", { step: t(`listings.step-${after}`) })}
          </Button>
        )}
      </div>
    </section>
  );
}

/** Opens the first step that has something wrong now, at that field. */
export function goToFirstWrong({ draft, kind, lookups, goTo }: ListingForm): void {
  const state = draft.get();
  const fields = [...errorsOf(state, true, lookups).keys()];
  for (const step of stepsOf(kind)) {
    const field = fields.find((each) => stepOf(each, state.content.locale) === step);
    if (field !== undefined) return goTo(step, field);
  }
}
