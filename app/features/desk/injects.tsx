import { useTexts } from '#app/components/texts.tsx';
import type { Keyed } from '#app/contract/items.ts';
import { CommandButton } from '#app/features/act/command-form.tsx';

/** How many unread injects are shown; the others wait in a fold. */
const AT_ONCE = 5;

/** Injects of the table: unread ones, those read in this round, and in folds the older ones and those on the wall. */
export function Injects({ injects }: { injects: readonly Keyed<'inject'>[] }) {
  const { t } = useTexts();
  const own = injects.filter(({ status }) => status !== undefined);
  const onWall = injects.filter(({ status }) => status === undefined);
  const round = Math.max(0, ...own.map((inject) => inject.round));
  const waiting = own.filter(({ status }) => status !== 'acknowledged');
  const read = own.filter(({ status }) => status === 'acknowledged').reverse();
  const fresh = read.filter((inject) => inject.round === round);
  const old = read.filter((inject) => inject.round !== round);
  return (
    <section aria-labelledby="injects-title" id="come">
      <h2 id="injects-title">{t('desk.injects')}</h2>
      {own.length === 0 && <p>{t('desk.injects.none')}</p>}
      {[...waiting.slice(0, AT_ONCE), ...fresh].map((inject) => (
        <Inject key={inject.id} inject={inject} />
      ))}
      <InjectFold injects={waiting.slice(AT_ONCE)} title={(n) => t('desk.injects.more', { n })} />
      <InjectFold injects={old} title={(n) => t('desk.injects.old', { n })} isPrinted />
      <InjectFold injects={[...onWall].reverse()} title={(n) => t('desk.injects.wall', { n })} />
    </section>
  );
}

function InjectFold({
  injects,
  title,
  isPrinted = false,
}: {
  injects: readonly Keyed<'inject'>[];
  title: (n: number) => string;
  isPrinted?: boolean;
}) {
  if (injects.length === 0) return null;
  return (
    <details className={isPrinted ? 'fold print-open' : 'fold'}>
      <summary>{title(injects.length)}</summary>
      {injects.map((inject) => (
        <Inject key={inject.id} inject={inject} />
      ))}
    </details>
  );
}

function Inject({ inject }: { inject: Keyed<'inject'> }) {
  const { t } = useTexts();
  const { id, subject, body, from, channel, day, opening, status, can } = inject;
  const about = `${id}.${opening}`;
  const isRead = status === 'acknowledged' || status === undefined;
  const heading = <h3 id={`inject-${id}-title`}>{subject}</h3>;
  return (
    <article
      id={`inject-${id}`}
      tabIndex={-1}
      className={`inject inject-${isRead ? 'read' : status}`}
      aria-labelledby={`inject-${id}-title`}
    >
      <p className="kicker">
        <span className={`channel channel-${channel}`}>{t(`channel.${channel}`)}</span>{' '}
        {t('desk.inject.from', { from, day })}{' '}
        {status === 'delivered' && <span className="badge badge-new">{t('desk.inject.new')}</span>}
      </p>
      {isRead ? (
        <details className="print-open">
          <summary>{heading}</summary>
          <p className="letter-text">{body}</p>
        </details>
      ) : (
        heading
      )}
      {status === 'opened' && <p className="letter-text">{body}</p>}
      {status === 'delivered' && opening !== undefined && can.includes('inject.open') && (
        <CommandButton command={{ type: 'inject.open', inject: id, opening }} about={about} isMain>
          {t('desk.inject.open')}
        </CommandButton>
      )}
      {status === 'opened' && opening !== undefined && can.includes('inject.acknowledge') && (
        <CommandButton command={{ type: 'inject.acknowledge', inject: id, opening }} about={about}>
          {t('desk.inject.acknowledge')}
        </CommandButton>
      )}
    </article>
  );
}
