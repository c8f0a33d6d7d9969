import { useEffect, useRef } from 'react';
import { useTexts } from '#app/components/texts.tsx';
import { useRoom } from '#app/features/live/room-context.tsx';
import { comesBackCovered, keepCovered } from './covered.ts';

/** Blanks the desk for people who walk past: by its button or by Escape, and back the same way. */
export function Cover({ isRealStop }: { isRealStop: boolean }) {
  const { t } = useTexts();
  const { status } = useRoom();
  const dialog = useRef<HTMLDialogElement>(null);
  const isAlive = status !== undefined;

  useEffect(() => {
    if (!isAlive) return;
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || dialog.current?.open !== false) return;
      // Or the same key would close it in the same moment.
      event.preventDefault();
      cover(dialog.current);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [isAlive]);

  useEffect(() => {
    if (!isAlive) return;
    // A desk that was covered comes back covered when the page is loaded again; what is no part of the exercise has to be seen.
    const isCovered = comesBackCovered(isRealStop);
    if (isRealStop) dialog.current?.close();
    else if (isCovered && dialog.current?.open === false) dialog.current.showModal();
  }, [isAlive, isRealStop]);

  if (!isAlive) return null;
  return (
    <>
      <button type="button" className="button button-small" onClick={() => cover(dialog.current)}>
        {t('desk.cover')} <kbd>{t('desk.cover.key')}</kbd>
      </button>
      <dialog
        ref={dialog}
        className="cover"
        aria-label={t('desk.cover.title')}
        onClose={() => keepCovered(false)}
      >
        <p className="mark">{t('page.exercise.all')}</p>
        <p>{t('desk.cover.text')}</p>
        <button type="button" className="button button-main" onClick={() => dialog.current?.close()}>
          {t('desk.cover.back')}
        </button>
      </dialog>
    </>
  );
}

function cover(dialog: HTMLDialogElement | null): void {
  keepCovered(true);
  dialog?.showModal();
}
