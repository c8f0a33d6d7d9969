import { ChangedRating } from '#app/components/changed-rating.tsx';
import { Rating } from '#app/components/rating.tsx';
import { ScrollTable } from '#app/components/scroll-table.tsx';
import { useTexts } from '#app/components/texts.tsx';
import type { ReportView } from '#app/contract/report-page.ts';
import { At } from './task.tsx';

/** Besides the ratings of tasks: red lines, requests, expected acts and movements. */
export function Acts({ report }: { report: ReportView }) {
  const { t, say } = useTexts();
  return (
    <>
      <section id="red-lines" aria-labelledby="red-lines-title">
        <h2 id="red-lines-title">{t('report.redLines')}</h2>
        <p className="hint">{t('report.redLines.note')}</p>
        {report.redLines.length === 0 && <p>{t('report.redLines.none')}</p>}
        <ul>
          {report.redLines.map(({ id, owner, says, when }) => (
            <li key={`${id}/${owner}/${JSON.stringify(says.params)}`}>
              {say(says.key, says.params)} <At when={when} />
            </li>
          ))}
        </ul>
      </section>
      <Coordination coordination={report.coordination} />
      <section id="expectations" className="stacked" aria-labelledby="expectations-title">
        <h2 id="expectations-title">{t('report.expectations')}</h2>
        <ScrollTable caption={t('report.expectations')}>
          <thead>
            <tr>
              <th scope="col">{t('report.col.act')}</th>
              <th scope="col">{t('report.col.who')}</th>
              <th scope="col">{t('report.col.how')}</th>
              <th scope="col">{t('report.col.when')}</th>
            </tr>
          </thead>
          <tbody>
            {report.expectations.map(({ id, name, owner, came, when }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>{owner.name}</td>
                <td>{say(came.key, came.params)}</td>
                <td className="nowrap">
                  <At when={when} />
                </td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      </section>
      <Movements movements={report.movements} />
    </>
  );
}

function Coordination({ coordination }: Pick<ReportView, 'coordination'>) {
  const { t, say } = useTexts();
  return (
    <section id="coordination" className="stacked" aria-labelledby="coordination-title">
      <h2 id="coordination-title">{t('report.coordination')}</h2>
      <p className="hint">{t('report.coordination.note')}</p>
      {coordination.length === 0 ? (
        <p>{t('report.coordination.none')}</p>
      ) : (
        <ScrollTable caption={t('report.coordination')}>
          <thead>
            <tr>
              <th scope="col">{t('report.col.rating')}</th>
              <th scope="col">{t('report.col.act')}</th>
              <th scope="col">{t('report.col.why')}</th>
              <th scope="col">{t('report.col.when')}</th>
            </tr>
          </thead>
          <tbody>
            {coordination.map(({ id, rating, suggested, changed, says, when, why }) => (
              <tr key={id}>
                <td>
                  <Rating rating={rating} />
                </td>
                <th scope="row">{say(says.key, says.params)}</th>
                <td>
                  <ChangedRating changed={changed} suggested={suggested} />
                  {why.map(({ key, params }) => say(key, params)).join(' ')}
                </td>
                <td className="nowrap">
                  <At when={when} />
                </td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
    </section>
  );
}

function Movements({ movements }: Pick<ReportView, 'movements'>) {
  const { t, say } = useTexts();
  if (movements.length === 0) return null;
  return (
    <section id="movements" className="stacked" aria-labelledby="movements-title">
      <h2 id="movements-title">{t('report.movements')}</h2>
      {movements.map(({ id, name, stands, squares }) => (
        <ScrollTable key={id} caption={`${name}: ${say(stands.key, stands.params)}`} isCaptionShown>
          <thead>
            <tr>
              <th scope="col">{t('report.col.square')}</th>
              <th scope="col">{t('report.col.party')}</th>
              <th scope="col">{t('report.col.stands')}</th>
              <th scope="col">{t('report.col.when')}</th>
            </tr>
          </thead>
          <tbody>
            {squares.map((square) => (
              <tr key={square.id}>
                <th scope="row">{square.name}</th>
                <td>{square.party}</td>
                <td>
                  <span className={`square square-${square.colour}`}>
                    {t(`report.square.${square.colour}`)}
                  </span>
                </td>
                <td className="nowrap">
                  <At when={square.when} />
                </td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      ))}
    </section>
  );
}
