import type { ReactNode } from 'react';
import { Prose } from '#app/components/prose.tsx';
import { useTexts } from '#app/components/texts.tsx';
import type { RoomPage } from '#app/contract/room-page.ts';

type Cards = Pick<RoomPage, 'roles' | 'title'>;

/** The people whom a table speaks for, each on a card of their own. */
export function CaseCards({ roles, title }: Cards) {
  const { t } = useTexts();
  const cards = roles.flatMap(({ name, cases }) => cases.map((each) => ({ name, ...each })));
  if (cards.length === 0) return <p>{t('room.cases.none')}</p>;
  return (
    <>
      <p className="screen-only">{t('room.cases.note')}</p>
      {cards.map((card) => (
        <Sheet key={card.id} kicker={`${title} · ${t('room.cases.for', { name: card.name })}`}>
          <h3>{card.title}</h3>
          <p className="story">{card.story}</p>
          <h4>{t('room.cases.facts')}</h4>
          <ul>
            {card.facts.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
          <h4>{t('room.cases.vetoes')}</h4>
          <ul>
            {card.vetoes.map((veto) => (
              <li key={veto}>{veto}</li>
            ))}
          </ul>
        </Sheet>
      ))}
    </>
  );
}

/** What a table is handed at the start. */
export function HandedCards({ roles, title }: Cards) {
  const { t } = useTexts();
  return (
    <>
      <p className="screen-only">{t('room.roles.note')}</p>
      {roles.map(({ id, name, stakeholder, card }) => (
        <Sheet key={id} kicker={[title, name, t(`stakeholder.${stakeholder}`)].join(' · ')}>
          <Prose blocks={card} level={3} />
        </Sheet>
      ))}
    </>
  );
}

function Sheet({ kicker, children }: { kicker: string; children: ReactNode }) {
  const { t } = useTexts();
  return (
    <article className="card card-sheet">
      <p className="sheet-mark">{t('page.exercise')}</p>
      <p className="kicker">{kicker}</p>
      {children}
    </article>
  );
}
