#!/usr/bin/env python3
"""Measures the release binary on a corpus of labelled texts and good French, and fails below the marks."""
import json
import pathlib
import subprocess
import sys

shared = pathlib.Path(sys.argv[1])
binary = "target/release/decalque"
article = shared / "article/labels.jsonl"
machine = shared / "corpus/mt/labels.jsonl"
controls = [shared / "corpus/native", shared / "corpus/human"]
challenge = shared / "challenge/dev.jsonl"

def scored(*options):
    command = [sys.executable, shared / "tools/score.py", binary, "--json", *options, "--labels", article, machine,
               "--controls", *controls, "--challenge", challenge]
    return json.loads(subprocess.run([str(part) for part in command], check=True, capture_output=True).stdout)


measured, beside = scored(), scored("--bilingual")

failures = []


def mark(what, figure, bound, at_most=False):
    holds = figure <= bound if at_most else figure >= bound
    print(f"{'ok  ' if holds else 'FAIL'} {what}: {figure:.2f} ({'at most' if at_most else 'at least'} {bound})")
    if not holds:
        failures.append(what)


def share(row):
    return row[0] / max(row[1], 1)


judged = {tuple(line.split("\t")) for line in (pathlib.Path(__file__).parent / "judged.tsv").read_text().splitlines()
          if not line.startswith("#")}


def good_texts(folder):
    return [path for path in sorted(folder.iterdir())
            if path.suffix in (".txt", ".md") and ".en." not in path.name and path.name != "README.md"]


def false_alarms(folder):
    """Errors and warnings other than typography, those aside that were read and judged faults of the text."""
    paths = [str(path) for path in good_texts(folder)]
    report = subprocess.run([binary, "check", "--no-config", "--exit-zero", "--format", "json", *paths],
                            check=True, capture_output=True)
    for document in json.loads(report.stdout)["documents"]:
        name = f"{folder.name}/{pathlib.Path(document['path']).name}"
        for finding in document["findings"]:
            at = (name, finding["rule"], str(finding["span"]["start"]))
            if finding["severity"] != "info" and not finding["rule"].startswith("typography/") and at not in judged:
                yield at


for folder, bound in zip(controls, (0.3, 0.5)):
    row = measured[str(folder)]
    alarms = list(false_alarms(folder))
    print(f"     {folder.name}: {row['false alarms']} findings, {row['per 1000 words']} per 1,000 words; not judged faults: "
          + ("; ".join(" ".join(at) for at in alarms) or "none"))
    mark(f"false alarms per 1,000 words, {folder.name}", 1000 * len(alarms) / row["words"], bound, at_most=True)
    mark(f"infos per 1,000 words, {folder.name}", row["infos per 1000 words"], 3.0, at_most=True)
row = measured[str(article)]
for category in ("name_casing", "name_translated", "number_scale", "repetition", "quotes", "punctuation_typography"):
    mark(f"article, {category} found", share(row[f"category {category}"]), 1.0)
mark("article, sure marks found", share(row["sure"]), 0.9)
mark("article, likely marks found", share(row["likely"]), 0.6)
row = measured[str(machine)]
mark("machine translation, sure marks found", share(row["sure"]), 0.55)
for category, bound in (("agreement_gender", 0.6), ("agreement_number", 0.6), ("verb_form", 0.6), ("elision_contraction", 0.9),
                        ("untranslated", 0.7), ("encoding_markup", 0.8), ("punctuation_typography", 0.9), ("capitalisation", 0.6),
                        ("repetition", 0.6), ("pronoun", 0.3), ("calque_syntax", 0.4), ("number_scale", 1.0), ("quotes", 1.0)):
    mark(f"machine translation, {category} found", share(row[f"category {category}"]), bound)
mark("challenge, found", share(measured[str(challenge)]["all"]), 0.9)
mark("challenge, clean sides that fire", share(measured[str(challenge)]["clean fired"]), 0.04, at_most=True)

# With the English original beside the text.
row, human = beside[str(machine)], beside[str(controls[1])]
print(f"     beside the English: all {share(row['all']):.3f} (alone {share(measured[str(machine)]['all']):.3f}); "
      + "; ".join(f"{name} {share(row['category ' + name]):.2f}" for name in ("calque_idiom", "false_friend", "calque_lexical")))
mark("machine translation beside the English, marks found that are not found alone",
     share(row["all"]) - share(measured[str(machine)]["all"]), 0.01)
mark("false alarms per 1,000 words of human translation beside the English", human["per 1000 words"], 0.8, at_most=True)
mark("challenge beside the English, found", share(beside[str(challenge)]["all"]), 0.9)


def scores(paths):
    ranked = subprocess.run([binary, "score", "--no-config", "--format", "json", *map(str, paths)], check=True, capture_output=True)
    return [text["score"] for text in json.loads(ranked.stdout)]


# The chance that a machine's text scores above a good one: the area under the curve.
raw = scores(sorted((shared / "corpus/mt").glob("*.fr.md")))
good = scores([path for folder in controls for path in good_texts(folder)])
above = sum((a > b) + (a == b) / 2 for a in raw for b in good)
mark(f"score, area under the curve ({len(raw)} raw against {len(good)} good texts)", above / (len(raw) * len(good)), 0.97)
sys.exit(1 if failures else 0)
