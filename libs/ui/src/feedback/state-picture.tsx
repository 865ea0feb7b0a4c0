export type StatePicture = 'ideas' | 'search' | 'done' | 'refused';

/** Line drawings of 120 by 96 in two colours. */
const LINES: Record<StatePicture, { soft: string; line: string }> = {
  ideas: {
    soft: 'M60 12a28 28 0 0 1 14 52v10H46V64a28 28 0 0 1 14-52Z',
    line: 'M60 12a28 28 0 0 1 14 52v10H46V64a28 28 0 0 1 14-52ZM48 82h24M52 90h16M60 74V46M50 40l10 8 10-8M18 40h8M94 40h8M27 14l6 5M93 14l-6 5',
  },
  search: {
    soft: 'M22 16h56v64H22z',
    line: 'M78 44V16H22v64h34M34 32h32M34 44h20M34 56h12M76 78a15 15 0 1 0 0-30 15 15 0 0 0 0 30ZM87 74l14 14',
  },
  done: {
    soft: 'M60 12a36 36 0 1 0 0 72 36 36 0 0 0 0-72Z',
    line: 'M60 12a36 36 0 1 0 0 72 36 36 0 0 0 0-72ZM43 49l12 12 23-25M10 24l6 4M110 24l-6 4M8 72l7-3M112 72l-7-3',
  },
  refused: {
    soft: 'M34 44h52v40H34z',
    line: 'M34 44h52v40H34zM44 44V30a16 16 0 0 1 32 0v14M60 60v10M60 58h.01M12 84h96',
  },
};

export function StatePictureDrawing({ picture }: { picture: StatePicture }) {
  const { soft, line } = LINES[picture];
  return (
    <svg className="ui-state__picture" viewBox="0 0 120 96" aria-hidden="true" focusable="false">
      <path className="ui-state__soft" d={soft} transform="translate(6 5)" />
      <path className="ui-state__line" d={line} />
    </svg>
  );
}
