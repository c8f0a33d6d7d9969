import type { ReactNode } from 'react';
import { Page } from '#app/components/page.tsx';
import { useTexts } from '#app/components/texts.tsx';
import type {
  GuidancePage,
  GuidelinePage,
  PrinciplePage,
  SectorPage,
  Sourced,
} from '#app/contract/guidance-page.ts';
import { AskList } from './ask-list.tsx';
import { BackToGuidance } from './back-to-guidance.tsx';
import { GuidelineLinks } from './guideline-links.tsx';
import { LawList } from './law-list.tsx';
import { PractisingTasks } from './practising-tasks.tsx';
import { SourceList } from './source-list.tsx';

/** One guideline, principle or sector: what it asks, what it relates to, and where it is practised. */
export function GuidanceEntry({ page }: { page: GuidancePage }) {
  return (
    <EntryPage page={page}>
      {page.kind === 'guideline' && <OfGuideline page={page} />}
      {page.kind === 'principle' && <OfPrinciple page={page} />}
      {page.kind === 'sector' && <OfSector page={page} />}
    </EntryPage>
  );
}

function EntryPage({ page, children }: { page: GuidancePage; children: ReactNode }) {
  return (
    <Page title={<Title page={page} />} kicker={<Kicker page={page} />} wide>
      {children}
      <PractisingTasks tasks={page.tasks} />
      {page.kind === 'guideline' && <LawList law={page.law} isChecked={page.isLawChecked} />}
      <SourceList sources={page.sources} />
      <BackToGuidance />
    </Page>
  );
}

function Title({ page }: { page: GuidancePage }) {
  const { t } = useTexts();
  if (page.kind === 'guideline') return <>{`${page.id} · ${t(`guideline.${page.id}`)}`}</>;
  if (page.kind === 'principle') return <>{`${page.id} · ${t(`principle.${page.id}`)}`}</>;
  return <>{t(`sector.${page.id}`)}</>;
}

function Kicker({ page }: { page: GuidancePage }) {
  const { t } = useTexts();
  const kind = t(`guidance.kind.${page.kind}`);
  return <>{page.kind === 'guideline' ? `${kind} · ${t(`phase.${page.phase}`)}` : kind}</>;
}

function OfGuideline({ page }: { page: GuidelinePage }) {
  const { t } = useTexts();
  return (
    <>
      <AskList asks={page.asks} />
      <section aria-labelledby="crosswalk-title">
        <h2 id="crosswalk-title">{t('guidance.crosswalk')}</h2>
        <ul className="links">
          {page.sectors.map((id) => (
            <li key={id}>
              <a href={`/guidance/${id}`}>{t(`sector.${id}`)}</a>
            </li>
          ))}
        </ul>
        <p className="hint">
          {t('guidance.crosswalk.note', { sure: t(`guidance.sure.${page.crosswalk.sure}`) })}
        </p>
      </section>
    </>
  );
}

function OfPrinciple({ page }: { page: PrinciplePage }) {
  const { t } = useTexts();
  return (
    <section aria-labelledby="asks-title">
      <h2 id="asks-title">{t('guidance.asks.table')}</h2>
      <p>{page.asks}</p>
      <HowSure sourced={page} />
    </section>
  );
}

function OfSector({ page }: { page: SectorPage }) {
  const { t } = useTexts();
  const { covers, nameSure, sure, guidelines, like2021 } = page;
  return (
    <>
      <section aria-labelledby="covers-title">
        <h2 id="covers-title">{t('guidance.covers')}</h2>
        <p>{covers}</p>
        <p className="hint">
          {t('guidance.covers.sure', {
            name: t(`guidance.sure.${nameSure}`),
            covers: t(`guidance.sure.${sure}`),
          })}
        </p>
        {like2021.length > 0 && <p>{t('guidance.like2021', { names: like2021.join('; ') })}</p>}
      </section>
      <section aria-labelledby="meets-title">
        <h2 id="meets-title">{t('guidance.meets')}</h2>
        <GuidelineLinks guidelines={guidelines} />
      </section>
    </>
  );
}

function HowSure({ sourced }: { sourced: Sourced }) {
  const { t } = useTexts();
  return (
    <p className="hint">
      {`${t('guidance.sure')}: ${t(`guidance.sure.${sourced.sure}`)} · ${sourced.sources.map(({ title }) => title).join('; ')}`}
    </p>
  );
}
