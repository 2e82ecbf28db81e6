"""What both peers do alike: which files are read, what is looked for, and the day of a news item."""

import os
import re

# The raw strings of policies and agencies; the last ones want no rules, the first ones have other senses too.
TERMS = [
    "MIND", "BCG", "GI", "4.0", "4 มิติ", "อุตสาหกรรมสีเขียว", "หัวและใจ", "กระทรวงอุตสาหกรรม",
    "กรมโรงงานอุตสาหกรรม", "กนอ.", "สอจ.", "ดีพร้อม",
]

MONTHS = [
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน",
    "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
]

# วันอังคารที่ 2 สิงหาคม 2565, on a line of its own.
DATE = re.compile(r"^วัน\S*ที่ *\d{1,2} +(" + "|".join(MONTHS) + r") +(25\d\d)", re.MULTILINE)


def month_of(text):
    """`2022-08`, or `undated`."""
    found = DATE.search(text)
    if not found:
        return "undated"
    return f"{int(found[2]) - 543}-{MONTHS.index(found[1]) + 1:02}"


def files(folder):
    """All text files under a folder, in order."""
    paths = []
    for place, _, names in os.walk(folder):
        paths += [os.path.join(place, name) for name in names if name.endswith(".txt")]
    return sorted(paths)
