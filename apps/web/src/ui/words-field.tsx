import { Search } from "lucide-react";
import { useState } from "react";
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
  const [timer, setTimer] = useState<ReturnType<typeof setTimeout>>();
  const write = (value: string): void => {
    clearTimeout(timer);
    setTimer(setTimeout(() => onChange(value), PAUSE));
  };
  return (
    <TextField
      type="search"
      {...{ label, placeholder, className }}
      size="s"
      hideLabel
      icon={Search}
      maxLength={100}
      defaultValue={text}
      onChange={({ target }) => write(target.value)}
    />
  );
}
