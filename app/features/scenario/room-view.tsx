import type { ReactNode } from 'react';
import { Contents } from '#app/components/contents.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Page } from '#app/components/page.tsx';
import { useTexts } from '#app/components/texts.tsx';
import type { RoomPage } from '#app/contract/room-page.ts';
import { LookSheet } from './look-sheet.tsx';
import { Practice } from './practice.tsx';
import { CaseCards, HandedCards } from './room-cards.tsx';
import { RoomNames } from './room-names.tsx';
import { RunSheet } from './run-sheet.tsx';

const PARTS = ['run-sheet', 'practice', 'look', 'cases', 'roles'] as const;
type Part = (typeof PARTS)[number];

const DRAWN: Readonly<Record<Part, (props: { page: RoomPage }) => ReactNode>> = {
  'run-sheet': ({ page }) => <RunSheet lines={page.runSheet} />,
  practice: ({ page }) => <Practice practice={page.practice} />,
  look: ({ page }) => <LookSheet rounds={page.look} />,
  cases: ({ page }) => <CaseCards roles={page.roles} title={page.title} />,
  roles: ({ page }) => <HandedCards roles={page.roles} title={page.title} />,
};

/** The facilitator's handouts, on one page or part by part. `part`: as named in the address; an unknown one shows all. */
export function RoomView({ page, part }: { page: RoomPage; part: string | null }) {
  const { t } = useTexts();
  const alone = PARTS.find((each) => each === part);
  const shown = alone === undefined ? PARTS : [alone];
  return (
    <Page
      title={t('room.title', { title: page.title })}
      lead={t('room.lead', { skin: page.skin.title, version: page.version })}
      kicker={<a href={`/scenarios/${page.id}`}>{page.title}</a>}
      wide
    >
      <p className="notice notice-stop">{t('room.notice')}</p>
      {page.skin.notice !== null && <p className="notice notice-note">{page.skin.notice}</p>}
      {page.isNoticeUnread && <Notice tone="stop">{t('room.names.unread')}</Notice>}
      {alone === undefined ? (
        <>
          <Contents label={t('scenario.contents')} links={PARTS.map((each) => [each, t(`room.${each}`)])} />
          <RoomNames page={page} />
        </>
      ) : (
        <p className="screen-only">
          <a className="button" href={addressOf(page)}>
            {t('room.back')}
          </a>
        </p>
      )}
      {shown.map((each) => {
        const Drawn = DRAWN[each];
        return (
          <section
            key={each}
            id={each}
            className={
              alone === undefined ? `handout handout-${each}` : `handout handout-${each} handout-alone`
            }
            aria-labelledby={`${each}-title`}
          >
            <h2 id={`${each}-title`}>{t(`room.${each}`)}</h2>
            {alone === undefined && (
              <p className="screen-only">
                <a href={addressOf(page, each)}>{t('room.alone')}</a>
              </p>
            )}
            <Drawn page={page} />
          </section>
        );
      })}
    </Page>
  );
}

/** Keeps the names that are shown now; if they have a notice, it was read. */
function addressOf({ id, skin }: RoomPage, part?: Part): string {
  const query = new URLSearchParams({ skin: skin.id });
  if (skin.notice !== null) query.set('noticeRead', 'yes');
  if (part !== undefined) query.set('part', part);
  return `/scenarios/${id}/room?${query}`;
}
