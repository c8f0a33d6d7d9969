import { useTexts } from '#app/components/texts.tsx';
import type { Guideline } from '#app/contract/words.ts';

export function GuidelineLinks({ guidelines }: { guidelines: readonly Guideline[] }) {
  const { t } = useTexts();
  return (
    <ul className="links">
      {guidelines.map((id) => (
        <li key={id}>
          <a href={`/guidance/${id}`}>{`${id} · ${t(`guideline.${id}`)}`}</a>
        </li>
      ))}
    </ul>
  );
}
