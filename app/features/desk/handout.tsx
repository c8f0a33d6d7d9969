import { Prose } from '#app/components/prose.tsx';
import { useTexts } from '#app/components/texts.tsx';
import type { Cards } from '#app/contract/handout.ts';

/** The table's own card and the people it speaks for. Folded during play, so that nobody reads them in passing. */
export function Handout({ cards, isOpen = false }: { cards: Cards; isOpen?: boolean }) {
  const { t } = useTexts();
  return (
    <section aria-labelledby="handout-title">
      <h2 id="handout-title">{t('desk.handout')}</h2>
      <details className="fold" open={isOpen}>
        <summary>{t('desk.handout.card')}</summary>
        <Prose blocks={cards.card} level={3} />
      </details>
      {cards.cases.map(({ id, title, story, facts, vetoes }) => (
        <details key={id} className="fold">
          <summary>{t('desk.handout.case', { title })}</summary>
          <p>{story}</p>
          <h3>{t('desk.handout.facts')}</h3>
          <ul>
            {facts.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
          <h3>{t('desk.handout.vetoes')}</h3>
          <ul>
            {vetoes.map((veto) => (
              <li key={veto}>{veto}</li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
