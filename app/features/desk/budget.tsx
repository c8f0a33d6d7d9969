import { useState } from 'react';
import { useTexts } from '#app/components/texts.tsx';
import type { Keyed } from '#app/contract/items.ts';
import { CommandForm } from '#app/features/act/command-form.tsx';
import { useInitialTicks } from '#app/features/act/refused-fields.ts';
import { useSeat } from '#app/features/act/seat-context.tsx';

/** In round 0, what the table may buy before anything happens; later, what it bought. */
export function Budget({
  budgets,
  isListed,
}: {
  budgets: readonly Keyed<'budget'>[];
  /** In round 0, on a companion's phone: what the table may buy can be read but not bought. */
  isListed: boolean;
}) {
  const { t } = useTexts();
  const { role } = useSeat();
  const own = budgets.find((budget) => budget.role === role);
  if (own === undefined) return null;
  const isOpen = own.can.includes('budget.spend');
  const bought = own.items.filter((item) => item.bought);
  if (!isOpen && !isListed && bought.length === 0) return null;
  const list = (
    <ul className="bought">
      {bought.map((item) => (
        <li key={item.id}>
          <strong>{item.title}</strong> <span className="hint">{item.gives}</span>
        </li>
      ))}
    </ul>
  );
  if (!isOpen && !isListed)
    return (
      <details className="fold">
        <summary>{t('desk.budget.have', { n: bought.length })}</summary>
        {list}
      </details>
    );
  return (
    <section aria-labelledby="budget-title" id="budget" tabIndex={-1}>
      <h2 id="budget-title">{t('desk.budget')}</h2>
      {bought.length > 0 && (
        <>
          <h3>{t('desk.budget.have', { n: bought.length })}</h3>
          {list}
        </>
      )}
      {isOpen ? (
        <Purchases budget={own} />
      ) : (
        <ul>
          {own.items
            .filter((item) => !item.bought)
            .map((item) => (
              <li key={item.id}>
                <Offer item={item} />
              </li>
            ))}
        </ul>
      )}
    </section>
  );
}

function Purchases({ budget }: { budget: Keyed<'budget'> }) {
  const { t } = useTexts();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const { staffDays, money } = budget;
  const items = budget.items.filter(({ bought }) => !bought);
  const chosen = items.filter(({ id }) => ticked.includes(id));
  const left = {
    staffDays: staffDays - sumOf(chosen.map((item) => item.staffDays)),
    money: money - sumOf(chosen.map((item) => item.money)),
  };
  const isTooMuch = left.staffDays < 0 || left.money < 0;
  return (
    <CommandForm
      command={{ type: 'budget.spend' }}
      about={`${staffDays}.${money}`}
      onValues={(values) => setTicked(values.getAll('items[]').map(String))}
    >
      <p className={isTooMuch ? 'budget-left budget-over' : 'budget-left'}>
        {isTooMuch
          ? t('desk.budget.tooMuch', {
              staffDays: Math.max(0, -left.staffDays),
              money: Math.max(0, -left.money),
            })
          : t('desk.budget.left', left)}
      </p>
      {items.map((item) => (
        <Purchase key={item.id} item={item} />
      ))}
      <p className="hint">{t('desk.budget.final')}</p>
      <button type="submit" className="button button-main">
        {t('desk.budget.buy')}
      </button>
    </CommandForm>
  );
}

function Purchase({ item }: { item: Keyed<'budget'>['items'][number] }) {
  const isTicked = useInitialTicks('items[]');
  return (
    <label className="choice">
      <input type="checkbox" name="items[]" value={item.id} defaultChecked={isTicked(item.id)} />
      <span>
        <Offer item={item} />
      </span>
    </label>
  );
}

function Offer({ item: { title, staffDays, money, gives } }: { item: Keyed<'budget'>['items'][number] }) {
  const { t } = useTexts();
  return (
    <>
      <strong>{title}</strong>{' '}
      <span className="price">
        {money > 0 ? t('desk.budget.price', { staffDays, money }) : t('desk.budget.days', { staffDays })}
      </span>
      <br />
      <span className="hint">{gives}</span>
    </>
  );
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, n) => sum + n, 0);
}
