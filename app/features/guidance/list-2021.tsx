import { ScrollTable } from '#app/components/scroll-table.tsx';
import { useTexts } from '#app/components/texts.tsx';
import type { GuidanceOverview } from '#app/contract/guidance-page.ts';

/** The list of 2021 as far as it is known, marked as not confirmed. */
export function List2021({ list }: { list: GuidanceOverview['list2021'] }) {
  const { t } = useTexts();
  const { isConfirmed, version, sectors, issues } = list;
  return (
    <section id="list2021" aria-labelledby="list2021-title">
      <h2 id="list2021-title">{t('guidance.list2021')}</h2>
      <p className="notice notice-note">
        {t(isConfirmed ? 'guidance.list2021.closed' : 'guidance.list2021.open', { version })}
      </p>
      <ScrollTable caption={t('guidance.list2021')} tight>
        <thead>
          <tr>
            <th scope="col">{t('guidance.list2021.name')}</th>
            <th scope="col">{t('guidance.list2021.like')}</th>
            <th scope="col">{t('guidance.sure')}</th>
          </tr>
        </thead>
        <tbody>
          {sectors.map(({ id, name, like, sure }) => (
            <tr key={id} id={`list2021-${id}`}>
              <th scope="row">{name}</th>
              <td>
                {like.length === 0
                  ? t('guidance.list2021.nothing')
                  : like.map((each) => t(`sector.${each}`)).join('; ')}
              </td>
              <td>{t(`guidance.sure.${sure}`)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      <h3>{t('guidance.issues')}</h3>
      <ul>
        {issues.map(({ id, name, sure }) => (
          <li key={id} id={`issue2021-${id}`}>
            {name} <span className="badge">{t(`guidance.sure.${sure}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
