import { useTexts } from '#app/components/texts.tsx';
import type { Labelled, NamedParty } from '#app/contract/items.ts';
import type { SeatPage } from '#app/contract/seat-page.ts';
import { PartyTicks, SelectInput } from '#app/features/act/choice-inputs.tsx';
import { CommandForm } from '#app/features/act/command-form.tsx';
import { useSeat } from '#app/features/act/seat-context.tsx';
import { LineInput, Stepper } from '#app/features/act/typed-inputs.tsx';
import { itemsOf } from '#app/features/live/view-items.ts';

/** Tells others what the table decided, issued, asked or was asked: for those who never hear of it, it did not happen. */
export function Tell({ view, parties }: { view: SeatPage['view']; parties: readonly NamedParty[] }) {
  const { t } = useTexts();
  const { role } = useSeat();
  const subjects = subjectsToTell(view, role);
  if (subjects.length === 0) return null;
  return (
    <details className="fold" id="tell">
      <summary>{t('desk.tell')}</summary>
      <CommandForm command={{ type: 'notice.send' }} about="tell" saved={t('desk.tell.saved')}>
        <SelectInput name="about" label={t('desk.tell.about')} items={subjects} />
        <PartyTicks name="to" legend={t('desk.tell.to')} parties={parties} />
        <Stepper name="languages" label={t('desk.document.languages')} initial={1} />
        <LineInput name="note" label={t('desk.request.note')} />
        <button type="submit" className="button button-main">
          {t('desk.tell.send')}
        </button>
      </CommandForm>
    </details>
  );
}

/** What the table can tell others about, newest first. */
export function subjectsToTell(view: SeatPage['view'], role: string | null): readonly Labelled[] {
  const all: readonly Labelled[] = [
    ...itemsOf(view, 'decision')
      .filter(({ status }) => status === 'confirmed' || status === 'deferred')
      .map(({ id, title }) => ({ id, label: title })),
    ...itemsOf(view, 'document')
      .filter((document) => document.role === role)
      .map(({ kind, title }) => ({ id: kind, label: title })),
    ...itemsOf(view, 'request').map(({ kind, title }) => ({ id: kind, label: title })),
  ];
  return [...new Map(all.map((one) => [one.id, one] as const)).values()].reverse();
}
