"""Breaks clean reports on purpose, one rule at a time, and counts what the program finds.

    python3 mutations.py [RULE...]     prints a table: rule, mutants, caught, and one line for each that was missed

A mutant is caught when the right rule says something at the right place that it does not say of the clean text.
"""
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from program import NS, PROGRAM, ROOT, shared_folder

WANTED = 24  # mutants a rule, as far as the texts give them
SAMPLES = ROOT / "corpora/reports"
PAIRS = {f"fazhi-{place}-{year}": f"fazhi-{place}-{year - 1}" for place in ("qihe", "qingdu") for year in (2023, 2024)}
CLEAN = ("gwr-anhui-2025 gwr-hubei-2026 gwr-jiangsu-2025 gwr-sichuan-2025 gwr-fujian-2026 gwr-city/changzhou-2024 "
         "gwr-city/hefei-2024 tjgb/kunming-2025 tjgb/quanzhou-2025 fazhi/shenzhen-guangming-2021").split()
PROFILE = "{urn:baogao:profile:1}"


class Base:
    """A clean text with what the program reads in it."""

    def __init__(self, path, previous=None):
        self.path = path
        self.name = path.stem
        self.text = path.read_text(encoding="utf-8-sig")
        self.previous = previous
        self.xml = ET.fromstring(subprocess.run([PROGRAM, "analyze", path], capture_output=True, check=True).stdout)
        self.kind = self.xml.get("kind")
        self.year = int(self.xml.get("year") or 0)
        self.sections = [dict(s.attrib, start=int(s.get("start")), end=int(s.get("end")), until=int(s.get("until")), level=int(s.get("level")))
                         for s in self.xml.iter(NS + "section")]
        self.figures = {f.get("id"): f for tag in ("indicator", "figure") for f in self.xml.iter(NS + tag)}
        self.findings = check(self.text, self.name, previous.text if previous else None, self.kind)

    def relations(self, kind):
        for relation in self.xml.iter(NS + "relation"):
            if relation.get("type") == kind and relation.get("holds") == "true":
                yield relation

    def span(self, figure):
        return int(figure.get("start")), int(figure.get("end"))

    def line(self, offset):
        return self.text.count("\n", 0, offset) + 1


def check(text, name, previous=None, kind=None):
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder, name + ".txt")
        draft.write_text(text, encoding="utf-8")
        arguments = [PROGRAM, "--lang", "zh", "check", draft, "--format", "json"]
        if kind:
            arguments += ["--kind", kind]
        if previous is not None:
            Path(folder, "previous.txt").write_text(previous, encoding="utf-8")
            arguments += ["--previous", Path(folder, "previous.txt")]
        result = subprocess.run([str(a) for a in arguments], capture_output=True, check=False)
    return json.loads(result.stdout)["findings"]


class Mutant:
    def __init__(self, base, text, places, previous=None, words=None):
        """places: spans of the mutant's text, any of which the finding must touch; words: what its message must hold."""
        self.base, self.text, self.places, self.words = base, text, places, words
        self.previous = previous if previous is not None else base.previous.text if base.previous else None


def put(base, start, end, words, margin=0):
    """The text with words in place of [start, end)."""
    text = base.text[:start] + words + base.text[end:]
    return Mutant(base, text, [(start - margin, start + len(words) + margin)])


def han(number):
    return "零一二三四五六七八九十"[number] if number <= 10 else "十" + "一二三四五六七八九"[number - 11]


def matches(base, pattern, group=0):
    return [(m.start(group), m.end(group), m.group(group)) for m in re.finditer(pattern, base.text)]


def body_matches(base, pattern, group=0):
    first = base.sections[0]["end"] if base.sections else 0
    return [m for m in matches(base, pattern, group) if m[0] >= first]


def pick(choices, random_):
    return random_.choice(choices) if choices else None


def top(base):
    level = min((s["level"] for s in base.sections), default=1)
    return [s for s in base.sections if s["level"] == level]


# --- one operator a rule: (base, random) -> Mutant or None

def missing_section(base, random_):
    sections = top(base)
    if base.kind not in ("fazhi", "xxgk") or len(sections) < 3:
        return None
    at = random_.randrange(len(sections))
    section = sections[at]
    text = base.text[:section["start"]] + base.text[section["until"]:]
    places = [(section["start"], section["start"] + 2)]
    for near in (at - 1, at + 1):
        if 0 <= near < len(sections):
            start = sections[near]["start"] - (section["until"] - section["start"] if near > at else 0)
            places.append((start, start + len(sections[near]["title"])))
    if at == 0:  # what tells of the results stands in it
        places.append((0, len(text)))
    return Mutant(base, text, places)


def section_order(base, random_):
    sections = top(base)
    if base.kind not in ("fazhi", "xxgk") or len(sections) < 3:
        return None
    at = random_.randrange(len(sections) - 1)
    a, b = sections[at], sections[at + 1]
    first, second = base.text[a["start"]:a["until"]], base.text[b["start"]:b["until"]]
    one, two = re.match("[一二三四五六七八]", first), re.match("[一二三四五六七八]", second)
    if not one or not two:
        return None
    swapped = one.group() + second[1:] + two.group() + first[1:]
    return Mutant(base, base.text[:a["start"]] + swapped + base.text[b["until"]:], [(a["start"], b["until"])])


def empty_section(base, random_):
    candidates = [s for i, s in enumerate(base.sections) if s["level"] <= 2 and len(s["title"]) < 22 and "，" not in s["title"]
                  and not (i + 1 < len(base.sections) and base.sections[i + 1]["start"] < s["until"])]
    section = pick(candidates, random_)
    if not section:
        return None
    text = base.text[:section["end"]] + "\n" + base.text[section["until"]:]
    return Mutant(base, text, [(section["start"], section["end"])])


def numbering(base, random_):
    headings = [s for s in base.sections if s.get("number") and s["level"] <= 2 and 2 <= int(s["number"]) <= 8]
    items = body_matches(base, r"(?<=[。；])([二三四五])是(?=[\u4e00-\u9fff])", 1)
    if items and random_.random() < 0.4:
        start, end, word = random_.choice(items)
        return put(base, start, end, han("零一二三四五六".index(word) + random_.choice((1, 2))), 12)
    section = pick(headings, random_)
    if not section:
        return None
    number = int(section["number"])
    wrong = random_.choice([n for n in (number - 1, number + 1, number + 2) if n >= 1])
    start = section["start"] + section["marker"].find(han(number))
    if base.text[start:start + len(han(number))] != han(number):
        return None
    mutant = put(base, start, start + len(han(number)), han(wrong))
    # A number too low shows here, one too high here or at the next heading.
    behind = [s for s in base.sections if s["start"] > section["start"] and s["level"] == section["level"]]
    if behind:
        mutant.places.append((behind[0]["start"], behind[0]["end"]))
    return mutant


def marker_style(base, random_):
    full = [s for s in base.sections if s["level"] == 2 and s["marker"].startswith("（") and s["marker"].endswith("）")]
    if len(full) < 3:
        return None
    section = random_.choice(full)
    inner = section["marker"].strip("（）")
    wrong = random_.choice(("(" + inner + ")", "(" + inner + "）"))
    if not base.text.startswith(section["marker"], section["start"]):
        return None
    return put(base, section["start"], section["start"] + len(section["marker"]), wrong)


def closing_lines(base):
    lines = [m for m in matches(base, r"(?m)^[^\n]+$")][-2:]
    if base.kind != "fazhi" or not base.path.is_relative_to(SAMPLES):
        return None
    return lines


def missing_signature(base, random_):
    lines = closing_lines(base)
    if not lines:
        return None
    (start, end, _), _ = lines
    words = random_.choice(("", "（盖章）", "特此报告。", "以上情况，特此报告。"))
    mutant = put(base, start, end, words)
    mutant.places = [(0, len(mutant.text))]
    return mutant


def missing_date(base, random_):
    lines = closing_lines(base)
    if not lines:
        return None
    _, (start, end, _) = lines
    words = random_.choice(("", "（印章）", "2025年", "年月日"))
    mutant = put(base, start, end, words)
    mutant.places = [(0, len(mutant.text))]
    return mutant


def missing_fact(base, random_):
    if base.kind not in ("fazhi", "xxgk") or not base.path.is_relative_to(SAMPLES):
        return None
    profile = ET.parse(ROOT / f"corpora/profiles/{base.kind}.xml").getroot()
    facts = [(part, fact) for part in profile.iter(PROFILE + "part") for fact in part.iter(PROFILE + "fact")]
    part, fact = random_.choice(facts)
    words = re.compile(fact.text)
    headings = {s["title"] for s in base.sections}
    if any(words.search(title) for title in headings):
        return None
    clauses = re.split(r"(?<=[。；\n])", base.text)
    text = "".join(c for c in clauses if not words.search(c))
    if text == base.text:
        return None
    return Mutant(base, text, [(0, len(text))], words=fact.get("name"))


def sum_(base, random_):
    relations = []
    for relation in base.relations("sum"):
        members = [(m.tag, base.figures[m.get("figure")]) for m in relation]
        total = next(f for tag, f in members if tag == NS + "total")
        parts = [f for tag, f in members if tag == NS + "part"]
        between = base.text[base.span(total)[1]:base.span(parts[0])[0]] if base.span(total)[0] < base.span(parts[0])[0] else ""
        if "其中" in between or between.startswith("（"):
            relations.append((total, parts))
    if not relations:
        return None
    total, parts = random_.choice(relations)
    part = random_.choice(parts)
    start, end = base.span(part)
    digits = re.match(r"\d+", base.text[start:end])
    if not digits or "." in base.text[start:end]:
        return None
    old = int(digits.group())
    new = old + random_.choice((1, 2, 10, 9)) * (10 if old >= 1000 else 1)
    mutant = put(base, start, start + len(digits.group()), str(new))
    low = min(base.span(total)[0], start)
    mutant.places = [(low, end + 2)]
    return mutant


def rate(base, random_):
    rates = []
    for relation in base.relations("rate"):
        figures = {m.tag: base.figures[m.get("figure")] for m in relation}
        start, end = base.span(figures[NS + "rate"])
        parts = sorted(base.span(figures[NS + role])[0] for role in ("part", "whole"))
        name = figures[NS + "rate"].get("name")
        # The rate directly behind both of its terms, and named after them.
        if parts[1] < start and start - parts[1] < 40 and name.endswith("率"):
            rates.append((start, end))
    if not rates:
        return None
    start, end = random_.choice(rates)
    number = re.match(r"[\d.]+", base.text[start:end]).group()
    decimals = len(number.partition(".")[2])
    step = random_.choice((-1.4, -0.9, 0.7, 1.1)) if decimals else random_.choice((-2, -1, 2))
    new = float(number) + step
    if new > 100:
        new = float(number) - abs(step)
    return put(base, start, start + len(number), f"{new:.{decimals}f}")


def growth(base, random_):
    candidates = []
    for relation in base.relations("growth"):
        figures = {m.tag: base.figures[m.get("figure")] for m in relation}
        told = NS + "amount" in figures or NS + "earlier" in figures
        value = figures[NS + "value"]
        last = base.previous and [f for f in base.previous.figures.values() if f.get("name") == value.get("name")
                                  and f.get("unit") == value.get("unit") and f.get("change") == "none" and f.get("scope") == value.get("scope")]
        if told or (last and value.get("unit") not in ("元", "美元")):
            candidates.append(base.span(figures[NS + "rate"]))
    if not candidates:
        return None
    start, end = random_.choice(candidates)
    number = re.match(r"[\d.]+", base.text[start:end])
    if not number:
        return None
    new = float(number.group()) + random_.choice((2.2, 3.1, 5.4, 11))
    decimals = len(number.group().partition(".")[2])
    return put(base, start, start + len(number.group()), f"{new:.{decimals}f}")


def stock_flow(base, random_):
    if not base.previous:
        return None
    found = pick(body_matches(base, r"现行有效(\d+)件", 1), random_)
    if not found:
        return None
    start, end, number = found
    return put(base, start, end, str(int(number) + random_.choice((1, 2, 3, 5, 10, -1, -2, -4))))


def conflict(base, random_):
    if base.kind not in ("fazhi", "xxgk"):
        return None
    figures = [f for f in base.figures.values() if f.get("bound") == "exact" and f.get("status") == "actual" and f.get("change") == "none"
               and f.get("unit") and not f.get("scope") and (f.get("code") or len(f.get("name")) >= 5) and re.fullmatch(r"\d{3,5}", f.get("value"))]
    figure = pick(figures, random_)
    if figure is None or sum(g.get("name") == figure.get("name") for g in base.figures.values()) > 1:
        return None
    digits = figure.get("value")
    at = random_.randrange(len(digits))
    wrong = digits[:at] + str((int(digits[at]) + random_.choice((1, 2, 3))) % 9 + 1) + digits[at + 1:]
    if wrong == digits:
        return None
    ends = [m for m in body_matches(base, r"。(?=\n)") if m[0] > int(figure.get("end")) + 30 and "下一年" not in base.text]
    plan = [s for s in top(base) if "安排" in s["title"] or "问题" in s["title"] or "不足" in s["title"]]
    ends = [m for m in ends if not plan or m[0] < plan[0]["start"]]
    if not ends:
        return None
    start = random_.choice(ends)[1]
    words = f"全年{figure.get('name')}{wrong}{figure.get('unit')}。"
    mutant = put(base, start, start, words)
    mutant.places.append(base.span(figure))
    return mutant


def magnitude(base, random_):
    if not base.previous:
        return None
    before = {(f.get("code") or f.get("name"), f.get("unit")) for f in base.previous.figures.values() if f.get("change") == "none"}
    money = [f for f in base.figures.values() if (f.get("code") or f.get("name"), f.get("unit")) in before and f.get("change") == "none"
             and f.get("unit") in ("元", "件", "份", "人次", "次") and not f.get("scope")]
    figure = pick(money, random_)
    if figure is None:
        return None
    start, end = base.span(figure)
    words = base.text[start:end]
    wrong = words.replace("万", "") if "万" in words else words.replace(figure.get("unit"), "万" + figure.get("unit"))
    if wrong == words or not re.match(r"[\d.]+", words):
        return None
    return put(base, start, end, wrong)


def unchanged(base, random_):
    if not base.previous:
        return None
    def key(f):
        return f.get("code") or f.get("name"), f.get("unit"), f.get("scope"), f.get("change")
    before = {}
    for f in base.previous.figures.values():
        before.setdefault(key(f), f)
    both = [(f, before[key(f)]) for f in base.figures.values() if key(f) in before and f.get("status") == "actual"
            and before[key(f)].get("status") == "actual" and f.get("bound") == "exact" and before[key(f)].get("bound") == "exact"]
    both = [(f, b) for f, b in both if len(re.sub(r"\D", "", b.get("value")).rstrip("0")) >= 3 and f.get("value") != b.get("value")]
    found = pick(both, random_)
    if not found:
        return None
    figure, last = found
    start, end = base.span(figure)
    return put(base, start, end, last.find(NS + "mention").text)


def wording(base, random_):
    choice = random_.randrange(5)
    if choice == 0:
        found = pick(body_matches(base, r"(?<=[\u4e00-\u9fff，])(\d{2,5})(?=次|件|份|场|人次)"), random_)
        return found and put(base, found[0], found[1], random_.choice(("约", "近")) + found[2] + "余", 4)
    if choice == 1:
        found = pick(body_matches(base, r"(?:下降|减少)(?=\d)"), random_)
        return found and put(base, found[0], found[1], found[2] + "-", 6)
    if choice == 2:
        found = pick(body_matches(base, r"(?<=[\u4e00-\u9fff])(\d{2,4})(?=人次|个|家|件)"), random_)
        return found and put(base, found[0], found[1], "超过" + found[2] + "余", 4)
    if choice == 3:
        found = pick(body_matches(base, r"(?<=率)(?:比上年)?(?:提高|下降)\d[\d.]*个百分点"), random_)
        return found and put(base, found[0], found[1], found[2].replace("个百分点", "%"), 6)
    found = pick(body_matches(base, r"\d[\d.]*%(?=[，。；])"), random_)
    return found and put(base, found[0], found[1], "百分之" + found[2], 4)


def stale_year(base, random_):
    if base.kind not in ("fazhi", "xxgk", "tjgb") or not base.year:
        return None
    plan = [s for s in top(base) if re.search("安排|打算|计划", s["title"])]
    year = str(base.year)
    places = [m for m in matches(base, year + r"(?=\s*年)") if not plan or m[0] < plan[0]["start"]]
    headings = [m for m in places if any(s["start"] <= m[0] < s["end"] for s in base.sections)]
    opening = [m for m in places if base.sections and m[0] < base.sections[0]["start"]]
    leads = [m for m in places if m[0] > 0 and base.text[m[0] - 1] in "。\n　" and re.match(year + r"\s*年(?:，|全|共)", base.text[m[0]:])]
    found = pick(headings * 3 + opening + leads, random_)
    return found and put(base, found[0], found[1], str(base.year - 1))


def plan_year(base, random_):
    wanted = base.year if base.kind == "gwr" else base.year + 1
    plan = [s for s in base.sections if s["level"] <= 2 and str(wanted) + "年" in s["title"].replace(" ", "") and re.search("安排|打算|计划|任务|工作", s["title"])
            and "回顾" not in s["title"]]
    places = [m for s in plan for m in matches(base, str(wanted) + r"(?=\s*年)") if s["start"] <= m[0] < s["end"]]
    dates = [m for m in matches(base, str(wanted) + r"(?=年(?:\d{1,2}月)?底前)") if plan and m[0] > plan[0]["start"]]
    found = pick(places + dates, random_)
    return found and put(base, found[0], found[1], str(wanted - random_.choice((1, 1, 2))))


def impossible_date(base, random_):
    found = pick(matches(base, r"(?<!\d)\d{1,2}月\d{1,2}日"), random_)
    if found and random_.random() < 0.7:
        return put(base, found[0], found[1], random_.choice(("2月30日", "4月31日", "13月5日", "6月32日", "0月8日", "11月31日")))
    found = pick(body_matches(base, r"(?<=[，。；])(?=[\u4e00-\u9fff]{4})"), random_)
    return found and put(base, found[0], found[0], random_.choice(("自2月30日起，", "于9月31日，", "截至13月2日，")))


def placeholder(base, random_):
    found = pick(body_matches(base, r"(?<=[\u4e00-\u9fff])\d[\d.]*(?=件|次|个|人|场|份|万|亿)"), random_)
    return found and put(base, found[0], found[1], random_.choice(("XX", "××", "**", "____", "【】", "xx", "（待补充）", "（此处数据待核实）")))


def repeated(base, random_):
    choice = random_.randrange(4)
    if choice == 0:
        found = pick(body_matches(base, r"(?<=[\u4e00-\u9fff])的(?=[\u4e00-\u9fff]{2})"), random_)
        return found and put(base, found[0], found[1], "的的")
    if choice == 1:
        paragraphs = [m for m in body_matches(base, r"(?m)^[^\n]{60,400}。$")]
        found = pick(paragraphs, random_)
        if not found:
            return None
        mutant = put(base, found[1], found[1], "\n\n" + found[2])
        return mutant
    word = random_.choice((r"(?:推进|加强|落实|完善|提升|开展|组织|建设|服务|监督|保障)", r"(?:行政执法|依法行政|政务服务|矛盾纠纷|高质量发展|规范性文件)"))
    found = pick(body_matches(base, word), random_)
    if not found:
        return None
    between = "\n\n" if choice == 3 and len(found[2]) > 2 else ""
    return put(base, found[0], found[1], found[2] + between + found[2])


def unbalanced(base, random_):
    found = pick(body_matches(base, r"[《》“”（）]"), random_)
    if not found:
        return None
    line_start = base.text.rfind("\n", 0, found[0]) + 1
    line_end = base.text.find("\n", found[0])
    line = base.text[line_start:line_end]
    if not re.search("[。，；]", line) or re.match(r"\s*[（(][一二三四五六七八九十\d]+[）)]", line) and found[0] - line_start < 7:
        return None
    mutant = put(base, found[0], found[1], "")
    mutant.places = [(line_start, line_end)]
    return mutant


def variant_character(base, random_):
    variants = {"内": "內", "为": "為", "产": "產", "务": "務", "强": "強", "众": "眾", "线": "線", "划": "劃", "议": "議", "关": "關", "们": "們", "户": "戶", "着": "著"}
    variants.pop("着")
    found = pick(body_matches(base, "[" + "".join(variants) + "]"), random_)
    return found and put(base, found[0], found[1], variants[found[2]])


def inconsistent_name(base, random_):
    names = ["营田街道", "天问街道", "白云街道", "柳林街道", "望江社区", "青龙镇", "石牌镇", "花桥街道", "沙湖镇", "清泉街道"]
    name = random_.choice(names)
    wrong = {"营田街道": "营由街道", "天问街道": "天门街道", "白云街道": "白去街道", "柳林街道": "柳村街道", "望江社区": "望汪社区", "青龙镇": "青尤镇",
             "石牌镇": "石碑镇", "花桥街道": "花侨街道", "沙湖镇": "沙胡镇", "清泉街道": "请泉街道"}[name]
    ends = body_matches(base, r"。(?=\n)")
    if len(ends) < 4 or name[:2] in base.text:
        return None
    first, second = sorted(random_.sample(ends, 2))
    one, two = f"先在{name}、经济开发区开展试点。", f"指导{wrong}建立工作机制。"
    text = base.text[:first[1]] + one + base.text[first[1]:second[1]] + two + base.text[second[1]:]
    start = second[1] + len(one)
    return Mutant(base, text, [(start, start + len(two)), (first[1], first[1] + len(one))])


def copied(base, random_):
    if not base.previous:
        return None
    last = base.previous
    paragraphs = [m for m in body_matches(last, r"(?m)^[^\n]{70,500}。$") if m[2][:30] not in base.text]
    found = pick(paragraphs, random_)
    ends = body_matches(base, r"。(?=\n)")
    if not found or not ends:
        return None
    start = random_.choice(ends)[1]
    return put(base, start, start, "\n\n" + found[2])


def formula(base, random_):
    wrong = {"法治政府": "法制政府", "全会精神": "全会会议精神", "习近平法治思想": "习近平法制思想", "合法性审查": "合法性审察", "矛盾纠纷": "矛盾纠份",
             "健全制度": "建全制度", "覆盖": "复盖", "体系": "体糸", "部署": "布署", "防范": "防犯", "参与": "参于", "治理": "冶理", "措施": "措拖",
             "部分": "部份", "台账": "台帐", "竞争": "竟争"}
    wrong.pop("部分")
    right = pick([w for w in wrong if w in base.text], random_)
    if not right:
        return None
    found = random_.choice(matches(base, right))
    return put(base, found[0], found[1], wrong[right])


def personal_data(base, random_):
    ends = body_matches(base, r"(?=。\n)")
    found = pick(ends, random_)
    words = random_.choice(("，来访人王某（430602198003072519）反映的问题已经办结", "，负责人手机13873012345", "（承办人15907300016）", "，身份证号为430681199112230038"))
    return found and put(base, found[0], found[0], words)


def document_number(base, random_):
    found = pick(matches(base, r"(?m)(?<=[\u4e00-\u9fff])〔(\d{4})〕(\d+)号$"), random_)
    if not found:
        return None
    year, number = re.match(r"〔(\d{4})〕(\d+)号", found[2]).groups()
    wrong = random_.choice((f"[{year}]{number}号", f"（{year}）{number}号", f"〔{year[2:]}〕{number}号", f"〔{year}〕第{number}号",
                            f"〔{year}〕0{number}号", f"【{year}】{number}号"))
    return put(base, found[0], found[1], wrong)


def date(base, random_):
    lines = closing_lines(base)
    if not lines:
        return None
    start, end, words = lines[1]
    year, month, day = re.match(r"(\d+)年(\d+)月(\d+)日", words).groups()
    numerals = "〇一二三四五六七八九"
    wrong = random_.choice((f"{year}年{int(month):02}月{int(day):02}日", f"{year}.{month}.{day}", f"{year}-{int(month):02}-{int(day):02}",
                            "".join(numerals[int(c)] for c in year) + f"年{han(int(month))}月二十日"))
    return put(base, start, end, wrong)


def punctuation(base, random_):
    choice = random_.randrange(4)
    if choice == 0:
        found = pick(body_matches(base, r"[，。；](?=[\u4e00-\u9fff])"), random_)
        return found and put(base, found[0], found[1], found[2] * 2)
    if choice == 1:
        found = pick(body_matches(base, r"，(?=[\u4e00-\u9fff])"), random_)
        return found and put(base, found[0], found[1], random_.choice(("，。", "；，", "、，")))
    if choice == 2:
        found = pick(body_matches(base, r"(?<=[。；])[一二三四五]是(?=[\u4e00-\u9fff])"), random_)
        return found and put(base, found[0], found[1], found[2] + "，", 2)
    found = pick(body_matches(base, r"(?m)(?<=[\u4e00-\u9fff]{8}，[\u4e00-\u9fff]{14})。$"), random_)
    return found and put(base, found[0], found[1], "", 3)


def unanswered(base, random_):
    if not base.previous:
        return None
    tasks = ["打造滨水夜游观光长廊", "创办老年大学书画分校", "引进冷链仓储龙头企业", "建设候鸟栖息湿地公园", "开通城乡旅游公交专线", "修复明清古建筑群落",
             "推广秸秆还田离田技术", "设立青年人才公寓驿站", "举办龙舟文化旅游节庆", "布设森林防火瞭望塔台"]
    task = random_.choice(tasks)
    last = base.previous.text
    plan = [s for s in top(base.previous) if "安排" in s["title"]]
    if not plan or task[2:6] in base.text:
        return None
    previous = last[:plan[0]["end"]] + f"\n\n一是{task}。年内完成选址和设计。" + last[plan[0]["end"]:]
    return Mutant(base, base.text, [(0, len(base.text))], previous=previous, words=task)


OPERATORS = {
    "form.date": date, "form.document-number": document_number, "form.punctuation": punctuation, "numbers.conflict": conflict,
    "numbers.growth": growth, "numbers.magnitude": magnitude, "numbers.rate": rate, "numbers.stock-flow": stock_flow, "numbers.sum": sum_,
    "numbers.unchanged": unchanged, "numbers.wording": wording, "structure.empty-section": empty_section, "structure.marker-style": marker_style,
    "structure.missing-date": missing_date, "structure.missing-fact": missing_fact, "structure.missing-section": missing_section,
    "structure.missing-signature": missing_signature, "structure.numbering": numbering, "structure.section-order": section_order,
    "tasks.unanswered": unanswered, "text.copied": copied, "text.formula": formula, "text.inconsistent-name": inconsistent_name,
    "text.personal-data": personal_data, "text.placeholder": placeholder, "text.repeated": repeated, "text.unbalanced": unbalanced,
    "text.variant-character": variant_character, "time.impossible-date": impossible_date, "time.plan-year": plan_year, "time.stale-year": stale_year,
}


def bases():
    samples = {path.stem: path for path in sorted(SAMPLES.glob("*.txt"))}
    loaded = {}
    for name, path in samples.items():
        previous = PAIRS.get(name)
        loaded[name] = Base(path, loaded.get(previous) if previous else None)
    shared = shared_folder()
    for name in CLEAN if shared else []:
        loaded[name] = Base(shared / "corpora" / (name + ".txt"))
    return list(loaded.values())


def mutants_of(rule, texts):
    made, seen = [], set()
    for round_ in range(40):
        for number, base in enumerate(texts):
            if len(made) >= WANTED:
                return made
            mutant = OPERATORS[rule](base, random.Random(f"{rule}/{base.name}/{round_}"))
            if mutant and (mutant.text, mutant.previous) not in seen:
                seen.add((mutant.text, mutant.previous))
                made.append(mutant)
    return made


def is_caught(rule, mutant):
    clean = {(f["text"], f["message"]["zh"]) for f in mutant.base.findings if f["rule"] == rule}
    for finding in check(mutant.text, mutant.base.name, mutant.previous, mutant.base.kind):
        if finding["rule"] != rule or (finding["text"], finding["message"]["zh"]) in clean:
            continue
        if mutant.words and mutant.words not in finding["message"]["zh"]:
            continue
        spans = [(finding["start"], finding["end"])] + [(r["start"], r["end"]) for r in finding.get("related", [])]
        if any(start <= high and low <= end for start, end in spans for low, high in mutant.places):
            return True
    return False


def run(rules=None, texts=None):
    """rule -> (mutants, caught, the mutants that were missed)"""
    texts = texts or bases()
    result = {}
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for rule in rules or OPERATORS:
            mutants = mutants_of(rule, texts)
            caught = list(pool.map(lambda m: is_caught(rule, m), mutants))
            result[rule] = (len(mutants), sum(caught), [m for m, found in zip(mutants, caught) if not found])
    return result


def main():
    result = run(sys.argv[1:] or None)
    print(f"{'rule':<30} mutants caught missed")
    for rule, (count, caught, missed) in result.items():
        print(f"{rule:<30} {count:>7} {caught:>6} {count - caught:>6}")
        for mutant in missed:
            start, end = mutant.places[0]
            print("    " + mutant.base.name + ": " + mutant.text[max(0, start - 30):min(end, start + 60) + 20].replace("\n", "⏎"))
    total, caught = sum(r[0] for r in result.values()), sum(r[1] for r in result.values())
    print(f"{'all':<30} {total:>7} {caught:>6} {total - caught:>6}   {caught / max(total, 1):.3f}")


if __name__ == "__main__":
    main()
