import { ArrowDown, ArrowUp, ArrowUpDown } from "lucide-react";
import type { ReactNode } from "react";
import { t } from "#web/lib/i18n.ts";
import { Checkbox } from "./checkbox.tsx";
import { cx } from "./cx.ts";
import { Icon } from "./icon.tsx";

export interface Column<Row> {
  id: string;
  head: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Numbers align at the end. */
  end?: boolean;
  /** Leaves when the page is narrow; the detail page has it. */
  wideOnly?: boolean;
  sortable?: boolean;
  /** A fixed share, such as "12rem". */
  width?: string;
}

export interface Sort {
  column: string;
  descending: boolean;
}

export interface TableProps<Row> {
  /** What the rows are; read out, not drawn. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  /** With nameOf and onSelect every row gets a box. */
  selected?: ReadonlySet<string>;
  onSelect?: (selected: ReadonlySet<string>) => void;
  nameOf?: (row: Row) => string;
  /** Appear on hover and focus; always there with a coarse pointer. */
  actions?: (row: Row) => ReactNode;
  /** The head stays while more than 20 rows scroll. */
  sticky?: boolean;
  /** The row that the page beside is about. */
  current?: string;
  className?: string;
}

function Head<Row>({
  column,
  sort,
  onSort,
  sticky,
}: {
  column: Column<Row>;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  sticky?: boolean;
}) {
  const on = sort?.column === column.id;
  const descending = on && sort.descending;
  const sign = on ? (descending ? ArrowDown : ArrowUp) : ArrowUpDown;
  return (
    <th
      scope="col"
      style={{ width: column.width }}
      aria-sort={on ? (descending ? "descending" : "ascending") : undefined}
      className={cx(
        "table-head",
        column.end && "text-end",
        column.wideOnly && "max-medium:hidden",
        sticky && "table-head-sticky",
      )}
    >
      {column.sortable && onSort ? (
        <button
          type="button"
          onClick={() => onSort({ column: column.id, descending: on && !descending })}
          className={cx("target inline-flex items-center gap-1 hover:text-ink", on && "text-ink")}
        >
          {column.head}
          <Icon of={sign} size={12} className={on ? undefined : "text-ink-ghost"} />
        </button>
      ) : (
        column.head
      )}
    </th>
  );
}

interface Selection<Row> {
  selected: ReadonlySet<string>;
  onSelect: (selected: ReadonlySet<string>) => void;
  nameOf: (row: Row) => string;
}

function SelectAll<Row>({ selection, keys }: { selection: Selection<Row>; keys: readonly string[] }) {
  const chosen = keys.filter((key) => selection.selected.has(key)).length;
  const all = chosen > 0 && chosen === keys.length;
  return (
    <Checkbox
      hideLabel
      label={t("ui.select-all")}
      checked={all}
      indeterminate={chosen > 0 && !all}
      onChange={() => selection.onSelect(new Set(all ? [] : keys))}
    />
  );
}

function SelectOne<Row>({ selection, id, row }: { selection: Selection<Row>; id: string; row: Row }) {
  const toggle = (): void => {
    const next = new Set(selection.selected);
    if (!next.delete(id)) next.add(id);
    selection.onSelect(next);
  };
  return (
    <Checkbox
      hideLabel
      label={t("ui.select", { name: selection.nameOf(row) })}
      checked={selection.selected.has(id)}
      onChange={toggle}
    />
  );
}

function Line<Row>({
  row,
  id,
  columns,
  actions,
  selection,
  current,
}: Pick<TableProps<Row>, "columns" | "actions"> & {
  row: Row;
  id: string;
  current: boolean;
  selection?: Selection<Row>;
}) {
  return (
    <tr aria-current={current || undefined} data-selected={selection?.selected.has(id) || undefined} className="group">
      {selection && (
        <td>
          <SelectOne {...{ selection, id, row }} />
        </td>
      )}
      {columns.map((column, place) => {
        const Cell = place === 0 ? "th" : "td";
        const className = cx(column.end && "text-end", column.wideOnly && "max-medium:hidden");
        return (
          <Cell key={column.id} scope={place === 0 ? "row" : undefined} className={className}>
            {column.cell(row)}
          </Cell>
        );
      })}
      {actions && (
        <td className="text-end">
          <span className="inline-flex items-center gap-1 opacity-0 transition-base group-focus-within:opacity-100 group-hover:opacity-100 coarse:opacity-100">
            {actions(row)}
          </span>
        </td>
      )}
    </tr>
  );
}

/** Head faint over a strong line, hairlines between rows, the first column names the row. */
export function Table<Row>(props: TableProps<Row>) {
  const {
    caption,
    columns,
    rows,
    keyOf,
    sort,
    onSort,
    selected,
    onSelect,
    nameOf,
    actions,
    sticky,
    current,
    className,
  } = props;
  const selection = selected && onSelect && nameOf ? { selected, onSelect, nameOf } : undefined;
  const head = cx("table-head", sticky && "table-head-sticky");
  return (
    <table className={cx("table text-13 leading-[1.4]", className)}>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {selection && (
            <th scope="col" className={cx(head, "w-7 pb-1!")}>
              <SelectAll selection={selection} keys={rows.map(keyOf)} />
            </th>
          )}
          {columns.map((column) => (
            <Head key={column.id} {...{ column, sort, onSort, sticky }} />
          ))}
          {actions && (
            <th scope="col" className={head}>
              <span className="sr-only">{t("ui.actions")}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const id = keyOf(row);
          return <Line key={id} {...{ row, id, columns, actions, selection }} current={id === current} />;
        })}
      </tbody>
    </table>
  );
}
