import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TextsSource } from '#app/components/texts.tsx';
import type { ControlPage } from '#app/contract/control-room-page.ts';
import type { SeatPage } from '#app/contract/seat-page.ts';
import { commandLimits } from '#app/domain/exercise/command-limits.ts';
import type { CommandInput } from '#app/domain/exercise/vocabulary.ts';
import type { FieldLimits } from '#app/domain/shared/field-limits.ts';
import { ControlScreen } from '#app/features/control/control-screen.tsx';
import { DeskScreen } from '#app/features/desk/desk-screen.tsx';
import { textsFor } from '#app/i18n/translator.ts';
import { seatCookie } from '#server/auth/seat-cookie.ts';
import type { Seat } from '#server/auth/seats.ts';
import { engineScenarioInput } from '#tests/support/engine-scenario.ts';
import { type DrawnForm, formsIn } from '#tests/support/forms-in-page.ts';
import { type HeldSeat, type OpenedServer, openServer } from '#tests/support/open-server.ts';
import { tinyFolder, writeFolder } from '#tests/support/tiny-scenario.ts';

// Draws the screens of a seat as the server does, at the moments of an exercise at which they have forms.

const LIMITS: Readonly<Record<string, Readonly<Record<string, FieldLimits>>>> = commandLimits();

let server: OpenedServer;
let exercise: string;
const held = new Map<string, HeldSeat>();
const drawn: DrawnForm[] = [];
let sent = 0;

beforeAll(async () => {
  server = await openServer();
  const scenario = { ...engineScenarioInput(), id: 'forms' };
  writeFolder(join(server.folder, 'scenarios', 'forms'), {
    ...tinyFolder(scenario),
    'briefs/relief.md': '# Relief\n\nYou help where you may.\n',
  });
  const created = await server.services.exercises.create({ scenario: 'forms' }, null);
  if (created === undefined) throw new Error('The scenario cannot be played.');
  ({ exercise } = created);
  held.set('op', { seat: created.operator.seat.id, token: created.operator.token });
  for (const [name, kind, role] of [
    ['host', 'table', 'host'],
    ['embassy', 'table', 'embassy'],
    ['relief', 'individual', 'relief'],
    ['phone', 'companion', 'host'],
    ['eva', 'evaluator', undefined],
    ['lead', 'lead', undefined],
    ['sim', 'simcell', undefined],
  ] as const)
    held.set(name, await server.takeSeat(exercise, kind, role));
  await play();
});
afterAll(() => server.remove());

/** Draws what these see now. */
async function look(...names: readonly string[]): Promise<void> {
  for (const name of names) {
    const { seat, token } = held.get(name) ?? { seat: '', token: '' };
    const cookie = seatCookie(new Map(), seat, token, false).split(';')[0] ?? '';
    const { seatPages, controlPages } = server.services;
    const isControl = ['op', 'eva', 'lead', 'sim'].includes(name);
    const page = await (isControl ? controlPages : seatPages).find(cookie, seat);
    if (page === undefined) throw new Error(`There is no page for ${name}.`);
    drawn.push(...formsIn(htmlOf(page, isControl)));
  }
}

function htmlOf(page: SeatPage, isControl: boolean): string {
  return renderToStaticMarkup(
    <TextsSource.Provider value={textsFor}>
      {isControl ? <ControlScreen page={page as ControlPage} /> : <DeskScreen page={page} />}
    </TextsSource.Provider>,
  );
}

async function act(name: string, command: CommandInput): Promise<void> {
  const { seat, token } = held.get(name) ?? { seat: '', token: '' };
  const verified = (await server.services.seats.verify(seat, token)) as Seat;
  sent += 1;
  expect(await server.services.dispatch(verified, { commandId: `c${sent}`, command })).toMatchObject({
    ok: true,
  });
}

async function state() {
  const live = await server.services.exercises.live(exercise);
  if (live === undefined) throw new Error('The exercise is gone.');
  return live.host.state();
}

/** From round 0 to the debrief, past every form that there is. */
async function play(): Promise<void> {
  const exit = async () => ({ decision: 'exit', opening: (await state()).decisions['exit']?.opening ?? 0 });
  await act('op', { type: 'exercise.start' });
  await look('host', 'embassy');
  await act('op', { type: 'round.close', round: 0 });
  await act('op', { type: 'round.open', round: 1 });
  await act('embassy', { type: 'action.propose', text: 'A list', who: 'Us', when: 'Now', authority: 'Law' });
  await look('op');
  await act('embassy', { type: 'request.send', kind: 'exit-permit', to: ['host'] });
  await act('host', { type: 'document.issue', kind: 'order', to: ['public'] });
  await act('host', { type: 'action.propose', text: 'A clinic', who: 'Us', when: 'Now', authority: 'Law' });
  await look('host', 'embassy', 'phone', 'op', 'lead', 'eva', 'sim');
  await act('host', { type: 'decision.readBack', ...(await exit()), option: 'by-nationality' });
  await look('host', 'op');
  await act('host', { type: 'decision.confirm', ...(await exit()), called: 'A lawyer' });
  await look('host', 'relief', 'op');
  await act('op', { type: 'exercise.end', rest: 'time-given' });
  await look('op', 'eva');
  await act('op', { type: 'debrief.open' });
  await look('op', 'eva');
}

/** The limits of a field, without the ending of its input's name that says its type. */
function limitsOf(form: DrawnForm, name: string): FieldLimits | undefined {
  const field = name.replace(/(#|\?|\[\])$/, '');
  const limits = LIMITS[form.command] ?? {};
  return limits[field] ?? limits[field.replace(/\..*/, '.*')];
}

describe('[PA144] a form takes what the server takes', () => {
  test('every field of a form is one that people fill in, by the schema of its command', () => {
    const unknown = drawn.flatMap((form) =>
      form.inputs
        .filter(({ name }) => limitsOf(form, name) === undefined)
        .map(({ name }) => `${form.command} ${name}`),
    );
    expect(unknown).toEqual([]);
  });

  test('every field that people fill in stands in a form', () => {
    const shown = new Set(
      drawn.flatMap(({ command, inputs }) =>
        inputs.map(
          ({ name }) =>
            `${command} ${name.replace(/(#|\?|\[\])$/, '').replace(/^(fields|reasons)\..*/, '$1.*')}`,
        ),
      ),
    );
    const filledIn = Object.entries(LIMITS).flatMap(([type, limits]) =>
      Object.keys(limits).map((field) => `${type} ${field}`),
    );
    // An answer may change what was asked for; for this there is no form.
    expect(filledIn.filter((one) => !shown.has(one))).toEqual(['request.answer fields.*']);
  });

  test('a text has the length, a number the range, and what is needed is required', () => {
    const wrong = drawn.flatMap((form) =>
      form.inputs.flatMap((input) => {
        const limits = limitsOf(form, input.name) ?? {};
        const { maxLength, min, max, required } = expectedOf(input.kind, limits);
        const isRight =
          input.maxLength === maxLength &&
          (input.min === min || (input.name === 'reviewDay#' && input.min !== undefined)) &&
          input.max === max &&
          // What play asks for at the moment may be more.
          (input.isRequired || !required);
        return isRight ? [] : [{ command: form.command, input, limits }];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('whom they called, and why all the rest closes, is asked for more than the command needs', () => {
    const more = drawn.flatMap((form) =>
      form.inputs
        .filter((input) => input.isRequired && limitsOf(form, input.name)?.required !== true)
        .map(({ name }) => `${form.command} ${name}`),
    );
    expect([...new Set(more)].sort()).toEqual([
      'decision.confirm called',
      'document.issue called',
      'exercise.end rest',
      'round.close rest',
    ]);
  });
});

function expectedOf(kind: string, { maxLength, min, max, required }: FieldLimits): FieldLimits {
  const isNeeded = required && { required };
  switch (kind) {
    case 'text':
      return { ...(maxLength !== undefined && { maxLength }), ...isNeeded };
    case 'number':
      return { ...(min !== undefined && { min }), ...(max !== undefined && { max }), ...isNeeded };
    // HTML cannot ask for one of several boxes, and a button is pressed or not.
    case 'checkbox':
    case 'submit':
      return {};
    default:
      return { ...isNeeded };
  }
}
