import { type ReactNode, useState } from 'react';
import { useTexts } from '#app/components/texts.tsx';
import type { Keyed } from '#app/contract/items.ts';
import { ChoiceCards, TickList } from '#app/features/act/choice-inputs.tsx';
import { CommandForm } from '#app/features/act/command-form.tsx';
import { LineInput, NumberInput } from '#app/features/act/typed-inputs.tsx';
import { useRoom } from '#app/features/live/room-context.tsx';

const ANSWERS = ['acknowledge', 'agree', 'agree-with-conditions', 'counter', 'refuse'] as const;

/**
 * An answer in structured terms, so that the other table reads it in its own language. After hydration only the fields of
 * the chosen answer are shown, and the form asks whom they called only once a condition turns out to cross a red line.
 */
export function AnswerForm({ request }: { request: Keyed<'request'> }) {
  const { t } = useTexts();
  const { status } = useRoom();
  const [answer, setAnswer] = useState('');
  const { id, opening, terms, refusals } = request;
  const isHydrated = status !== undefined;
  const answers = ANSWERS.filter((one) => terms.length > 0 || one !== 'agree-with-conditions').filter(
    // Once acknowledged, a request waits for more than another acknowledgement.
    (one) => one !== 'acknowledge' || request.status === 'sent',
  );
  const called = (isNeeded: boolean) => (
    <LineInput name="called" label={t('desk.request.called')} isNeeded={isNeeded} />
  );
  const only = (...of: readonly string[]) => !isHydrated || of.includes(answer);
  return (
    <CommandForm
      command={{ type: 'request.answer', request: id, opening }}
      about={`${id}.${opening}`}
      onValues={(values) => setAnswer(String(values.get('answer') ?? ''))}
      whenRefused={(code) => code === 'call-first' && called(true)}
    >
      <ChoiceCards
        name="answer"
        legend={t('desk.request.answer')}
        items={answers.map((one) => ({ id: one, label: t(`desk.request.answer.${one}`) }))}
      />
      <Part isShown={only('acknowledge') && answers.includes('acknowledge')}>
        <NumberInput name="revertDay" label={t('desk.request.revertDay')} />
      </Part>
      <Part isShown={only('agree-with-conditions', 'counter')}>
        <TickList name="conditions" legend={t('desk.request.terms')} items={terms} />
      </Part>
      <Part isShown={only('refuse') && refusals.length > 0}>
        <ChoiceCards name="refusal" legend={t('desk.request.refusal')} items={refusals} />
      </Part>
      <LineInput name="note" label={t('desk.request.note')} />
      {!isHydrated && called(false)}
      <button type="submit" className="button button-main">
        {t('desk.request.send')}
      </button>
    </CommandForm>
  );
}

/** A part that is not shown stays mounted, so that its ticks are not lost; being disabled, it is not sent. */
function Part({ isShown, children }: { isShown: boolean; children: ReactNode }) {
  return (
    <fieldset hidden={!isShown} disabled={!isShown}>
      {children}
    </fieldset>
  );
}
