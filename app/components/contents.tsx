/** Table of contents of a long page. Parts: `[id, title]`. `label` names the list for screen readers. */
export function Contents({
  label,
  links,
}: {
  label: string;
  links: readonly (readonly [id: string, title: string])[];
}) {
  return (
    <nav className="contents" aria-label={label}>
      <ul>
        {links.map(([id, title]) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
