import { QrCode } from '#app/components/qr-code.tsx';
import { useTexts } from '#app/components/texts.tsx';

/** While people arrive: how to join, and the rules for everybody. */
export function Lobby({ address }: { address: string }) {
  const { t } = useTexts();
  const link = `${address}/join`;
  return (
    <div className="wall-columns">
      <section aria-labelledby="join-title" className="wall-join">
        <h2 id="join-title">{t('wall.join')}</h2>
        <QrCode link={link} label={t('wall.join.qr')} />
        <p>{t('wall.join.text', { address: link })}</p>
      </section>
      <section aria-labelledby="rules-title">
        <h2 id="rules-title">{t('wall.rules')}</h2>
        <ul className="wall-lines">
          <li>{t('wall.rules.1')}</li>
          <li>{t('wall.rules.2')}</li>
          <li>
            <strong>{t('wall.rules.3')}</strong>
          </li>
          <li>{t('wall.rules.4')}</li>
        </ul>
      </section>
    </div>
  );
}
