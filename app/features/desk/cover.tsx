import { useEffect, useRef } from 'react';
import { useTexts } from '#app/components/texts.tsx';
import { useRoom } from '#app/features/live/room-context.tsx';
import { comesBackCovered, keepCovered } from './covered.ts';

/** Hides the desk from people who walk past: by the button or Escape, and back the same way. */
export function Cover({ isRealStop }: { isRealStop: boolean }) {
  const { t } = useTexts();
  const { status } = useRoom();
  const dialog = useRef<HTMLDialogElement>(null);
  const isHydrated = status !== undefined;

  useEffect(() => {
    if (!isHydrated) return;
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || dialog.current?.open !== false) return;
      // Otherwise the same key press would close the dialog at once.
      event.preventDefault();
      cover(dialog.current);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [isHydrated]);

  useEffect(() => {
    if (!isHydrated) return;
    // A covered desk stays covered through a reload, but a stop for the real world has to be seen.
    const isCovered = comesBackCovered(isRealStop);
    if (isRealStop) dialog.current?.close();
    else if (isCovered && dialog.current?.open === false) dialog.current.showModal();
  }, [isHydrated, isRealStop]);

  if (!isHydrated) return null;
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
