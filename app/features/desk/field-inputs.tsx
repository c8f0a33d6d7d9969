import type { ReactNode } from 'react';
import { useTexts } from '#app/components/texts.tsx';
import type { FieldItem, Labelled, NamedParty } from '#app/contract/desk.ts';

/** A line of free text. Names end as the form adapter reads them: see `command-of-form`. */
export function LineInput({
  name,
  label,
  isRequired = false,
}: {
  name: string;
  label: string;
  isRequired?: boolean;
}) {
  return (
    <label className="field">
      <span>{label}</span>
      <input name={name} maxLength={400} required={isRequired} autoComplete="off" />
    </label>
  );
}

export function NumberInput({
  name,
  label,
  initial,
  min,
  max,
  isRequired = false,
}: {
  name: string;
  label: string;
  initial?: number;
  min?: number;
  max?: number;
  isRequired?: boolean;
}) {
  return (
    <label className="field field-short">
      <span>{label}</span>
      <input
        name={`${name}#`}
        type="number"
        inputMode="numeric"
        step="any"
        defaultValue={initial}
        min={min}
        max={max}
        required={isRequired}
      />
    </label>
  );
}

export function Group({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {children}
    </fieldset>
  );
}

/** Tick-boxes that make a list. */
export function TickList({
  name,
  legend,
  items,
}: {
  name: string;
  legend: string;
  items: readonly Labelled[];
}) {
  if (items.length === 0) return null;
  return (
    <Group legend={legend}>
      <div className="ticks">
        {items.map(({ id, label }) => (
          <label key={id} className="tick">
            <input type="checkbox" name={`${name}[]`} value={id} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </Group>
  );
}

export function PartyTicks({
  name,
  legend,
  parties,
}: {
  name: string;
  legend: string;
  parties: readonly NamedParty[];
}) {
  return (
    <TickList name={name} legend={legend} items={parties.map(({ id, name: label }) => ({ id, label }))} />
  );
}

export function SelectInput({
  name,
  label,
  items,
  empty,
}: {
  name: string;
  label: string;
  items: readonly Labelled[];
  /** The choice of none, where there may be none. */
  empty?: string;
}) {
  return (
    <label className="field">
      <span>{label}</span>
      <select name={name} required={empty === undefined} defaultValue="">
        <option value="" disabled={empty === undefined}>
          {empty ?? ''}
        </option>
        {items.map(({ id, label: text }) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The form of a request or a paper. Nothing is forced: what stays empty is seen as missing, which is the lesson. */
export function FormFields({ fields }: { fields: readonly FieldItem[] }) {
  return fields.map((field) => <FormField key={field.id} field={field} />);
}

function FormField({ field }: { field: FieldItem }) {
  const { t } = useTexts();
  const name = `fields.${field.id}`;
  switch (field.kind) {
    case 'number':
      return <NumberInput name={name} label={field.label} />;
    case 'choice':
      return (
        <SelectInput
          name={name}
          label={field.label}
          items={field.choices ?? []}
          empty={t('desk.field.empty')}
        />
      );
    case 'yes-no':
      return (
        <SelectInput
          name={`${name}?`}
          label={field.label}
          empty={t('desk.field.empty')}
          items={[
            { id: 'yes', label: t('desk.field.yes') },
            { id: 'no', label: t('desk.field.no') },
          ]}
        />
      );
    case 'date':
    case 'place':
    case 'line':
      return <LineInput name={name} label={field.label} />;
  }
}
