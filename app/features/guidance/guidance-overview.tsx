import { Contents } from '#app/components/contents.tsx';
import { Page } from '#app/components/page.tsx';
import { useTexts } from '#app/components/texts.tsx';
import type { GuidanceOverview } from '#app/contract/guidance-page.ts';
import { GuidanceSearch } from './guidance-search.tsx';
import { GuidelineLinks } from './guideline-links.tsx';
import { LawList } from './law-list.tsx';
import { List2021 } from './list-2021.tsx';
import { SourceList } from './source-list.tsx';

/** The whole library on one page, to search, read and print. */
export function GuidanceOverviewPage({ overview }: { overview: GuidanceOverview }) {
  const { t } = useTexts();
  return (
    <Page title={t('guidance.title')} lead={t('guidance.lead')} wide>
      <GuidanceSearch query={overview.query} hits={overview.hits} />
      <p className="notice notice-note">{t('guidance.own')}</p>
      <Contents
        label={t('guidance.contents')}
        links={[
          ['principles', t('guidance.principles')],
          ['guidelines', t('guidance.guidelines')],
          ['sectors', t('guidance.sectors')],
          ['list2021', t('guidance.list2021')],
          ['law', t('guidance.law')],
          ['sources', t('guidance.sources')],
        ]}
      />
      <section id="principles" aria-labelledby="principles-title">
        <h2 id="principles-title">{t('guidance.principles')}</h2>
        <ul className="links">
          {overview.principles.map((id) => (
            <li key={id}>
              <a href={`/guidance/${id}`}>{`${id} · ${t(`principle.${id}`)}`}</a>
            </li>
          ))}
        </ul>
      </section>
      <section id="guidelines" aria-labelledby="guidelines-title">
        <h2 id="guidelines-title">{t('guidance.guidelines')}</h2>
        {overview.phases.map(({ phase, guidelines }) => (
          <div key={phase}>
            <h3 className="capital">{t(`phase.${phase}`)}</h3>
            <GuidelineLinks guidelines={guidelines} />
          </div>
        ))}
      </section>
      <section id="sectors" aria-labelledby="sectors-title">
        <h2 id="sectors-title">{t('guidance.sectors')}</h2>
        <ul className="links">
          {overview.sectors.map(({ id, covers }) => (
            <li key={id}>
              <a href={`/guidance/${id}`}>{t(`sector.${id}`)}</a>
              <p className="hint">{covers}</p>
            </li>
          ))}
        </ul>
      </section>
      <List2021 list={overview.list2021} />
      <LawList law={overview.law} isChecked={overview.isLawChecked} />
      <SourceList sources={overview.sources} />
    </Page>
  );
}
