interface AllianceMarkProps {
  className?: string;
}

/** A stone seen between two jaws, over a rule. Cut out of one square, so it sits on any ground. */
export const AllianceMark = ({ className }: AllianceMarkProps) => (
  <svg className={className} width="22" height="22" viewBox="0 0 22 22" fill="currentColor" aria-hidden="true">
    <path fillRule="evenodd" d="M1 1H21V16.5H1ZM7 1 11 13 15 1ZM1 17.5H21V21H1Z" />
  </svg>
);
