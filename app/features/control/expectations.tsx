import { useTexts } from '#app/components/texts.tsx';
import { CommandButton } from '#app/features/act/command-form.tsx';
import { useSeat } from '#app/features/act/seat-context.tsx';
import type { ControlItems } from './items.ts';
import { unsentRequests } from './open-items.ts';

/** What tables are expected to do unasked. No table ever sees that it is watched. */
export function Expectations({ items }: { items: ControlItems }) {
  const { t } = useTexts();
  const { nameOf } = useSeat();
  const { expectation: all } = items;
  const unsent = unsentRequests(items);
  const isOpen = ({ status }: (typeof all)[number]) => status === 'watching' || status === 'prompted';
  return (
    <section aria-labelledby="expected-title">
      <h2 id="expected-title">{t('control.expected')}</h2>
      {all.length + unsent.length === 0 && <p>{t('control.expected.none')}</p>}
      <ul className="owed">
        {[...all.filter(isOpen), ...all.filter((each) => !isOpen(each))].map((each) => {
          const prompt = items.inject.find(({ id }) => id === each.contingency);
          return (
            <li key={each.id} className="owed-row owed-row-narrow">
              <p className="owed-what">
                <strong>{each.title}</strong> <span className="hint">{nameOf(each.role)}</span>
              </p>
              <p className="owed-since">{t(`control.expected.${each.status}`)}</p>
              {isOpen(each) && prompt?.can.includes('inject.release') === true && (
                <div className="owed-acts">
                  <CommandButton
                    command={{ type: 'inject.release', inject: prompt.id }}
                    about={`expect.${prompt.id}`}
                  >
                    {t('control.expected.prompt', { subject: prompt.subject })}
                  </CommandButton>
                </div>
              )}
            </li>
          );
        })}
        {unsent.map(({ key, party, title, round }) => (
          <li key={key} className="owed-row owed-row-narrow">
            <p className="owed-what">
              <strong>{title}</strong> <span className="hint">{nameOf(party)}</span>
            </p>
            <p className="owed-since">{t('control.expected.request', { round })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
