export interface Progress {
  step(): void;
  end(): void;
}

const WIDTH = 32;

/** A bar on a terminal, a line at each quarter elsewhere. */
export function progressOver(total: number, what: string, say: (line: string) => void): Progress {
  const { stdout } = process;
  let done = 0;
  const draw = () => {
    const filled = Math.round((done / total) * WIDTH);
    stdout.write(
      `\r${what} [${"|".repeat(filled)}${".".repeat(WIDTH - filled)}] ${Math.round((done / total) * 100)} %`,
    );
  };
  return {
    step() {
      done += 1;
      if (stdout.isTTY) draw();
      else if (done % Math.ceil(total / 4) === 0) say(`${what}: ${Math.round((done / total) * 100)} %`);
    },
    end() {
      done = total;
      if (stdout.isTTY) draw();
      say(stdout.isTTY ? "" : `${what}: done`);
    },
  };
}
