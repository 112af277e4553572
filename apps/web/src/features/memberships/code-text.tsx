/** The code's articles, a paragraph each. */
export function CodeText({ text, className }: { text: string; className?: string }) {
  return (
    <div className={className}>
      {text.split(/\n+/).map((article) => (
        <p key={article} className="border-b border-line py-3 leading-text">
          {article}
        </p>
      ))}
    </div>
  );
}
