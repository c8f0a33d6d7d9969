import { useEffect, useState } from 'react';
import { useTexts } from '#app/components/texts.tsx';
import { useRoom } from '#app/features/live/room-context.tsx';

const SIZES = [87.5, 100, 112.5, 125, 150, 175] as const;
const NORMAL = 1;
const KEY = 'muster.text-size';

/** Smaller and larger type, for people who read along on their own device. Stored in this browser. */
export function TextSize() {
  const { t } = useTexts();
  const { status } = useRoom();
  const [at, setAt] = useState<number>(NORMAL);

  useEffect(() => setAt(readSize()), []);
  useEffect(() => {
    document.documentElement.style.fontSize = at === NORMAL ? '' : `${SIZES[at] ?? 100}%`;
  }, [at]);

  const change = (by: number) => () => {
    const next = Math.min(SIZES.length - 1, Math.max(0, at + by));
    setAt(next);
    try {
      localStorage.setItem(KEY, String(next));
    } catch {
      // Without storage the size lasts as long as the page.
    }
  };
  if (status === undefined) return null;
  return (
    <span className="text-size">
      {/* Voice control goes by the visible label, so that is part of the name. */}
      <button type="button" className="button button-small" onClick={change(-1)}>
        A− <span className="aside">{t('desk.text.smaller')}</span>
      </button>
      <button type="button" className="button button-small" onClick={change(1)}>
        A+ <span className="aside">{t('desk.text.larger')}</span>
      </button>
    </span>
  );
}

function readSize(): number {
  try {
    const kept = Number(localStorage.getItem(KEY) ?? NORMAL);
    return Number.isInteger(kept) && kept >= 0 && kept < SIZES.length ? kept : NORMAL;
  } catch {
    return NORMAL;
  }
}
