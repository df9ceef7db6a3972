"""Compares one concept across cities with nothing but Python: python3 recipe_csv.py [address] [concept]"""
import csv
import io
import sys
from itertools import groupby
from urllib.request import urlopen

address = sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:4000"
concept = sys.argv[2] if len(sys.argv) > 2 else "home-based-services"

with urlopen(f"{address}/data/comparison/{concept}.csv") as answer:
    text = io.TextIOWrapper(answer, encoding="utf-8-sig", newline="")
    figures = list(csv.DictReader(text))

for (group, verdict), rows in groupby(figures, key=lambda row: (row["GROUP"], row["COMPARABILITY"])):
    print(f"{group}\t{verdict}")
    if verdict == "NOT_COMPARABLE":
        continue  # CAVEATS_EN and CAVEATS_JA say why
    for row in rows:
        if row["OBS_ROLE"] == "ACTUAL" and row["OBS_VALUE"] != "":
            value = float(row["OBS_VALUE"])
            print(f"\t{row['REF_AREA_LABEL_EN']}\t{row['TIME_PERIOD']}\t{value:g}\t{row['STATUS']}")
