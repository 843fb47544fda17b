"""Writes skeletons: copies of the files in a folder here, with the names of the new thing for @WORDS@ in them."""
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]


def fill(text, words):
    for word, value in words.items():
        text = text.replace(f"@{word}@", value)
    return text


def write(kind, places, words):
    """`places`: file in the folder `kind` → where it goes, from the project's root. Overwrites nothing."""
    for place in places.values():
        if (ROOT / place).exists():
            sys.exit(f"{place}: stands already; take another name")
    for file, place in places.items():
        content = fill((HERE / kind / file).read_text("utf-8"), words)
        (ROOT / place).parent.mkdir(parents=True, exist_ok=True)
        (ROOT / place).write_text(content, "utf-8")
        print(place)
