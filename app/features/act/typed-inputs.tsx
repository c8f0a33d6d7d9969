import { useId, useRef } from 'react';
import { useTexts } from '#app/components/texts.tsx';
import type { NumberField, TextField } from '#app/contract/field-limits.ts';
import { useRoom } from '#app/features/live/room-context.tsx';
import { useLimits } from './form-limits.tsx';
import { useInitialText } from './refused-fields.ts';

/** A line of free text. How names end tells `message-of-form` the type of the value. */
export function LineInput({
  name,
  label,
  isNeeded,
}: {
  name: TextField;
  label: string;
  /** Play asks for it now, although the command can do without. */
  isNeeded?: boolean;
}) {
  const sent = useInitialText(name);
  const { maxLength, required } = useLimits(name, isNeeded);
  return (
    <label className="field">
      <span>{label}</span>
      <input name={name} maxLength={maxLength} required={required} autoComplete="off" defaultValue={sent} />
    </label>
  );
}

export function NumberInput({
  name,
  label,
  notBefore,
}: {
  name: NumberField;
  label: string;
  /** The least that makes sense at the moment. */
  notBefore?: number;
}) {
  const first = useInitialText(`${name}#`);
  const { min, max, required } = useLimits(name);
  return (
    <label className="field field-short">
      <span>{label}</span>
      <input
        name={`${name}#`}
        type="number"
        inputMode="numeric"
        step="any"
        defaultValue={first}
        min={notBefore ?? min}
        max={max}
        required={required}
      />
    </label>
  );
}

/** A small number, typed or set by two buttons that a thumb can hit. Without scripts it is a plain number field. */
export function Stepper({ name, label, initial }: { name: NumberField; label: string; initial: number }) {
  const { t } = useTexts();
  const { status } = useRoom();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const first = useInitialText(`${name}#`, initial);
  const { min, max } = useLimits(name);
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
