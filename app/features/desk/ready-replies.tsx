import { useTexts } from '#app/components/texts.tsx';
import { CommandButton } from './command-form.tsx';
import { useDesk } from './desk-context.tsx';
import type { Keyed } from './items.ts';
import { RequestTerms } from './requests.tsx';

/** Requests that wait for an answer, with replies that stand ready: one press each. */
export function ReadyReplies({ requests }: { requests: readonly Keyed<'request'>[] }) {
  const { t } = useTexts();
  const { nameOf } = useDesk();
  const waiting = requests.filter(({ turn, ready }) => turn !== null && ready !== undefined);
  return waiting.map((request) => (
    <article key={request.id} className="card">
      <p className="kicker">
        {t('desk.request.line', { from: nameOf(request.from), to: nameOf(request.to) })}
      </p>
      <h3>{request.title}</h3>
      <RequestTerms request={request} />
      <p>{t('steer.ready', { party: nameOf(request.turn ?? '') })}</p>
      <div className="act-inline">
        {(request.ready ?? []).map(({ id, answer, conditions, text }) => (
          <CommandButton
            key={id}
            about={`${request.id}.${id}`}
            as={request.turn ?? undefined}
            command={{
              type: 'request.answer',
              request: request.id,
              opening: request.opening,
              answer,
              conditions: [...conditions],
              note: text,
            }}
          >
            {text}
          </CommandButton>
        ))}
      </div>
    </article>
  ));
}
