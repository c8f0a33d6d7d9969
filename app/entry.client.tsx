import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { TextsSource } from './components/texts.tsx';
import { liveTextsFor } from './i18n/live-texts.ts';

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <TextsSource.Provider value={liveTextsFor}>
        <RemixBrowser />
      </TextsSource.Provider>
    </StrictMode>,
  );
});
