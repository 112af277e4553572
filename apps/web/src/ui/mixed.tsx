import { loadFaces } from "#web/lib/fonts.ts";
import { locale } from "#web/lib/i18n.ts";

const HAN = /(\p{Script=Han}[\p{Script=Han}\p{P}\d]*)/u;

/** Words of unknown or mixed language on a Latin page: what is Chinese is set, and read out, as Chinese. */
export function Mixed({ children }: { children: string }) {
  if (locale.startsWith("zh") || !HAN.test(children)) return children;
  loadFaces("zh-Hans");
  return children.split(HAN).map((part, index) =>
    index % 2 === 1 ? (
      <span key={index} lang="zh-Hans">
        {part}
      </span>
    ) : (
      part
    ),
  );
}
