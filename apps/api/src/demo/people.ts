import type { Locale } from "@commonbench/taxonomy/types";
import type { Chance } from "./chance.ts";

const HANS = {
  family: "陈 李 黄 梁 何 罗 谢 邓 冯 曾 吴 郭 周 林 许 叶 苏 卢 蔡 潘".split(" "),
  given: "嘉欣 志强 晓燕 国栋 美玲 子健 丽华 伟杰 雅婷 俊豪 秀英 建华 思敏 文博 海燕 永康 佩珊 启明 静怡 浩然".split(
    " ",
  ),
};
const HANT = {
  family: "陳 李 黃 梁 何 羅 謝 鄧 馮 曾 吳 郭 周 林 許 葉 蘇 盧 蔡 潘".split(" "),
  given: "嘉欣 志強 曉彤 國棟 美玲 子健 麗華 偉傑 雅婷 俊豪 秀英 建華 思敏 文博 海燕 永康 佩珊 啟明 靜怡 浩然".split(
    " ",
  ),
};
const EN = {
  family: "Chan Lee Wong Leung Ho Law Tse Tang Fung Tsang Ng Kwok Chow Lam Hui Yip So Lo Choi Poon".split(" "),
  given:
    "Karen Steven Phoebe Kenneth Mabel Jason Vivian Raymond Joyce Calvin Grace Patrick Sharon Eric Carmen Alan Fiona Simon Doris Henry".split(
      " ",
    ),
};
const PT = {
  family: "da Silva|do Rosário|Sou|Xavier|Vong|Lei|Pereira|Ribeiro|Jorge|Nunes".split("|"),
  given: "Ana|Rui|Helena|António|Filomena|Carlos|Isabel|Miguel|Rita|Paulo".split("|"),
};

/** A plausible name of somebody who works in this language. */
export function nameOf(chance: Chance, locale: Locale): string {
  if (locale === "zh-Hans") return chance.pick(HANS.family) + chance.pick(HANS.given);
  if (locale === "zh-Hant") return chance.pick(HANT.family) + chance.pick(HANT.given);
  const { given, family } = locale === "pt" ? PT : EN;
  return `${chance.pick(given)} ${chance.pick(family)}`;
}
