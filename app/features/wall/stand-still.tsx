/** One message in large type while the story is paused. */
export function StandStill({
  title,
  lines,
  isStop = false,
}: {
  title: string;
  lines: readonly string[];
  isStop?: boolean;
}) {
  return (
    <section
      className={isStop ? 'wall-still wall-still-stop' : 'wall-still'}
      role={isStop ? 'alert' : undefined}
    >
      <h2>{title}</h2>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  );
}
