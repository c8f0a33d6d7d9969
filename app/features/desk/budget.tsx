import { useTexts } from '#app/components/texts.tsx';
import { CommandForm } from './command-form.tsx';
import { useDesk } from './desk-context.tsx';
import type { Keyed } from './items.ts';

/** Round 0: what a table finds most worth having before anything happens. */
export function Budget({ budgets }: { budgets: readonly Keyed<'budget'>[] }) {
  const { role } = useDesk();
  const own = budgets.find((budget) => budget.role === role);
  if (own === undefined) return null;
  const isOpen = own.can.includes('budget.spend');
  if (!isOpen && !own.items.some(({ bought }) => bought)) return null;
  return <Purchases budget={own} isOpen={isOpen} />;
}

function Purchases({ budget, isOpen }: { budget: Keyed<'budget'>; isOpen: boolean }) {
  const { t } = useTexts();
  const { staffDays, money } = budget;
  const items = isOpen ? budget.items : budget.items.filter(({ bought }) => bought);
  return (
    <section aria-labelledby="budget-title">
      <h2 id="budget-title">{t('desk.budget')}</h2>
      <p>{t('desk.budget.left', { staffDays, money })}</p>
      <CommandForm command={{ type: 'budget.spend' }} about={`${staffDays}.${money}`}>
        <div className="ticks">
          {items.map((item) =>
            item.bought ? (
              <div key={item.id} className="tick">
                <Purchase item={item} />
              </div>
            ) : (
              <label key={item.id} className="tick">
                <input type="checkbox" name="items[]" value={item.id} />
                <Purchase item={item} />
              </label>
            ),
          )}
        </div>
        {isOpen && (
          <button type="submit" className="button button-main">
            {t('desk.budget.buy')}
          </button>
        )}
      </CommandForm>
    </section>
  );
}

function Purchase({ item }: { item: Keyed<'budget'>['items'][number] }) {
  const { t } = useTexts();
  const { title, gives, staffDays, money, bought } = item;
  return (
    <span>
      <strong>{title}</strong>{' '}
      <span className="hint">
        {bought ? t('desk.budget.bought') : t('desk.budget.price', { staffDays, money })}
      </span>
      <br />
      {gives}
    </span>
  );
}
