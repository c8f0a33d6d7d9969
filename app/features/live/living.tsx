import type { ReactNode } from 'react';
import type { SeatPage } from '#app/contract/desk.ts';
import type { SeatScreen } from '#app/contract/plain/seat-path.ts';

/** Where the client finds what comes alive, and what it begins with. */
export const LIVING = 'living';
export const LIVING_PAGE = 'living-page';

/**
 * The part of a page that comes alive; what stands around it stays as the server wrote it. The page's data goes along as
 * JSON, in which no text can end the element.
 */
export function Living({
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
      <div id={LIVING} data-screen={screen}>
        {children}
      </div>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: data for a program, in which every < is written as an escape. */}
      <script type="application/json" id={LIVING_PAGE} dangerouslySetInnerHTML={{ __html: json }} />
    </>
  );
}
