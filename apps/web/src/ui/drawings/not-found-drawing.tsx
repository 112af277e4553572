import "./not-found-drawing.css";

/** A ring with four claws and no stone between them: construction lines show where it would sit. */
export const NotFoundDrawing = ({ className = "" }: { className?: string }) => (
  <svg className={`not-found ${className}`} viewBox="0 0 320 240" aria-hidden="true">
    <path className="guide" d="M160 8V226M72 64H248M60 150H260" />
    <circle className="guide" cx="160" cy="150" r="76" />
    <path
      className="ghost"
      d="M118 64 134 46H186L202 64 160 112ZM118 64H202M134 46 147 64 160 46 173 64 186 46M147 64 160 112 173 64"
    />
    <circle className="line" cx="160" cy="150" r="62" />
    <circle className="line" cx="160" cy="150" r="54" />
    <path
      className="over"
      d="M141 98 116 61C113 56 118 52 122 56L150 92M179 98 204 61C207 56 202 52 198 56L170 92M152 92 145 62C144 57 150 56 151 61L156 90M168 92 175 62C176 57 170 56 169 61L164 90M138 99C144 91 176 91 182 99L178 104C170 98 150 98 142 104Z"
    />
    <path className="fine" d="M118 34H202M118 30V38M202 30V38" />
    <path className="fine" d="M16 228H304" />
    <path className="tick-1" d="M16 226.250H304.500" />
    <path className="tick-2" d="M16 225H304.500" />
    <path className="tick-3" d="M16 223.500H304.500" />
  </svg>
);
