import type { ReactNode } from 'react';
import { useTexts } from '#app/components/texts.tsx';
import { CommandButton } from '#app/features/act/command-form.tsx';
import { useSeat } from '#app/features/act/seat-context.tsx';
import { minutesBetween } from '#app/features/live/clock-text.ts';
import type { ControlItems } from './items.ts';
import { OpenDecision } from './open-decision.tsx';
import type { Owed } from './owed.ts';
import { ReadyReplies } from './ready-replies.tsx';
import { RemoveText } from './remove-text.tsx';
import { Resend } from './resend.tsx';
import { Ruling } from './ruling.tsx';

/** One open item, with a button for whatever its `can` allows. */
export function OwedRow({ row, items, play }: { row: Owed; items: ControlItems; play: number }) {
  const { t, list } = useTexts();
  const { nameOf } = useSeat();
  const to = row.other === null ? null : nameOf(row.other);
  switch (row.kind) {
    case 'action':
      return (
        <Row
          row={row}
          play={play}
          title={row.item.text ?? t('report.removed')}
          what={t('control.row.action', { party: to ?? '' })}
        >
          <Ruling action={row.item} items={items} />
        </Row>
      );
    case 'offer':
      return (
        <Row
          row={row}
          play={play}
          title={row.item.subject}
          what={t('control.row.offer', { parties: list((row.item.to ?? []).map(nameOf)) })}
        >
          {row.item.can.includes('inject.release') && (
            <CommandButton
              command={{ type: 'inject.release', inject: row.item.id }}
              about={`owed.${row.item.id}`}
            >
              {t('control.release')}
            </CommandButton>
          )}
        </Row>
      );
    case 'decision':
    case 'review':
      return (
        <Row
          row={row}
          play={play}
          title={row.item.title}
          what={
            row.kind === 'review'
              ? t('control.row.review', { day: row.item.deferred?.reviewDay ?? 0 })
              : t(`control.row.decision.${row.item.status === 'read-back' ? 'readBack' : 'open'}`)
          }
        >
          <OpenDecision decision={row.item} />
        </Row>
      );
    case 'request':
      return (
        <Row
          row={row}
          play={play}
          title={row.item.title}
          what={t('control.row.request', {
            party: to ?? '',
            status: t(`desk.request.status.${row.item.status}`),
          })}
        >
          <ReadyReplies request={row.item} />
        </Row>
      );
    case 'talk': {
      const { id, opening, can } = row.item;
      return (
        <Row
          row={row}
          play={play}
          title={row.item.title}
          what={t('control.row.talk', {
            party: to ?? '',
            outcome: t(`desk.spoken.outcome.${row.item.outcome}`),
          })}
        >
          {can.includes('spoken.confirm') && (
            <div className="act-inline">
              {[true, false].map((agrees) => (
                <CommandButton
                  key={String(agrees)}
                  as={row.party}
                  command={{ type: 'spoken.confirm', spoken: id, opening, agrees }}
                  about={`${id}.${agrees}`}
                >
                  {t(agrees ? 'desk.spoken.confirm' : 'desk.spoken.dispute')}
                </CommandButton>
              ))}
            </div>
          )}
        </Row>
      );
    }
    case 'unread': {
      const { id, can, tables } = row.item;
      return (
        <Row
          row={row}
          play={play}
          title={row.item.subject}
          what={t(`control.row.unread.${tables?.[row.party]?.status === 'opened' ? 'opened' : 'delivered'}`)}
        >
          {can.includes('inject.acknowledge') && (
            <CommandButton
              as={row.party}
              command={{
                type: 'inject.acknowledge',
                inject: id,
                opening: tables?.[row.party]?.opening ?? 0,
              }}
              about={`${id}.${row.party}`}
            >
              {t('control.row.unread.read')}
            </CommandButton>
          )}
          <Resend inject={row.item} parties={[row.party]} />
        </Row>
      );
    }
    case 'square': {
      const square = row.item.squares.find(({ id }) => id === row.square);
      return (
        <Row
          row={row}
          play={play}
          title={`${row.item.title}: ${square?.label ?? ''}`}
          what={t(`control.row.square.${square?.colour === 'red' ? 'red' : 'waiting'}`)}
        />
      );
    }
    case 'depart': {
      const { id, opening, can } = row.item;
      return (
        <Row row={row} play={play} title={row.item.title} what={t('control.row.depart')}>
          {can.includes('movement.depart') && (
            <CommandButton
              as={row.party}
              command={{ type: 'movement.depart', movement: id, opening }}
              about={id}
            >
              {t('desk.movement.depart')}
            </CommandButton>
          )}
        </Row>
      );
    }
  }
}

function Row({
  row,
  title,
  what,
  play,
  children,
}: {
  row: Owed;
  title: string;
  what: string;
  play: number;
  children?: ReactNode;
}) {
  const { t } = useTexts();
  return (
    <li id={`owed-${row.kind}:${row.item.id}`} className="owed-row">
      <p className="owed-what">
        <strong>{title}</strong> <span className="hint">{what}</span>
      </p>
      {row.since !== null && (
        <p className="owed-since">{t('control.since', { n: minutesBetween(row.since, play) })}</p>
      )}
      {children !== undefined && children !== false && <div className="owed-acts">{children}</div>}
      <RemoveText item={row.item} />
    </li>
  );
}
