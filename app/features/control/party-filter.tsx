import { useTexts } from '#app/components/texts.tsx';
import { useSeat } from '#app/features/act/seat-context.tsx';
import { useRoom } from '#app/features/live/room-context.tsx';

/** Shows one table or all. Only with scripts: without them the page shows all, each under a heading. */
export function PartyFilter({
  id,
  parties,
  value,
  onChange,
}: {
  id: string;
  parties: readonly string[];
  value: string;
  onChange: (party: string) => void;
}) {
  const { t } = useTexts();
  const { nameOf } = useSeat();
  const { status } = useRoom();
  if (status === undefined) return null;
  return (
    <label className="party-filter" htmlFor={id}>
      <span>{t('control.filter')}</span>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('control.filter.all')}</option>
        {parties.map((party) => (
          <option key={party} value={party}>
            {nameOf(party)}
          </option>
        ))}
      </select>
    </label>
  );
}
