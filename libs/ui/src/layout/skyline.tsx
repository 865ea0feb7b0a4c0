const windows = (left: number, top: number, columns: number, rows: number) =>
  Array.from({ length: columns * rows }, (_, index) => {
    const x = left + (index % columns) * 22;
    const y = top + Math.floor(index / columns) * 30;
    return `M${x} ${y}h12v17h-12z`;
  }).join('');

const PEOPLE = [
  { x: 150, tone: 'paper' },
  { x: 192, tone: 'bright' },
  { x: 306, tone: 'paper' },
  { x: 412, tone: 'bright' },
  { x: 452, tone: 'paper' },
];

/** A street with people, drawn in the municipality's own colours. */
export function Skyline() {
  return (
    <svg className="ui-skyline" viewBox="0 0 560 340" aria-hidden="true" focusable="false">
      <circle className="ui-skyline__bright" cx="452" cy="92" r="50" />
      <path
        className="ui-skyline__far"
        d="M-40 340c30-70 90-78 150-70s90-56 180-60 130 12 170 20 110 20 140 110z"
      />
      <path className="ui-skyline__mid" d="M60 340V150h8l20-76 20 76h8v190z" />
      <path className="ui-skyline__pale" d="M126 340V208h13v-19h14v-19h14v-17h22v17h14v19h14v19h13v132z" />
      <path className="ui-skyline__mid" d="M240 340V202l50-50 50 50v138z" />
      <path
        className="ui-skyline__paper"
        d="M350 340V196c0-22 16-18 22-38 6-22 40-22 46 0 6 20 22 16 22 38v144z"
      />
      <path className="ui-skyline__mid" d="M450 340V226h84v114z" />
      <path
        className="ui-skyline__ink"
        d={`${windows(150, 216, 3, 2)}${windows(262, 212, 3, 2)}${windows(368, 204, 3, 2)}${windows(464, 240, 3, 2)}M82 168h12v20h-12zM389 158h12v20h-12z`}
      />
      <g className="ui-skyline__tree">
        <path d="M26 340v-60M548 340v-50" />
        <circle cx="26" cy="262" r="30" />
        <circle cx="546" cy="282" r="24" />
      </g>
      <path className="ui-skyline__ground" d="M-1200 342v-16h2800v16z" />
      {PEOPLE.map(({ x, tone }) => (
        <g className={`ui-skyline__person ui-skyline__${tone}`} key={x} transform={`translate(${x} 278)`}>
          <circle cx="0" cy="0" r="9" />
          <path d="M-14 50V29a14 14 0 0 1 28 0v21z" />
        </g>
      ))}
    </svg>
  );
}
