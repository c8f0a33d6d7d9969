import { type ReactNode, useId, useRef } from 'react';
import { useTexts } from '#app/components/texts.tsx';
import type { FieldItem, Labelled, NamedParty } from '#app/contract/desk.ts';
import { useRoom } from '#app/features/live/room-context.tsx';
import { useDesk } from './desk-context.tsx';
import { useSentText, useSentTicks } from './sent-fields.ts';

/** A line of free text. Names end as the form adapter reads them: see `message-of-form`. */
export function LineInput({
  name,
  label,
  isRequired = false,
}: {
  name: string;
  label: string;
  isRequired?: boolean;
}) {
  const sent = useSentText(name);
  return (
    <label className="field">
      <span>{label}</span>
      <input name={name} maxLength={400} required={isRequired} autoComplete="off" defaultValue={sent} />
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
  const first = useSentText(`${name}#`, initial);
  return (
    <label className="field field-short">
      <span>{label}</span>
      <input
        name={`${name}#`}
        type="number"
        inputMode="numeric"
        step="any"
        defaultValue={first}
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
  const isTicked = useSentTicks(`${name}[]`);
  if (items.length === 0) return null;
  return (
    <Group legend={legend}>
      <div className="ticks">
        {items.map(({ id, label }) => (
          <label key={id} className="tick">
            <input type="checkbox" name={`${name}[]`} value={id} defaultChecked={isTicked(id)} />
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
  const { t } = useTexts();
  const { inPlay } = useDesk();
  const items = parties.map(({ id, name: label }) => ({ id, label }));
  const here = items.filter(({ id }) => inPlay.includes(id));
  const others = items.filter(({ id }) => !inPlay.includes(id));
  if (here.length === 0 || others.length === 0) return <TickList name={name} legend={legend} items={items} />;
  return (
    <Group legend={legend}>
      <div className="party-groups">
        <TickList name={name} legend={t('desk.parties.here')} items={here} />
        <TickList name={name} legend={t('desk.parties.others')} items={others} />
      </div>
    </Group>
  );
}

/** A small number, by keys or by two buttons that a thumb can hit. Without scripts it is a field like any other. */
export function Stepper({
  name,
  label,
  initial,
  min,
  max,
}: {
  name: string;
  label: string;
  initial: number;
  min: number;
  max: number;
}) {
  const { t } = useTexts();
  const { status } = useRoom();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const first = useSentText(`${name}#`, initial);
  const step = (by: 1 | -1) => () => {
    if (by > 0) input.current?.stepUp();
    else input.current?.stepDown();
    input.current?.dispatchEvent(new Event('input', { bubbles: true }));
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="stepper">
        <input
          ref={input}
          id={id}
          name={`${name}#`}
          type="number"
          inputMode="numeric"
          defaultValue={first}
          min={min}
          max={max}
        />
        {status !== undefined && (
          <>
            <button
              type="button"
              className="button"
              onClick={step(-1)}
              aria-label={t('desk.step.less', { label })}
            >
              −
            </button>
            <button
              type="button"
              className="button"
              onClick={step(1)}
              aria-label={t('desk.step.more', { label })}
            >
              +
            </button>
          </>
        )}
      </div>
    </div>
  );
}

/** Cards to choose one from, large enough to be read by those who do not hold the keyboard. */
export function ChoiceCards({
  name,
  legend,
  items,
  isRequired = true,
}: {
  name: string;
  legend: string;
  items: readonly Labelled[];
  isRequired?: boolean;
}) {
  const isTicked = useSentTicks(name);
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      {items.map(({ id, label }) => (
        <label key={id} className="choice">
          <input type="radio" name={name} value={id} required={isRequired} defaultChecked={isTicked(id)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
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
  const sent = useSentText(name);
  const first = items.some(({ id }) => id === sent) ? sent : '';
  return (
    <label className="field">
      <span>{label}</span>
      <select name={name} required={empty === undefined} defaultValue={first}>
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

/** The form of a request or a document. Nothing is forced: what stays empty is seen as missing, which is the lesson. */
export function FormFields({ fields }: { fields: readonly FieldItem[] }) {
  return fields.map((field) => <FormField key={field.id} field={field} />);
}

function FormField({ field }: { field: FieldItem }) {
  const { t } = useTexts();
  const { places } = useDesk();
  const name = `fields.${field.id}`;
  switch (field.kind) {
    case 'number':
      return <NumberInput name={name} label={field.label} min={0} />;
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
    case 'place':
      return <SelectInput name={name} label={field.label} items={places} empty={t('desk.field.empty')} />;
    case 'date':
    case 'line':
      return <LineInput name={name} label={field.label} />;
  }
}
