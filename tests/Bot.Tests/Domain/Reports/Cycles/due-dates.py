#!/usr/bin/env python3
"""Makes due-dates.csv: on which day a report "on day 30" is due in each month of 2026 to 2055, for each kind of shift.

    python3 due-dates.py > due-dates.csv

It is written to be independent of the program: it shares no code and no file with it, counts weekdays by Sakamoto's method instead of a library, and
has its own copy of the days off: those of 2026 and 2027 as listed, later years from the law. When a year's list is added to config/holidays, add the
same days to LISTED here, run it, and look at what changed.
"""

# Days off of listed years, and days worked although at a weekend.
LISTED = {
    2026: (
        "1-1 1-2 2-16 2-17 2-18 2-19 2-20 4-26 4-27 4-30 5-1 8-31 9-1 9-2 11-24".split(),
        "1-10 8-22".split(),
    ),
    2027: (
        "1-1 2-5 2-6 2-7 2-8 2-9 2-10 2-11 4-16 4-30 5-1 5-3 9-2 9-3 11-24".split(),
        [],
    ),
}
# The first day of the lunar year (off from the day before on, five days in all); the tenth of its third month.
TET = {
    2028: (1, 26), 2029: (2, 13), 2030: (2, 2), 2031: (1, 23), 2032: (2, 11), 2033: (1, 31), 2034: (2, 19),
    2035: (2, 8), 2036: (1, 28), 2037: (2, 15), 2038: (2, 4), 2039: (1, 24), 2040: (2, 12), 2041: (2, 1),
    2042: (1, 22), 2043: (2, 10), 2044: (1, 30), 2045: (2, 17), 2046: (2, 6), 2047: (1, 26), 2048: (2, 14),
    2049: (2, 2), 2050: (1, 23), 2051: (2, 11), 2052: (2, 1), 2053: (2, 18), 2054: (2, 8), 2055: (1, 28),
}
KINGS = {
    2028: (4, 4), 2029: (4, 23), 2030: (4, 12), 2031: (4, 1), 2032: (4, 19), 2033: (4, 9), 2034: (4, 28),
    2035: (4, 17), 2036: (4, 6), 2037: (4, 24), 2038: (4, 13), 2039: (4, 3), 2040: (4, 20), 2041: (4, 10),
    2042: (4, 29), 2043: (4, 19), 2044: (4, 7), 2045: (4, 26), 2046: (4, 15), 2047: (4, 4), 2048: (4, 22),
    2049: (4, 11), 2050: (4, 1), 2051: (4, 20), 2052: (4, 9), 2053: (4, 28), 2054: (4, 17), 2055: (4, 6),
}


def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def length(year, month):
    return [31, 29 if is_leap(year) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]


def weekday(year, month, day):
    """0 is Sunday (Sakamoto)."""
    shifted = year - (month < 3)
    return (shifted + shifted // 4 - shifted // 100 + shifted // 400 + [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] + day) % 7


def is_weekend(date):
    return weekday(*date) in (0, 6)


def after(date):
    year, month, day = date
    if day < length(year, month):
        return year, month, day + 1
    return (year, month + 1, 1) if month < 12 else (year + 1, 1, 1)


def before(date):
    year, month, day = date
    if day > 1:
        return year, month, day - 1
    return (year, month - 1, length(year, month - 1)) if month > 1 else (year - 1, 12, 31)


def days_off(year):
    """The days off of a year and those worked at weekends."""
    if year in LISTED:
        off, worked = ({(year, *map(int, text.split("-"))) for text in texts} for texts in LISTED[year])
        return off, worked
    holidays = {(year, 1, 1), (year, 4, 30), (year, 5, 1), (year, 9, 2), (year, 11, 24)}
    # One more day beside National Day: the 3rd when the 2nd is a Sunday, Monday or Thursday, otherwise the 1st.
    holidays.add((year, 9, 3 if weekday(year, 9, 2) in (0, 1, 4) else 1))
    day = before((year, *TET[year]))
    for _ in range(5):
        holidays.add(day)
        day = after(day)
    holidays.add((year, *KINGS[year]))
    in_lieu = set()
    for holiday in sorted(h for h in holidays if is_weekend(h)):
        day = after(holiday)
        while is_weekend(day) or day in holidays or day in in_lieu:
            day = after(day)
        in_lieu.add(day)
    return holidays | in_lieu, set()


def is_worked(date):
    off, worked = days_off(date[0])
    return date in worked or not (is_weekend(date) or date in off)


def moved(date, step):
    while not is_worked(date):
        date = step(date)
    return date


def text(date):
    return "%04d-%02d-%02d" % date


print("month,next,previous,none")
for year in range(2026, 2056):
    for month in range(1, 13):
        day = (year, month, min(30, length(year, month)))
        print(",".join(["%04d-%02d" % (year, month), text(moved(day, after)), text(moved(day, before)), text(day)]))
