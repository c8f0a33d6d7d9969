import type { ReactNode } from 'react';
import { useTexts } from './texts.tsx';

/** The frame of every page: the exercise mark, the link home, and the disclaimers. */
export function Frame({ children }: { children: ReactNode }) {
  const { t } = useTexts();
  return (
    <>
      <a className="skip" href="#content">
        {t('page.skip')}
      </a>
      <header>
        <p className="mark">{t('page.exercise.all')}</p>
        <p className="home">
          <a href="/" aria-label={t('page.home')}>
            Muster
          </a>
        </p>
      </header>
      {children}
      <footer className="foot">
        <p>{t('page.disclaimer')}</p>
        <p>{t('page.quiet')}</p>
      </footer>
    </>
  );
}
