import { Prose } from '#app/components/prose.tsx';
import { useTexts } from '#app/components/texts.tsx';
import type { ScenarioCard } from '#app/contract/scenario-page.ts';

export function ScenarioList({ scenarios }: { scenarios: readonly ScenarioCard[] }) {
  const { t } = useTexts();
  return (
    <section aria-labelledby="scenarios">
      <h2 id="scenarios">{t('start.scenarios')}</h2>
      {scenarios.length === 0 && <p>{t('start.scenarios.none')}</p>}
      <ul className="cards">
        {scenarios.map((card) => (
          <li key={card.id} className="card">
            <h3>
              <a href={`/scenarios/${card.id}`}>{card.title}</a>
            </h3>
            <p>{card.summary}</p>
            <Prose blocks={card.audience} level={4} />
            <p className="hint">
              {t('start.scenario.size', {
                rounds: card.rounds,
                minutes: card.minutes,
                tables: card.tables,
              })}
            </p>
            <a href={`/scenarios/${card.id}`}>{t('start.scenario.open')}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
