import { useTexts } from '#app/components/texts.tsx';
import { CommandForm } from './command-form.tsx';
import { LineInput, SelectInput, TickList } from './field-inputs.tsx';
import type { Keyed } from './items.ts';

const ANSWERS = ['acknowledge', 'agree', 'agree-with-conditions', 'counter', 'refuse'] as const;

/** An answer in structured terms, so that it reads in the other table's language. */
export function AnswerForm({ request }: { request: Keyed<'request'> }) {
  const { t } = useTexts();
  const { id, opening, terms, refusals } = request;
  return (
    <details className="fold" open>
      <summary>{t('desk.request.answer')}</summary>
      <CommandForm command={{ type: 'request.answer', request: id, opening }} about={`${id}.${opening}`}>
        <SelectInput
          name="answer"
          label={t('desk.request.answer')}
          items={ANSWERS.map((answer) => ({ id: answer, label: t(`desk.request.answer.${answer}`) }))}
        />
        <TickList name="conditions" legend={t('desk.request.terms')} items={terms} />
        {refusals.length > 0 && (
          <SelectInput
            name="refusal"
            label={t('desk.request.refusal')}
            items={refusals}
            empty={t('desk.request.noReason')}
          />
        )}
        <LineInput name="note" label={t('desk.request.note')} />
        <LineInput name="called" label={t('desk.request.called')} />
        <button type="submit" className="button button-main">
          {t('desk.request.send')}
        </button>
      </CommandForm>
    </details>
  );
}
