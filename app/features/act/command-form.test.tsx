import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { TextsSource } from '#app/components/texts.tsx';
import type { RefusedForm, SeatPage } from '#app/contract/seat-page.ts';
import { RoomProvider } from '#app/features/live/room-context.tsx';
import { textsFor } from '#app/i18n/translator.ts';
import { ChoiceCards, SelectInput, TickList } from './choice-inputs.tsx';
import { CommandForm } from './command-form.tsx';
import { SeatProvider } from './seat-context.tsx';
import { LineInput, Stepper } from './typed-inputs.tsx';

const items = [
  { id: 'a', label: 'A' },
  { id: 'b', label: 'B' },
];

/** Two forms of one kind, as the server draws them. */
function drawn(refused: RefusedForm | null): { one: string; two: string } {
  const page = {
    ...{
      seat: 's',
      stamp: 'aaaaaaaa-bbbb',
      kind: 'table',
      role: 'host',
      language: 'en',
      refused,
      limits: {},
    },
    view: {},
    now: { at: 0, running: false, play: 0, story: 0, rate: 0 },
  } as unknown as SeatPage;
  const form = (about: string) => (
    <CommandForm
      command={{ type: 'table.ready' }}
      about={about}
      whenRefused={() => <LineInput name="called" label="" />}
    >
      <LineInput name="note" label="Note" />
      <TickList name="tell" legend="Tell" items={items} />
      <Stepper name="languages" label="Languages" initial={1} />
      <ChoiceCards name="option" legend="Option" items={items} />
      <SelectInput name="about" label="About" items={items} empty="none" />
    </CommandForm>
  );
  const html = renderToStaticMarkup(
    <TextsSource.Provider value={textsFor}>
      <RoomProvider page={page}>
        <SeatProvider page={page} parties={{}}>
          {form('one')}
          {form('two')}
        </SeatProvider>
      </RoomProvider>
    </TextsSource.Provider>,
  );
  const [one = '', two = ''] = html.split('</form>');
  return { one, two };
}

const REFUSED: RefusedForm = {
  form: 'table.ready.one',
  as: null,
  code: 'call-first',
  message: 'Call first.',
  fields: { note: ['written'], 'tell[]': ['b'], 'languages#': ['3'], option: ['a'], about: ['b'] },
};

test('[PA120] the form that was refused is filled in again, with the sentence beside it, and no other form is', () => {
  const { one, two } = drawn(REFUSED);
  expect(one).toContain('<p id="refused" class="sending sending-refused" role="alert">Call first.</p>');
  expect(one).toMatch(/<input name="note"[^>]* value="written"/);
  expect(one.match(/<input [^>]*checked=""[^>]*>/g)?.map((tag) => /value="(\w)"/.exec(tag)?.[1])).toEqual([
    'b',
    'a',
  ]);
  expect(one).toMatch(/name="languages#"[^>]* value="3"/);
  expect(one).toContain('<option value="b" selected="">');
  // Before hydration the form shows everything already, so a refusal adds no field.
  expect(one).not.toContain('name="called"');
  expect(two).toBe(drawn(null).two);
});

test('[PA120] what was sent for another party, and a choice that is there no more, fill in nothing', () => {
  const fresh = drawn(null);
  expect(drawn({ ...REFUSED, as: 'embassy' })).toEqual(fresh);
  const { one } = drawn({ ...REFUSED, fields: { about: ['gone'] } });
  expect(one).toContain('<option value="" selected="">');
  expect(one).toMatch(/name="languages#"[^>]* value=""/);
});
