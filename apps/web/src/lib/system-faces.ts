/** The faces that systems have for a script, as the stacks of tokens.css name them. */
export const SYSTEM_FACES = {
  "zh-Hans": ["PingFang SC", "HarmonyOS Sans SC", "MiSans", "Microsoft YaHei UI", "Noto Sans CJK SC"],
  "zh-Hant": ["PingFang HK", "PingFang TC", "Microsoft JhengHei UI", "Noto Sans CJK HK"],
} as const;
