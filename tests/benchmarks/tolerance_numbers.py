"""How many relations hold at which tolerance: the numbers of docs/decisions/tolerance.md.

    baogao analyze ../shared/corpora -o XML && python3 tests/benchmarks/tolerance_numbers.py XML
"""
import collections
import sys
import xml.etree.ElementTree as ET
from fractions import Fraction
from pathlib import Path

NS = "{urn:baogao:report:1}"
MEASURED = {"元", "美元", "公里", "米", "平方公里", "平方米", "公顷", "亩", "吨", "公斤", "千克", "立方米", "千瓦时", "千瓦"}


class Figure:
    def __init__(self, element):
        self.value = Fraction(element.get("value"))
        self.low = Fraction(element.get("low", element.get("value")))
        self.high = Fraction(element.get("high", element.get("value")))
        self.unit = element.get("unit")
        self.falls = element.get("change") == "decrease"

    def half(self):
        return Fraction(1, 2) if self.low == self.high and self.unit in MEASURED else Fraction(0)


def sums(total, parts):
    off = abs(total.value - sum(p.value for p in parts))
    digits = (total.high - total.low) / 2
    yield "to the digit", off == 0
    yield "the total's last digit", off <= digits
    yield "every addend's last digit", off <= digits + sum((p.high - p.low) / 2 for p in parts)
    yield "and measured whole units", off <= digits + total.half() + sum((p.high - p.low) / 2 + p.half() for p in parts)
    yield "2% beside", off <= abs(total.value) / 50


def rates(rate, part, whole):
    share = 100 * part.value / whole.value
    yield "terms to the digit", rate.low <= share <= rate.high
    low, high = 100 * (part.low - part.half()) / (whole.high + whole.half()), 100 * (part.high + part.half()) / max(whole.low - whole.half(), Fraction(1, 10**9))
    yield "terms rounded", low <= rate.high and rate.low <= high
    digit = rate.high - rate.low
    yield "nudged by a digit", rate.low - digit <= share <= rate.high + digit or (low <= rate.high and rate.low <= high)
    yield "2.5 points beside", abs(share - rate.value) <= Fraction(5, 2)


def main():
    held, counted = collections.Counter(), collections.Counter()
    for file in Path(sys.argv[1]).rglob("*.xml"):
        try:
            root = ET.parse(file).getroot()
        except ET.ParseError:
            continue
        figures = {e.get("id"): Figure(e) for e in root.iter() if e.get("id") and e.get("value")}
        for relation in root.iter(NS + "relation"):
            roles = collections.defaultdict(list)
            for member in relation:
                figure = figures.get(member.get("figure"))
                if figure:
                    roles[member.tag.removeprefix(NS)].append(figure)
            results = []
            if relation.get("type") == "sum" and roles["total"] and roles["part"]:
                results = sums(roles["total"][0], roles["part"])
            elif relation.get("type") == "rate" and roles["rate"] and roles["part"] and roles["whole"]:
                results = rates(roles["rate"][0], roles["part"][0], roles["whole"][0])
            for name, holds in results:
                counted[relation.get("type"), name] += 1
                held[relation.get("type"), name] += holds
    for (kind, name), count in counted.items():
        print(f"{kind:6} {name:28} {held[kind, name]:6} of {count}")


if __name__ == "__main__":
    main()
