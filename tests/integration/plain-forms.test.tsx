import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TextsSource } from '#app/components/texts.tsx';
import type { FieldLimits } from '#app/domain/shared/field-limits.ts';
import { NewExerciseForm } from '#app/features/facilitator/new-exercise-form.tsx';
import { SetupPage } from '#app/features/facilitator/setup-page.tsx';
import { SignInPage } from '#app/features/facilitator/sign-in-page.tsx';
import { JoinPage } from '#app/features/start/join-page.tsx';
import { textsFor } from '#app/i18n/translator.ts';
import { FORM_LIMITS } from '#server/http/form-limits.ts';
import { inputsIn } from '#tests/support/forms-in-page.ts';
import { type OpenedServer, openServer } from '#tests/support/open-server.ts';

let server: OpenedServer;
let session = '';

beforeAll(async () => {
  server = await openServer();
  const { setupLinks, clock } = server.services;
  const path = await setupLinks.create(clock.now());
  const account = { name: 'Ada', email: 'ada@example.org', password: 'x'.repeat(128) };
  const { cookies } = await post(path, account);
  session = cookies.map((cookie) => cookie.split(';')[0]).join('; ');
});
afterAll(() => server.remove());

async function post(path: string, fields: Record<string, string>) {
  const answer = await fetch(server.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: server.url, cookie: session },
    body: new URLSearchParams(fields),
  });
  expect(answer.status).toBe(303);
  const to = new URL(answer.headers.get('location') ?? '', server.url);
  return { to, cookies: answer.headers.getSetCookie() };
}

const joining = (refused: string | null = null) => (
  <JoinPage stamp="" limits={FORM_LIMITS.join} code="" refused={refused} as="table" people={null} />
);
const drawn = (page: ReactElement) =>
  renderToStaticMarkup(<TextsSource.Provider value={textsFor}>{page}</TextsSource.Provider>);

describe('[PA145] a form that gives no command', () => {
  test.each<readonly [string, Readonly<Record<string, FieldLimits>>, ReactElement]>([
    ['to join', FORM_LIMITS.join, joining()],
    [
      'to sign in',
      FORM_LIMITS.signIn,
      <SignInPage key="" hasAny isRefused={false} limits={FORM_LIMITS.signIn} email="" next={null} />,
    ],
    [
      'to make an account',
      FORM_LIMITS.newAccount,
      <SetupPage key="" token="" problems={[]} limits={FORM_LIMITS.newAccount} name="" email="" />,
    ],
  ])('%s takes what the server takes', (_, limits, page) => {
    const inputs = inputsIn(drawn(page));
    for (const [name, { minLength, maxLength, min, max, required = false }] of Object.entries(limits))
      expect(inputs.find((input) => input.name === name)).toMatchObject({
        ...{ minLength, maxLength, min, max },
        isRequired: required,
      });
  });

  test('to make an exercise takes a name of the length that the server takes', () => {
    const limits = FORM_LIMITS.newExercise;
    const chosen = { way: null, title: '', inPlay: [], objectives: [], pace: 'rounds', replies: 'operator' };
    const form = (
      <NewExerciseForm
        choices={{ id: '', roles: [], objectives: [], skins: [], ways: [], languages: [], limits }}
        chosen={
          { ...chosen, language: '', staff: [], tables: 'table', skin: '', isNoticeRead: false } as never
        }
        problems={['title-too-long', 'too-many-tables']}
        title=""
        stamp=""
      />
    );
    const html = drawn(form);
    expect(inputsIn(html).find(({ name }) => name === 'title')?.maxLength).toBe(limits.title.maxLength);
    expect(html).toContain('The name is longer than 120 characters. Shorten it.');
    expect(html).toContain('Too many tables are ticked. Tick 24 at most.');
  });

  test.each([
    ['a code that is too long', { code: 'x'.repeat(41) }, 'join-code'],
    ['no code', { code: '', people: '4' }, 'join-code'],
    ['more people than may sit there', { code: 'ABCD2345', people: '61' }, 'join-people'],
    ['nobody', { code: 'ABCD2345', people: '0' }, 'join-people'],
    ['half of one', { code: 'ABCD2345', people: '2.5' }, 'join-people'],
    ['words for a number', { code: 'ABCD2345', people: 'many' }, 'join-people'],
    ['a device that there is not', { code: 'x'.repeat(41), kind: 'king' }, 'malformed'],
  ])('joined with %s is said by the field', async (_, fields, refused) => {
    const { to } = await post('/join', fields);
    expect(to.searchParams.get('refused')).toBe(refused);
  });

  test('what cannot be joined with is said in a sentence with the field’s name', () => {
    expect(drawn(joining('join-code'))).toContain(
      '“The code on your table’s sheet” was left empty, or is longer than 40',
    );
    expect(drawn(joining('join-people'))).toContain(
      '“How many of you sit here” takes a whole number from 1 to 60.',
    );
  });

  test('a name of spaces is no name, and one that is too long comes back to be shortened', async () => {
    const choices = { scenario: 'tiny', inPlay: 'host', objectives: 'way-out' };
    const made = await post('/exercises', { ...choices, title: '   ' });
    expect(made.to.pathname).toMatch(/^\/exercise\//);
    const long = await post('/exercises', { ...choices, title: 'x'.repeat(5000) });
    expect(long.to.pathname).toBe('/facilitator');
    expect(long.to.searchParams.get('title')).toHaveLength(121);
  });

  test('what is wrong in an account is said with the lengths that it takes', () => {
    const page = (
      <SetupPage token="" problems={['name', 'password']} limits={FORM_LIMITS.newAccount} name="" email="" />
    );
    expect(drawn(page)).toContain('Fill in your name, in 80 characters at most.');
    expect(drawn(page)).toContain('longer than 128 characters. Type one of at least 12 characters.');
  });

  test('a password as long as may be signs in', async () => {
    const { to } = await post('/login', { email: 'ada@example.org', password: 'x'.repeat(128) });
    expect(to.pathname).toBe('/facilitator');
  });
});
