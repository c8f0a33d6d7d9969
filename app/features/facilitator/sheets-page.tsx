import { Notice } from '#app/components/notice.tsx';
import { Page } from '#app/components/page.tsx';
import { ScrollTable } from '#app/components/scroll-table.tsx';
import { useTexts } from '#app/components/texts.tsx';
import type { SeatKind } from '#app/contract/desk.ts';

export interface SheetsPageProps {
  readonly id: string;
  readonly title: string;
  /** Where this very browser reaches the server: what the room types. */
  readonly origin: string;
  readonly codes: readonly { readonly code: string; readonly kind: SeatKind; readonly name: string | null }[];
  readonly seats: readonly {
    readonly id: string;
    readonly kind: SeatKind;
    readonly people: number;
    readonly name: string | null;
  }[];
}

/** The join codes of an exercise, who sits already, and the way to the operator's seat. */
export function SheetsPage({ id, title, origin, codes, seats }: SheetsPageProps) {
  const { t } = useTexts();
  return (
    <Page title={title} lead={t('sheets.lead')} wide>
      <section className="card card-strong" aria-labelledby="operator-title">
        <h2 id="operator-title">{t('sheets.operator')}</h2>
        <p>{t('sheets.operator.text')}</p>
        <div className="act-inline">
          <form method="post" action={`/exercise/${id}/operator`}>
            <button type="submit" className="button button-main">
              {t('sheets.operator.open')}
            </button>
          </form>
          <a className="button" href={`/x/${id}/report`}>
            {t('facilitator.report')}
          </a>
        </div>
      </section>
      <section aria-labelledby="codes-title">
        <h2 id="codes-title">{t('sheets.codes')}</h2>
        {isOnlyHere(origin) ? (
          <Notice tone="note">{t('sheets.local')}</Notice>
        ) : (
          <p>{t('sheets.address', { address: origin })}</p>
        )}
        <ScrollTable caption={t('sheets.codes')}>
          <thead>
            <tr>
              <th scope="col">{t('sheets.seat')}</th>
              <th scope="col">{t('sheets.code')}</th>
              <th scope="col">{t('sheets.link')}</th>
            </tr>
          </thead>
          <tbody>
            {codes.map(({ code, kind, name }) => (
              <tr key={code}>
                <th scope="row">{name ?? t(`seatKind.${kind}`)}</th>
                <td className="code">{`${code.slice(0, 4)} ${code.slice(4)}`}</td>
                <td>
                  <a href={`/join?code=${code}`}>{`${origin}/join?code=${code}`}</a>
                </td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      </section>
      <section aria-labelledby="taken-title">
        <h2 id="taken-title">{t('sheets.taken')}</h2>
        {seats.length === 0 && <p>{t('sheets.taken.none')}</p>}
        <ul className="links">
          {seats.map((seat) => (
            <li key={seat.id} className="act-inline">
              <span>
                {seat.name ?? t(`seatKind.${seat.kind}`)}{' '}
                <span className="hint">
                  {`${t(`seatKind.${seat.kind}`)}, ${t('sheets.people', { n: seat.people })}`}
                </span>
              </span>
              <form method="post" action={`/exercise/${id}/seats/${seat.id}/kick`}>
                <button type="submit" className="button button-small">
                  {t('sheets.kick')}
                </button>
              </form>
            </li>
          ))}
        </ul>
      </section>
    </Page>
  );
}

/** A phone that follows such a link looks for the server in itself. */
function isOnlyHere(origin: string): boolean {
  return /^https?:\/\/(localhost|127\.|\[::1\])/.test(origin);
}

export function SheetsMissing() {
  const { t } = useTexts();
  return (
    <Page title={t('sheets.missing.title')} lead={t('sheets.missing.text')}>
      <p>
        <a className="button" href="/facilitator">
          {t('facilitator.title')}
        </a>
      </p>
    </Page>
  );
}
