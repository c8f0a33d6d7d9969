import { useTexts } from '#app/components/texts.tsx';
import { useSeat } from '#app/features/act/seat-context.tsx';
import type { ControlItems } from './items.ts';
import { emptyTables } from './next-step.ts';

/** For the hot wash in the room: what each table chose. Without ratings, on which the evaluators agree first. */
export function HotWash({ items }: { items: ControlItems }) {
  const { t, list } = useTexts();
  const { nameOf } = useSeat();
  const empty = emptyTables(items);
  const inPlay = (items.exercise[0]?.inPlay ?? []).filter((party) => !empty.has(party));
  return (
    <section aria-labelledby="choices-title">
      <h2 id="choices-title">{t('control.choices')}</h2>
      <p>{t('control.choices.text')}</p>
      {empty.size > 0 && (
        <p className="hint">{t('control.choices.empty', { parties: list([...empty].map(nameOf)) })}</p>
      )}
      {inPlay.map((party) => {
        const own = items.decision.filter(({ role }) => role === party);
        return (
          <section key={party} className="owed-group" aria-labelledby={`choices-${party}`}>
            <h3 id={`choices-${party}`}>{nameOf(party)}</h3>
            <ul className="owed">
              {own.map(({ id, title, settled, deferred, lapsed }) => (
                <li key={id} className="owed-row">
                  <p className="owed-what">
                    <strong>{title}</strong>
                    <br />
                    {settled?.text ??
                      (deferred !== null
                        ? t('control.choices.deferred', { trigger: deferred.trigger ?? t('report.removed') })
                        : lapsed !== null
                          ? t('control.choices.lapsed', { reason: t(`control.reason.${lapsed.reason}`) })
                          : t('control.choices.open'))}
                  </p>
                  {settled !== null && (
                    <p className="owed-since">{t('report.day', { day: settled.when.day })}</p>
                  )}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}
