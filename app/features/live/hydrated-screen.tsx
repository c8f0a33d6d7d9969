import type { ReactNode } from 'react';
import type { SeatScreen } from '#app/contract/plain/seat-path.ts';
import type { SeatPage } from '#app/contract/seat-page.ts';

/** Where the client finds the element to hydrate, and the data it was rendered from. */
export const SCREEN_ID = 'living';
export const SCREEN_DATA_ID = 'living-page';

/**
 * The part of a page that is hydrated; what stands around it stays as the server wrote it. The page's data goes along as
 * JSON, in which no text can end the element.
 */
export function HydratedScreen({
  screen,
  page,
  children,
}: {
  screen: SeatScreen;
  page: SeatPage;
  children: ReactNode;
}) {
  const json = JSON.stringify(page).replaceAll('<', '\\u003c');
  return (
    <>
      <div id={SCREEN_ID} data-screen={screen}>
        {children}
      </div>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: data for a program, in which every < is written as an escape. */}
      <script type="application/json" id={SCREEN_DATA_ID} dangerouslySetInnerHTML={{ __html: json }} />
    </>
  );
}
