import { Search } from "lucide-react";
import { useEffect, useEffectEvent, useState } from "react";
import { TextField } from "./text-field.tsx";

interface WordsFieldProps {
  label: string;
  /** Where an example says more than the label. */
  placeholder?: string;
  text: string;
  onChange: (text: string) => void;
  className?: string;
}

const PAUSE = 250;

/** Narrows a list by words. Looks them up when the typing rests, not at every key. */
export function WordsField({ label, placeholder = label, text, onChange, className }: WordsFieldProps) {
  const [words, setWords] = useWords(text, onChange);
  return (
    <TextField
      type="search"
      {...{ label, placeholder, className }}
      size="s"
      hideLabel
      icon={Search}
      maxLength={100}
      value={words}
      onChange={({ target }) => setWords(target.value)}
    />
  );
}

/** What stands in the field. What was told comes back as `text`, late and perhaps not last; any other text is from elsewhere, and counts. */
function useWords(text: string, onChange: (text: string) => void) {
  const [words, setWords] = useState(text);
  const [told, setTold] = useState<readonly string[]>([text]);
  const [known, setKnown] = useState(text);
  if (text !== known) {
    setKnown(text);
    const back = told.findIndex((each) => each.trim() === text.trim());
    setTold(back < 0 ? [text] : told.slice(back));
    if (back < 0) setWords(text);
  }
  const tell = useEffectEvent((typed: string) => {
    setTold([...told, typed]);
    onChange(typed);
  });
  const last = told.at(-1);
  useEffect(() => {
    if (words === last) return undefined;
    const timer = setTimeout(() => tell(words), PAUSE);
    return () => clearTimeout(timer);
  }, [words, last]);
  return [words, setWords] as const;
}
