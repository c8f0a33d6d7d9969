import type { ReactNode } from 'react';
import { useTexts } from '#app/components/texts.tsx';
import type { ReportHeader } from '#app/contract/report-page.ts';
import { formatDay } from '#app/i18n/format-date.ts';

/** The head of the report: when, what and who. */
export function Facts({ header }: { header: ReportHeader }) {
  const { t, say, list } = useTexts();
  const names = (parties: readonly { readonly name: string }[]) =>
    list(parties.map(({ name }) => name)) || t('report.nothing');
  const phases = list(
    header.phases.map(({ id, status }) => t(`report.phase.${status}`, { phase: say(`phase.${id}`) })),
  );
  return (
    <dl className="pairs facts">
      <Fact name={t('report.dates')}>
        <Played header={header} />
      </Fact>
      <Fact name={t('report.pace')}>{t(`report.pace.${header.pace}`)}</Fact>
      <Fact name={t('report.rounds')}>{t('report.rounds.value', header.rounds)}</Fact>
      <Fact name={t('report.roles')}>{names(header.played)}</Fact>
      {header.empty.length > 0 && <Fact name={t('report.empty')}>{names(header.empty)}</Fact>}
      <Fact name={t('report.simulated')}>{names(header.simulated)}</Fact>
      <Fact name={t('report.phases')}>{phases}</Fact>
      <Fact name={t('report.page.source')}>
        {t('report.page.version', { scenario: header.scenario, version: header.version })}
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Played({ header: { started, ended } }: { header: ReportHeader }) {
  const { t, language } = useTexts();
  if (started === null) return <>{t('report.dates.none')}</>;
  const from = formatDay(started, language);
  if (ended === null) return <>{t('report.dates.open', { from })}</>;
  const until = formatDay(ended, language);
  return <>{from === until ? from : t('report.dates.value', { from, until })}</>;
}
