import { type ReactNode, StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { TextsProvider, TextsSource } from './components/texts.tsx';
import type { SeatScreen } from './contract/plain/seat-path.ts';
import type { SeatPage } from './contract/seat-page.ts';
import { DeskScreen } from './features/desk/desk-screen.tsx';
import { BrokenScreen } from './features/live/broken-screen.tsx';
import { SCREEN_DATA_ID, SCREEN_ID } from './features/live/hydrated-screen.tsx';
import { liveTextsFor } from './i18n/live-texts.ts';
import type { Texts } from './i18n/texts.ts';

// All that a browser runs. Only the screen of a seat is hydrated, so nothing here knows routes. The desk is loaded with
// this entry, since tables have the slowest network; the other screens are imported on demand.

interface Screen {
  readonly textsFor: (language: string) => Texts;
  // Each screen takes its own type of page, which the server made for it.
  readonly draw: (page: never) => ReactNode;
}

const SCREENS: Readonly<Record<SeatScreen, () => Promise<Screen>>> = {
  seat: async () => ({ textsFor: liveTextsFor, draw: (page: SeatPage) => <DeskScreen page={page} /> }),
  control: async () => {
    const [{ ControlScreen }, { controlTextsFor }] = await Promise.all([
      import('./features/control/control-screen.tsx'),
      import('./i18n/control-texts.ts'),
    ]);
    return { textsFor: controlTextsFor, draw: (page) => <ControlScreen page={page} /> };
  },
  wall: async () => {
    const [{ WallScreen }, { wallTextsFor }] = await Promise.all([
      import('./features/wall/wall-screen.tsx'),
      import('./i18n/wall-texts.ts'),
    ]);
    return { textsFor: wallTextsFor, draw: (page) => <WallScreen page={page} /> };
  },
};

async function hydrateScreen(): Promise<void> {
  const place = document.getElementById(SCREEN_ID);
  const data = document.getElementById(SCREEN_DATA_ID)?.textContent;
  if (place === null || data == null) return;
  const { textsFor, draw } = await SCREENS[place.dataset['screen'] as SeatScreen]();
  const page = JSON.parse(data) as SeatPage;
  // As a transition, so that a slow phone stays responsive during hydration.
  startTransition(() => {
    hydrateRoot(
      place,
      <StrictMode>
        <TextsSource.Provider value={textsFor}>
          <TextsProvider language={page.language}>
            <BrokenScreen>{draw(page as never)}</BrokenScreen>
          </TextsProvider>
        </TextsSource.Provider>
      </StrictMode>,
    );
  });
}

void hydrateScreen();
