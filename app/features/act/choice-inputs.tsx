import type { ReactNode } from 'react';
import { useTexts } from '#app/components/texts.tsx';
import type { ListField, NumberField, TextField } from '#app/contract/field-limits.ts';
import type { Labelled, NamedParty } from '#app/contract/items.ts';
import { useLimits } from './form-limits.tsx';
import { useInitialText, useInitialTicks } from './refused-fields.ts';
import { useSeat } from './seat-context.tsx';

/** One choice as cards, large enough to be read by those who do not hold the keyboard. */
export function ChoiceCards({
  name,
  legend,
  items,
}: {
  name: TextField;
  legend: string;
  items: readonly Labelled[];
}) {
  const isTicked = useInitialTicks(name);
  const { required } = useLimits(name);
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      {items.map(({ id, label }) => (
        <label key={id} className="choice">
          <input type="radio" name={name} value={id} required={required} defaultChecked={isTicked(id)} />
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
  /** With a mark for a value that is no text. */
  name: TextField | `${NumberField}#`;
  label: string;
  items: readonly Labelled[];
  /** Label of the empty choice, where nothing has to be chosen. */
  empty?: string;
}) {
  const { required } = useLimits(name);
  const sent = useInitialText(name);
  const first = items.some(({ id }) => id === sent) ? sent : '';
  return (
    <label className="field">
      <span>{label}</span>
      <select name={name} required={required} defaultValue={first}>
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

/** Checkboxes whose ticked values make a list. */
export function TickList({
  name,
  legend,
  items,
}: {
  name: ListField;
  legend: string;
  items: readonly Labelled[];
}) {
  const isTicked = useInitialTicks(`${name}[]`);
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
  name: ListField;
  legend: string;
  parties: readonly NamedParty[];
}) {
  const { t } = useTexts();
  const { inPlay } = useSeat();
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

function Group({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {children}
    </fieldset>
  );
}
