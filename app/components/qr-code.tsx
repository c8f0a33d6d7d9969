import { encode } from 'uqr';

/** A link for phones to scan from paper or from the wall. Dark on light in every colour scheme, as scanners expect. */
export function QrCode({ link, label }: { link: string; label: string }) {
  const { size, data } = encode(link, { ecc: 'M', border: 2 });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
