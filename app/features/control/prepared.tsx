import { useTexts } from '#app/components/texts.tsx';
import { useSeat } from '#app/features/act/seat-context.tsx';
import type { ControlItems } from './items.ts';

/** What tables bought in round 0, which may open options later. */
export function Prepared({ items }: { items: ControlItems }) {
  const { t } = useTexts();
  const { nameOf } = useSeat();
  const bought = items.budget
    .map(({ role, items: list }) => ({
      role,
      titles: list.filter((item) => item.bought).map(({ title }) => title),
    }))
    .filter(({ titles }) => titles.length > 0);
  if (bought.length === 0) return null;
  return (
    <details className="fold">
      <summary>{t('control.prepared', { n: bought.length })}</summary>
      <ul className="owed">
        {bought.map(({ role, titles }) => (
          <li key={role} className="owed-row">
            <p className="owed-what">
              <strong>{nameOf(role)}</strong> {titles.join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
