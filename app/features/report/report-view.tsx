import { Contents } from '#app/components/contents.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Page } from '#app/components/page.tsx';
import { useTexts } from '#app/components/texts.tsx';
import type { ReportPage } from '#app/contract/report-page.ts';
import { Acts } from './acts.tsx';
import { Facts } from './facts.tsx';
import { ForkFromReport } from './fork-from-report.tsx';
import { GuidelineMap } from './guideline-map.tsx';
import { Improvements } from './improvements.tsx';
import { InShort } from './in-short.tsx';
import { Objectives } from './objectives.tsx';
import { Rollups } from './rollups.tsx';
import { Tasks } from './tasks.tsx';
import { Timeline } from './timeline.tsx';
import { Wheel } from './wheel.tsx';

/** The after-action report: what was decided, done and told, under which guideline, and why a rating came out so. */
export function ReportView({
  page,
  fork,
}: {
  page: ReportPage;
  /** For those who may make a copy of the exercise. */
  fork: { readonly exercise: string; readonly stamp: string } | null;
}) {
  const { t, say } = useTexts();
  const { report, name, isExample, isAsReleased } = page;
  const { header } = report;
  return (
    <Page
      title={header.title}
      kicker={[t('report.title'), ...(name === header.title ? [] : [name])].join(' · ')}
      wide
    >
      <div className="disclaimer">
        {report.disclaimer.map(({ key, params }) => (
          <p key={key}>{say(key, params)}</p>
        ))}
      </div>
      {isExample && (
        <Notice tone="note">{`${t('report.page.example')} ${t('report.page.example.names')}`}</Notice>
      )}
      {!isAsReleased && <Notice tone="stop">{t('report.page.changed')}</Notice>}
      <Facts header={header} />
      <InShort report={report} />
      <Improvements improvements={report.improvements} />
      <Contents
        label={t('report.contents')}
        links={[
          ['objectives', t('report.objectives.title')],
          ['map', t('report.map')],
          ['tasks', t('report.tasks')],
          ['red-lines', t('report.redLines')],
          ['coordination', t('report.coordination')],
          ['expectations', t('report.expectations')],
          ['movements', t('report.movements')],
          ['wheel', t('report.wheel')],
          ['rollups', t('report.rollups')],
          ['timeline', t('report.timeline')],
        ]}
      />
      <Objectives objectives={header.objectives} />
      <GuidelineMap map={report.map} />
      <Tasks report={report} />
      <Acts report={report} />
      <Wheel sectors={report.rollups.sectors} />
      <Rollups rollups={report.rollups} />
      <Timeline timeline={report.timeline} />
      {fork !== null && <ForkFromReport {...fork} timeline={report.timeline} />}
      <p className="hint screen-only">{t('report.print')}</p>
    </Page>
  );
}
