import { useTexts } from '#app/components/texts.tsx';
import type { RoomPage } from '#app/contract/room-page.ts';

/** The same handouts in another skin. A skin with a notice can only be chosen by confirming that it was read. */
export function RoomNames({ page: { skins, skin } }: { page: Pick<RoomPage, 'skins' | 'skin'> }) {
  const { t } = useTexts();
  if (skins.length < 2) return null;
  return (
    <form method="get">
      <fieldset>
        <legend>{t('room.names')}</legend>
        {skins.map(({ id, title, notice }) => (
          <label key={id} className="tick">
            <input type="radio" name="skin" value={id} defaultChecked={id === skin.id} />
            <span>
              {title} {notice !== null && <span className="hint">{notice}</span>}
            </span>
          </label>
        ))}
      </fieldset>
      {skins.some(({ notice }) => notice !== null) && (
        <label className="tick">
          <input type="checkbox" name="noticeRead" value="yes" defaultChecked={skin.notice !== null} />
          <span>{t('facilitator.skin.notice')}</span>
        </label>
      )}
      <button type="submit" className="button">
        {t('room.names.show')}
      </button>
    </form>
  );
}
