import { Notice } from '#app/components/notice.tsx';
import { Page } from '#app/components/page.tsx';
import { QrCode } from '#app/components/qr-code.tsx';
import { useTexts } from '#app/components/texts.tsx';
import type { SeatKind } from '#app/contract/items.ts';
import { ClosedSheet, CodeActs } from './code-acts.tsx';

export interface SheetsPageProps {
  readonly id: string;
  readonly title: string;
  /** The address at which people in the room reach the server. */
  readonly origin: string;
  readonly codes: readonly {
    readonly code: string;
    readonly kind: SeatKind;
    readonly name: string | null;
    readonly isClosed: boolean;
  }[];
  readonly seats: readonly {
    readonly id: string;
    readonly kind: SeatKind;
    readonly people: number;
    readonly name: string | null;
    /** This browser holds the operator's seat. */
    readonly isOwn: boolean;
  }[];
  /** Handouts of its scenario, in its own names. */
  readonly handouts: string;
}

/** The join sheets of an exercise to print, who sits already, and the button for the operator's seat. */
export function SheetsPage({ id, title, origin, codes, seats, handouts }: SheetsPageProps) {
  const { t } = useTexts();
  const tables = codes.filter(({ name }) => name !== null);
  // The operator's seat has a button above and no sheet: whoever found its code on paper could take over the exercise.
  const others = codes.filter(({ kind, name }) => name === null && kind !== 'operator');
  return (
    <Page title={title} lead={t('sheets.lead')} wide>
      <section className="card card-strong no-print" aria-labelledby="operator-title">
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
          <a className="button" href={handouts}>
            {t('room.open')}
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
        <p className="hint no-print">{t('sheets.print')}</p>
        <div className="sheets">
          {tables.map(({ code, name, kind, isClosed }) => (
            <Sheet
              key={code}
              exercise={id}
              origin={origin}
              code={code}
              name={name ?? t(`seatKind.${kind}`)}
              isTable={kind === 'table'}
              isClosed={isClosed}
            />
          ))}
        </div>
      </section>
      <section aria-labelledby="others-title">
        <h2 id="others-title">{t('sheets.others')}</h2>
        <div className="sheets">
          {others.map(({ code, name, kind, isClosed }) => (
            <Sheet
              key={code}
              exercise={id}
              origin={origin}
              code={code}
              name={name ?? t(`seatKind.${kind}`)}
              isClosed={isClosed}
            />
          ))}
        </div>
      </section>
      <section aria-labelledby="taken-title" className="no-print">
        <h2 id="taken-title">{t('sheets.taken')}</h2>
        {seats.length === 0 && <p>{t('sheets.taken.none')}</p>}
        <ul className="links">
          {seats.map((seat) => (
            <li key={seat.id} className="act-inline">
              <span>
                {seat.name ?? t(`seatKind.${seat.kind}`)}{' '}
                <span className="hint">
                  {seat.name !== null && `${t(`seatKind.${seat.kind}`)}, `}
                  {t('sheets.people', { n: seat.people })}
                </span>{' '}
                {seat.isOwn && <span className="badge">{t('sheets.own')}</span>}
              </span>
              <details className="sheet-kick">
                <summary>{t('sheets.kick')}</summary>
                <p>{t(seat.isOwn ? 'sheets.kick.own' : 'sheets.kick.text')}</p>
                <form method="post" action={`/exercise/${id}/seats/${seat.id}/kick`}>
                  <button type="submit" className="button button-small">
                    {t('sheets.kick.sure')}
                  </button>
                </form>
              </details>
            </li>
          ))}
        </ul>
      </section>
    </Page>
  );
}

/** A table's sheet: its name, the code in large type, and a QR code for each kind of device. */
function Sheet({
  exercise,
  origin,
  code,
  name,
  isTable = false,
  isClosed,
}: {
  exercise: string;
  origin: string;
  code: string;
  name: string;
  isTable?: boolean;
  isClosed: boolean;
}) {
  const { t } = useTexts();
  if (isClosed) return <ClosedSheet exercise={exercise} code={code} name={name} />;
  const link = `${origin}/join?code=${code}${isTable ? '' : '&as=staff'}`;
  return (
    <article className="sheet" aria-labelledby={`sheet-${code}`}>
      <h3 id={`sheet-${code}`}>{name}</h3>
      <p className="code">{`${code.slice(0, 4)} ${code.slice(4)}`}</p>
      <div className="sheet-codes">
        <figure>
          <QrCode link={link} label={t('sheets.qr', { name })} />
          <figcaption>
            <a href={link}>{t(isTable ? 'sheets.join.table' : 'sheets.join')}</a>
          </figcaption>
        </figure>
        {isTable && (
          <figure>
            <QrCode link={`${link}&as=companion`} label={t('sheets.qr.companion', { name })} />
            <figcaption>
              <a href={`${link}&as=companion`}>{t('sheets.join.companion')}</a>
            </figcaption>
          </figure>
        )}
      </div>
      <p className="hint sheet-address">{t('sheets.type', { address: `${origin}/join` })}</p>
      <CodeActs exercise={exercise} code={code} />
    </article>
  );
}

/** With such a link a phone would look for the server on itself. */
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
