import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { SeatPage } from '#app/contract/seat-page.ts';
import { HydratedScreen } from './hydrated-screen.tsx';

test('[SE28] no text of a view ends the element that the page’s data stands in', () => {
  const note = '</script><script>alert(1)</script><!-- <script>';
  const page = { view: { 'note:1': { text: note } } } as unknown as SeatPage;
  const html = renderToStaticMarkup(
    <HydratedScreen screen="seat" page={page}>
      desk
    </HydratedScreen>,
  );
  expect(html.match(/<\/?script|<!--/g)).toEqual(['<script', '</script']);
  const data = /<script[^>]*>(.*)<\/script>$/.exec(html)?.[1] ?? '';
  expect(JSON.parse(data)).toEqual(page);
});
