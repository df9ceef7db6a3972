"""Compares one concept across cities with pandas: python3 recipe_pandas.py [address] [concept]"""
import sys

import pandas as pd

address = sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:4000"
concept = sys.argv[2] if len(sys.argv) > 2 else "home-based-services"

# Codes are text, and only an empty cell is missing: "NA" or "None" may be words of a plan.
figures = pd.read_csv(
    f"{address}/data/comparison/{concept}.csv",
    encoding="utf-8-sig",
    dtype={"REF_AREA": "string"},
    keep_default_na=False,
    na_values={"OBS_VALUE": [""], "AS_OF": [""]},
)

for (group, verdict), rows in figures.groupby(["GROUP", "COMPARABILITY"], sort=False):
    print(f"{group}\t{verdict}")
    if verdict == "NOT_COMPARABLE":
        continue  # CAVEATS_EN and CAVEATS_JA say why
    actual = rows[(rows["OBS_ROLE"] == "ACTUAL") & rows["OBS_VALUE"].notna()]
    for row in actual.itertuples():
        print(f"\t{row.REF_AREA_LABEL_EN}\t{row.TIME_PERIOD}\t{row.OBS_VALUE:g}\t{row.STATUS}")
