import { useTexts } from '#app/components/texts.tsx';
import { CommandButton } from './command-form.tsx';
import type { Keyed } from './items.ts';

/** What has come to the table, the newest first. The control room reads what stands in the steering part. */
export function Injects({ injects, isTable }: { injects: readonly Keyed<'inject'>[]; isTable: boolean }) {
  const { t } = useTexts();
  if (!isTable) return null;
  return (
    <section aria-labelledby="injects-title">
      <h2 id="injects-title">{t('desk.injects')}</h2>
      {injects.length === 0 && <p>{t('desk.injects.none')}</p>}
      {[...injects].reverse().map((inject) => (
        <Inject key={inject.id} inject={inject} />
      ))}
    </section>
  );
}

function Inject({ inject }: { inject: Keyed<'inject'> }) {
  const { t } = useTexts();
  const { id, subject, body, from, channel, day, opening, status, can } = inject;
  const isRead = status === 'acknowledged';
  const about = `${id}.${opening}`;
  return (
    <article className={isRead ? 'inject inject-read' : 'inject'} aria-labelledby={`inject-${id}`}>
      <p className="kicker">
        {t('desk.inject.from', { from, channel: t(`channel.${channel}`), day })}{' '}
        <span className="badge">{t(isRead ? 'desk.inject.read' : 'desk.inject.new')}</span>
      </p>
      <h3 id={`inject-${id}`}>{subject}</h3>
      {status === 'delivered' ? null : <p>{body}</p>}
      <div className="act-inline">
        {can.includes('inject.open') && (
          <CommandButton command={{ type: 'inject.open', inject: id, opening }} about={about}>
            {t('desk.inject.open')}
          </CommandButton>
        )}
        {status === 'opened' && can.includes('inject.acknowledge') && (
          <CommandButton command={{ type: 'inject.acknowledge', inject: id, opening }} about={about}>
            {t('desk.inject.acknowledge')}
          </CommandButton>
        )}
      </div>
    </article>
  );
}
