import { t } from "#web/lib/i18n.ts";
import { Checkbox } from "#web/ui/checkbox.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { FieldGroup } from "#web/ui/field.tsx";
import { MultiCombobox } from "#web/ui/multi-combobox.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { commonOf, type AttributeFieldProps } from "./attribute-props.ts";
import { QuantityField } from "./quantity-field.tsx";

/** Beyond so many, choices are searched instead of read. */
const FEW = 10;

/** One fact of a category, by its type. */
export function AttributeField({ attribute, ...rest }: AttributeFieldProps) {
  switch (attribute.type) {
    case "number":
      return <QuantityField attribute={attribute} {...rest} />;
    case "choice":
      return <ChoiceField attribute={attribute} {...rest} />;
    case "choices":
      return <ChoicesField attribute={attribute} {...rest} />;
    case "boolean":
      return <YesNoField attribute={attribute} {...rest} />;
    case "text":
      return <WordsField attribute={attribute} {...rest} />;
    case "date":
      return <DayField attribute={attribute} {...rest} />;
    default:
      return attribute satisfies never;
  }
}

function ChoiceField({ attribute, value, onChange, error }: AttributeFieldProps<"choice">) {
  return (
    <Select
      {...commonOf(attribute, error)}
      placeholder={t("listings.choose")}
      options={attribute.choices.map(({ id, label }) => ({ value: id, label }))}
      value={typeof value === "string" ? value : ""}
      onChange={({ target }) => onChange(target.value === "" ? undefined : target.value)}
    />
  );
}

function ChoicesField({ attribute, value, onChange, error }: AttributeFieldProps<"choices">) {
  const chosen = Array.isArray(value) ? value : [];
  // Kept in the order of the taxonomy, whatever the order of the presses.
  const put = (ids: readonly string[]): void => {
    const next = attribute.choices.flatMap(({ id }) => (ids.includes(id) ? [id] : []));
    onChange(next.length === 0 ? undefined : next);
  };
  if (attribute.choices.length > FEW) {
    const options = attribute.choices.map(({ id, label }) => ({ value: id, label }));
    return (
      <MultiCombobox
        {...commonOf(attribute, error)}
        options={options}
        value={options.filter((option) => chosen.includes(option.value))}
        onChange={(next) => put(next.map((option) => option.value))}
      />
    );
  }
  return (
    <FieldGroup {...commonOf(attribute, error)}>
      <div className="grid grid-cols-2 gap-x-4">
        {attribute.choices.map(({ id, label }) => (
          <Checkbox
            key={id}
            label={label}
            checked={chosen.includes(id)}
            onChange={({ target }) => put(target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

/** Not said, yes and no are three things. */
function YesNoField({ attribute, value, onChange, error }: AttributeFieldProps<"boolean">) {
  return (
    <Select
      {...commonOf(attribute, error)}
      placeholder={t("listings.not-said")}
      options={[
        { value: "yes", label: t("listings.yes") },
        { value: "no", label: t("listings.no") },
      ]}
      value={typeof value === "boolean" ? (value ? "yes" : "no") : ""}
      onChange={({ target }) => onChange(target.value === "" ? undefined : target.value === "yes")}
    />
  );
}

function WordsField({ attribute, value, onChange, error }: AttributeFieldProps<"text">) {
  return (
    <TextField
      {...commonOf(attribute, error)}
      maxLength={attribute.maxLength}
      value={typeof value === "string" ? value : ""}
      onChange={({ target }) => onChange(target.value === "" ? undefined : target.value)}
    />
  );
}

function DayField({ attribute, value, onChange, error }: AttributeFieldProps<"date">) {
  return (
    <DateField
      {...commonOf(attribute, error)}
      value={typeof value === "string" ? value : ""}
      onChange={({ target }) => onChange(target.value === "" ? undefined : target.value)}
    />
  );
}
