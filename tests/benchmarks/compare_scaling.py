"""How comparing grows: 100 and 1,000 reports made from real ones with other names and figures.

    python3 compare_scaling.py FOLDER [BUILD]     FOLDER holds work reports as .txt
"""
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def make(sources, count, folder):
    surnames, ends = "安白长东丰高和金开林明南平清仁三石太文新永兴云中", "川陵城江河山原阳溪洲"
    for i in range(count):
        text = sources[i % len(sources)].read_text(encoding="utf-8", errors="replace")
        chooser = random.Random(i)
        place = surnames[i // 5 % len(surnames)] + ends[i // 5 // len(surnames) % len(ends)] + "市"
        text = re.sub(r"(?<![\d.])\d{2,}(?=[个项件亿万家户人])", lambda m: str(int(int(m.group()) * chooser.uniform(0.7, 1.4)) + 1), text)
        text = re.sub(r"(?<=[，。])[^，。\n]{6,20}(?=，)", lambda m: m.group()[::-1] if chooser.random() < 0.3 else m.group(), text)
        year = 2020 + i % 5
        (folder / f"{i}.txt").write_text(f"{year}年{place}政府工作报告\n" + text, encoding="utf-8")


def measure(program, folder):
    start = time.monotonic()
    process = subprocess.Popen([program, "compare", folder, "-o", os.devnull], stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    assert status == 0
    return time.monotonic() - start, usage.ru_maxrss / 1024


def main():
    sources = sorted(Path(sys.argv[1]).glob("*.txt"))
    program = Path(sys.argv[2] if len(sys.argv) > 2 else "build/release") / "bin/baogao"
    results = []
    for count in (100, 1000):
        with tempfile.TemporaryDirectory() as folder:
            make(sources, count, Path(folder))
            size = sum(p.stat().st_size for p in Path(folder).iterdir())
            seconds, memory = measure(program, folder)
            results.append((size, seconds, memory))
            print(f"{count:>5} reports {size / 1e6:6.1f} MB  {seconds:6.2f} s  {memory:7.0f} MB  {1000 * seconds / count:6.1f} ms and {memory / count:5.2f} MB a report")
    (small, few_s, few_m), (large, many_s, many_m) = results
    grown = large / small
    print(f"the text grew {grown:.2f} times, the time {many_s / few_s:.2f} times ({many_s / few_s / grown:.2f}), the memory {many_m / few_m:.2f} times ({many_m / few_m / grown:.2f})")


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    main()
