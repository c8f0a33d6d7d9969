import { useTexts } from '#app/components/texts.tsx';
import type { ControlScript } from '#app/contract/control-room-page.ts';

/** For an evaluator: what to look and listen for in this round, table by table. */
export function LookNow({ script, round }: { script: ControlScript; round: number | null }) {
  const { t } = useTexts();
  const here = script.look.find((each) => each.round === round);
  if (here === undefined) return null;
  return (
    <section aria-labelledby="look-title">
      <h2 id="look-title">{t('control.look')}</h2>
      {here.tables.map(({ role, name, tasks }) => (
        <details key={role} className="fold">
          <summary>
            {name} <span className="hint">{t('control.look.tasks', { n: tasks.length })}</span>
          </summary>
          {tasks.map(({ id, title, guideline, watch, ask }) => (
            <div key={id} className="say-step">
              <h3>
                {title} <span className="hint">{guideline}</span>
              </h3>
              {watch !== null && <p>{watch}</p>}
              {ask !== null && <p className="say">{ask}</p>}
            </div>
          ))}
        </details>
      ))}
    </section>
  );
}
