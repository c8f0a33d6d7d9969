import { useTexts } from '#app/components/texts.tsx';
import type { Keyed } from '#app/contract/items.ts';
import { SelectInput, TickList } from '#app/features/act/choice-inputs.tsx';
import { CommandButton, CommandForm } from '#app/features/act/command-form.tsx';
import { RequestTerms } from '#app/features/act/request-terms.tsx';
import { useSeat } from '#app/features/act/seat-context.tsx';
import { LineInput } from '#app/features/act/typed-inputs.tsx';

const ANSWERS = ['acknowledge', 'agree', 'agree-with-conditions', 'counter', 'refuse'] as const;

/**
 * A request that waits for an answer: what it says and, for a party that nobody plays, ready replies, one press each. A
 * table can be reminded, and what it said aloud is entered for it.
 */
export function ReadyReplies({ request }: { request: Keyed<'request'> }) {
  const { t } = useTexts();
  const { nameOf, hasTable } = useParties();
  const { id, from, turn, opening, can, trap } = request;
  if (turn === null) return null;
  const mayAnswer = can.includes('request.answer');
  // Also for a table at which nobody sits: `fits` is sent to seats that may answer for others.
  const isOpen = !hasTable(turn) || request.ready?.some(({ fits }) => fits !== undefined) === true;
  // Once acknowledged, a request waits for more than another acknowledgement.
  const ready = (request.ready ?? []).filter(
    ({ answer }) => answer !== 'acknowledge' || request.status === 'sent',
  );
  const unfit = ready.filter(({ fits }) => fits === false);
  return (
    <>
      <RequestTerms request={request} />
      {trap !== undefined && isOpen && <p className="hint">{t('control.reply.trap', { trap })}</p>}
      {mayAnswer && isOpen && ready.length > 0 && (
        <>
          <p>{t('steer.ready', { party: nameOf(turn) })}</p>
          <Replies request={request} party={turn} replies={ready.filter(({ fits }) => fits !== false)} />
          {unfit.length > 0 && (
            <details className="fold" open={unfit.length === ready.length}>
              <summary>{t('control.reply.unfit', { n: unfit.length })}</summary>
              <Replies request={request} party={turn} replies={unfit} />
            </details>
          )}
        </>
      )}
      {can.includes('request.remind') && turn !== from && (
        <CommandButton
          command={{ type: 'request.remind', request: id, opening }}
          about={`${id}.${opening}`}
          as={from}
        >
          {t('control.remind', { party: nameOf(from) })}
        </CommandButton>
      )}
      {mayAnswer && <OwnAnswer request={request} party={turn} />}
    </>
  );
}

function Replies({
  request: { id, opening },
  party,
  replies,
}: {
  request: Keyed<'request'>;
  party: string;
  replies: NonNullable<Keyed<'request'>['ready']>;
}) {
  const { t } = useTexts();
  return (
    <div className="replies">
      {replies.map((reply) => (
        <CommandButton
          key={reply.id}
          about={`${id}.${reply.id}`}
          as={party}
          command={{
            type: 'request.answer',
            request: id,
            opening,
            answer: reply.answer,
            conditions: [...reply.conditions],
            note: reply.text,
          }}
        >
          {reply.text} <span className="hint">{t(`control.reply.${reply.answer}`)}</span>
        </CommandButton>
      ))}
    </div>
  );
}

function useParties() {
  const { nameOf, inPlay } = useSeat();
  return { nameOf, hasTable: (party: string) => inPlay.includes(party) };
}

/** An answer in structured terms, so that the other table reads it in its own language. */
function OwnAnswer({ request, party }: { request: Keyed<'request'>; party: string }) {
  const { t } = useTexts();
  const { nameOf } = useSeat();
  const { id, opening, terms, refusals } = request;
  return (
    <details className="fold">
      <summary>{t('control.reply.own', { party: nameOf(party) })}</summary>
      <CommandForm command={{ type: 'request.answer', request: id, opening }} about={`${id}.own`} as={party}>
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
            empty={t('control.reply.noReason')}
          />
        )}
        <LineInput name="note" label={t('desk.request.note')} />
        <LineInput name="called" label={t('desk.request.called')} />
        <button type="submit" className="button">
          {t('desk.request.send')}
        </button>
      </CommandForm>
    </details>
  );
}
