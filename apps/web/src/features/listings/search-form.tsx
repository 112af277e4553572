import { Search } from "lucide-react";
import { useId, useState } from "react";
import { t } from "#web/lib/i18n.ts";
import { localePath } from "#web/lib/locale-path.ts";
import { paths } from "#web/lib/paths.ts";
import { Icon } from "#web/ui/icon.tsx";
import { SuggestInput } from "#web/ui/suggest-input.tsx";
import { daysAsked, withDays } from "./search-asked-days.ts";
import { useDraft, useLiveDraft } from "./search-draft.ts";
import { useSearchParams } from "./search-navigation.ts";
import { LIST_PARAMS, withList, type SearchParams } from "./search-params.ts";
import { SearchWhen } from "./search-when.tsx";
import { SearchWhere } from "./search-where.tsx";
import { useSearchForm } from "./use-search-form.tsx";

const NOTHING: SearchParams = {};
/** What the fields of the form themselves say. */
const OWN_FIELDS: ReadonlySet<string> = new Set(["q", LIST_PARAMS.places, "typing"]);

/** On the home page: three fields and a button, sent together. */
export function FindForm() {
  const id = useId();
  const [params, setParams] = useState(NOTHING);
  const { send, words } = useSearchForm(params, useDraft(params));
  const cell =
    "grid min-w-0 border-line px-4 pt-2.25 pb-2.5 has-focus-visible:outline-2 has-focus-visible:-outline-offset-1 has-focus-visible:outline-focus";
  const label = "text-12 leading-[1.4] text-ink-faint";
  const control = "h-6 w-full truncate text-16 leading-6 outline-0";
  return (
    <form
      role="search"
      action={localePath(paths.search)}
      onSubmit={send}
      className="grid grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)_minmax(0,1fr)_auto] rounded-2 border border-line-control bg-raised max-medium:grid-cols-2"
    >
      <div className={`${cell} border-e max-medium:col-span-full max-medium:border-e-0 max-medium:border-b`}>
        <label htmlFor={`${id}-what`} className={label}>
          {t("search.what")}
        </label>
        <SuggestInput id={`${id}-what`} {...words} className={control} />
      </div>
      <div className={`${cell} border-e`}>
        <label htmlFor={`${id}-where`} className={label}>
          {t("search.where")}
        </label>
        <SearchWhere
          id={`${id}-where`}
          params={params}
          onChange={(places) => setParams(withList(params, LIST_PARAMS.places, places))}
          className={`${control} cursor-pointer appearance-none`}
        />
      </div>
      <div className={`${cell} medium:border-e`}>
        <span id={`${id}-when`} className={label}>
          {t("search.when")}
        </span>
        <SearchWhen
          labelledBy={`${id}-when`}
          label={t("search.when")}
          value={daysAsked(params)}
          onChange={(next) => setParams(withDays(params, next))}
          className={control}
        />
      </div>
      <button
        type="submit"
        className="m-1.5 inline-flex min-h-12 items-center justify-center gap-2 rounded-2 bg-inverse px-6 text-16 font-mid whitespace-nowrap text-on-inverse transition-fast hover:bg-inverse-hover max-medium:col-span-full"
      >
        <Icon of={Search} />
        {t("search.search")}
      </button>
    </form>
  );
}

/** The rest of the address, for a form that is sent before the app is there. */
const OtherParams = ({ params }: { params: SearchParams }) =>
  Object.entries(params).map(
    ([name, value]) => !OWN_FIELDS.has(name) && <input key={name} type="hidden" name={name} value={value} />,
  );

/** In the head of the results, which follow while words are typed; place and days work at once. */
export function SearchBar() {
  const params = useSearchParams();
  const draft = useLiveDraft(params);
  const { go, send, words } = useSearchForm(params, draft);
  const control =
    "h-full w-full min-w-0 truncate px-3 text-14 outline-0 focus-visible:outline-2 focus-visible:-outline-offset-1 focus-visible:outline-focus";
  return (
    <form
      role="search"
      action={localePath(paths.search)}
      onSubmit={send}
      className="grid h-9.5 max-w-160 min-w-0 flex-1 grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)_minmax(0,1fr)_auto] rounded-2 border border-line-control bg-raised coarse:h-11 max-medium:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)_auto]"
    >
      <OtherParams params={params} />
      <SuggestInput
        aria-label={t("search.what")}
        {...words}
        onBlur={draft.follow}
        boxClass="h-full"
        className={control}
      />
      <SearchWhere
        aria-label={t("search.where")}
        params={params}
        onChange={(places) => void go(withList(params, LIST_PARAMS.places, places))}
        className={`${control} cursor-pointer appearance-none border-s border-line`}
      />
      <span className="block min-w-0 border-s border-line max-medium:hidden">
        <SearchWhen
          label={t("search.when")}
          value={daysAsked(params)}
          onChange={(next) => void go(withDays(params, next))}
          className={`${control} leading-9`}
        />
      </span>
      <button
        type="submit"
        aria-label={t("search.search")}
        title={t("search.search")}
        className="grid w-9.5 place-items-center border-s border-line hover:bg-hover coarse:w-11"
      >
        <Icon of={Search} />
      </button>
    </form>
  );
}
