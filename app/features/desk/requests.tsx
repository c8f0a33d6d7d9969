import type { ReactNode } from 'react';
import { useTexts } from '#app/components/texts.tsx';
import type { Keyed } from '#app/contract/items.ts';
import { CommandButton } from '#app/features/act/command-form.tsx';
import { RequestConditions, RequestTerms } from '#app/features/act/request-terms.tsx';
import { useSeat } from '#app/features/act/seat-context.tsx';
import { useFreeText } from '#app/features/act/use-free-text.ts';
import { AnswerForm } from './answer-form.tsx';

/** Requests between tables: those that wait for this table, those that it waits for, and in a fold the settled ones. */
export function Requests({
  requests,
  round,
  isOver,
}: {
  requests: readonly Keyed<'request'>[];
  /** The round that is open. */
  round: number | null;
  isOver: boolean;
}) {
  const { t } = useTexts();
  const { role } = useSeat();
  const newest = [...requests].reverse();
  const forUs = requests.filter(({ turn }) => turn !== null && turn === role);
  const forThem = newest.filter(({ turn }) => turn !== null && turn !== role);
  // An answer to the table is news for as long as its round lasts.
  const isFresh = ({ turn, from, steps }: Keyed<'request'>) =>
    turn === null && from === role && round !== null && steps.at(-1)?.when?.round === round;
  const fresh = newest.filter(isFresh);
  const settled = newest.filter((request) => request.turn === null && !isFresh(request));
  return (
    <>
      {(forUs.length > 0 || !isOver) && <h3>{t('desk.requests.forUs')}</h3>}
      {forUs.length === 0 && !isOver && <p>{t('desk.requests.none')}</p>}
      {forUs.map((request) => (
        <Request key={request.id} request={request} />
      ))}
      {fresh.length > 0 && <h3>{t('desk.requests.answered')}</h3>}
      {fresh.map((request) => (
        <Request key={request.id} request={request} isSmall />
      ))}
      {forThem.length > 0 && <h3>{t('desk.requests.forThem')}</h3>}
      {forThem.map((request) => (
        <Request key={request.id} request={request} isSmall />
      ))}
      {settled.length > 0 && (
        <details className="fold print-open" open={isOver}>
          <summary>{t('desk.requests.settled', { n: settled.length })}</summary>
          {settled.map((request) => (
            <Request key={request.id} request={request} isSmall />
          ))}
        </details>
      )}
    </>
  );
}

function Request({ request, isSmall = false }: { request: Keyed<'request'>; isSmall?: boolean }) {
  const { t } = useTexts();
  const { nameOf } = useSeat();
  const { id, title, from, to, status, opening, can, conditions } = request;
  const about = `${id}.${opening}`;
  return (
    <article
      id={`request-${id}`}
      tabIndex={-1}
      className={isSmall ? 'request request-small' : 'request'}
      aria-labelledby={`request-${id}-title`}
    >
      <p className="kicker">
        {t('desk.request.line', { from: nameOf(from), to: nameOf(to) })}{' '}
        <span className={`badge badge-${status}`}>{t(`desk.request.status.${status}`)}</span>
      </p>
      <h4 id={`request-${id}-title`}>{title}</h4>
      {isSmall && conditions.length > 0 && <RequestConditions conditions={conditions} />}
      <MaybeFold isFolded={isSmall} title={t('desk.request.open')}>
        <RequestTerms request={request} showsConditions={!isSmall} />
        <Steps request={request} />
      </MaybeFold>
      {can.includes('request.answer') && <AnswerForm request={request} />}
      {isSmall && can.length > 0 && (
        <div className="act-inline">
          {can.includes('request.remind') && (
            <CommandButton command={{ type: 'request.remind', request: id, opening }} about={about}>
              {t('desk.request.remind')}
            </CommandButton>
          )}
          {can.includes('request.withdraw') && (
            <CommandButton command={{ type: 'request.withdraw', request: id, opening }} about={about}>
              {t('desk.request.withdraw')}
            </CommandButton>
          )}
          {can.includes('request.takeBack') && (
            <CommandButton command={{ type: 'request.takeBack', request: id, opening }} about={about}>
              {t('desk.request.takeBack')}
            </CommandButton>
          )}
        </div>
      )}
    </article>
  );
}

function MaybeFold({ isFolded, title, children }: { isFolded: boolean; title: string; children: ReactNode }) {
  if (!isFolded) return <>{children}</>;
  return (
    <details className="print-open">
      <summary>{title}</summary>
      {children}
    </details>
  );
}

/** What became of it, step by step. */
function Steps({ request }: { request: Keyed<'request'> }) {
  const { t } = useTexts();
  const { steps, terms, refusals } = request;
  const freeText = useFreeText();
  const { nameOf } = useSeat();
  const labelOf = (id: string) => terms.find((term) => term.id === id)?.label ?? id;
  return (
    <ol className="steps">
      {steps.map(({ what, by, when, conditions, refusal, revertDay, note }, at) => (
        <li key={`${when?.seq}.${what}`}>
          {when !== null && <span className="hint">{t('desk.day', { day: when.day })} </span>}
          {t(`desk.step.${what}`, { party: nameOf(by) })}
          {revertDay !== null && ` · ${t('desk.step.revert', { day: revertDay })}`}
          {conditions.length > 0 && ` · ${conditions.map(labelOf).join('; ')}`}
          {refusal !== null && ` · ${refusals.find(({ id }) => id === refusal)?.label ?? refusal}`}
          {quoted(freeText(request, `steps.${at}.note`, note))}
        </li>
      ))}
    </ol>
  );
}

function quoted(note: string | null): string | null {
  return note === null ? null : ` · “${note}”`;
}
