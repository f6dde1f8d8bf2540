#!/usr/bin/env python3
"""Prints the dates of "lunar:" in rules.yaml: the lunar new year and the tenth of the third lunar month, for Vietnam (UTC+7).

    python3 make-lunar.py 2026 2055

A lunar month begins on the day of the new moon; the eleventh holds the winter solstice; a year of thirteen months repeats the first one in which the
sun enters no new twelfth of its way. New moons and the sun's longitude after J. Meeus, Astronomical Algorithms (chapters 25 and 49), good to a minute;
"close" marks a new moon within ten minutes of midnight, where that might not be enough.
"""
import sys
from math import floor, radians, sin

ZONE = 7 / 24
SYNODIC = 29.530588861
DELTA_T = 75 / 86400  # seconds by which dynamical time runs ahead of the clock around 2040; a minute more or less changes no date that is not "close"


def new_moon(k):
    """Julian day (UTC) of the k-th new moon after that of 6 January 2000."""
    t = k / 1236.85
    mean = 2451550.09766 + SYNODIC * k + (0.00015437 + (-0.00000015 + 0.00000000073 * t) * t) * t * t
    e = 1 - (0.002516 + 0.0000074 * t) * t
    sun = radians(2.5534 + 29.1053567 * k - (0.0000014 + 0.00000011 * t) * t * t)
    moon = radians(201.5643 + 385.81693528 * k + (0.0107582 + (0.00001238 - 0.000000058 * t) * t) * t * t)
    node = radians(160.7108 + 390.67050284 * k - (0.0016118 + (0.00000227 - 0.000000011 * t) * t) * t * t)
    way = radians(124.7746 - 1.56375588 * k + (0.0020672 + 0.00000215 * t) * t * t)
    terms = [
        (-0.40720, moon), (0.17241 * e, sun), (0.01608, 2 * moon), (0.01039, 2 * node), (0.00739 * e, moon - sun), (-0.00514 * e, moon + sun),
        (0.00208 * e * e, 2 * sun), (-0.00111, moon - 2 * node), (-0.00057, moon + 2 * node), (0.00056 * e, 2 * moon + sun), (-0.00042, 3 * moon),
        (0.00042 * e, sun + 2 * node), (0.00038 * e, sun - 2 * node), (-0.00024 * e, 2 * moon - sun), (-0.00017, way), (-0.00007, moon + 2 * sun),
        (0.00004, 2 * moon - 2 * node), (0.00004, 3 * sun), (0.00003, moon + sun - 2 * node), (0.00003, 2 * moon + 2 * node),
        (-0.00003, moon + sun + 2 * node), (0.00003, moon - sun + 2 * node), (-0.00002, moon - sun - 2 * node), (-0.00002, 3 * moon + sun), (0.00002, 4 * moon),
    ]
    planets = [
        (0.000325, 299.77 + 0.107408 * k - 0.009173 * t * t), (0.000165, 251.88 + 0.016321 * k), (0.000164, 251.83 + 26.651886 * k), (0.000126, 349.42 + 36.412478 * k),
        (0.000110, 84.66 + 18.206239 * k), (0.000062, 141.74 + 53.303771 * k), (0.000060, 207.14 + 2.453732 * k), (0.000056, 154.84 + 7.306860 * k),
        (0.000047, 34.52 + 27.261239 * k), (0.000042, 207.19 + 0.121824 * k), (0.000040, 291.34 + 1.844379 * k), (0.000037, 161.72 + 24.198154 * k),
        (0.000035, 239.56 + 25.513099 * k), (0.000023, 331.55 + 3.592518 * k),
    ]
    return mean + sum(a * sin(x) for a, x in terms) + sum(a * sin(radians(x)) for a, x in planets) - DELTA_T


def sun_sector(day):
    """Which twelfth of its way the sun is in when a Vietnamese day begins."""
    t = (day - 0.5 - ZONE + DELTA_T - 2451545) / 36525
    anomaly = radians(357.52911 + (35999.05029 - 0.0001537 * t) * t)
    center = (1.914602 - (0.004817 + 0.000014 * t) * t) * sin(anomaly) + (0.019993 - 0.000101 * t) * sin(2 * anomaly) + 0.000289 * sin(3 * anomaly)
    apparent = 280.46646 + (36000.76983 + 0.0003032 * t) * t + center - 0.00569 - 0.00478 * sin(radians(125.04 - 1934.136 * t))
    return floor(apparent % 360 / 30)


def day_of(k):
    """Number of the Vietnamese day of a new moon (the Julian day number at its noon)."""
    return floor(new_moon(k) + 0.5 + ZONE)


def day_number(year, month, day):
    a = (14 - month) // 12
    y, m = year + 4800 - a, month + 12 * a - 3
    return day + (153 * m + 2) // 5 + 365 * y + y // 4 - y // 100 + y // 400 - 32045


def date_of(number):
    a = number + 32044
    b = (4 * a + 3) // 146097
    c = a - 146097 * b // 4
    d = (4 * c + 3) // 1461
    e = c - 1461 * d // 4
    m = (5 * e + 2) // 153
    return "%04d-%02d-%02d" % (100 * b + d - 4800 + m // 10, m + 3 - 12 * (m // 10), e - (153 * m + 2) // 5 + 1)


def eleventh(year):
    """Index of the new moon that begins the month with the winter solstice (sun entering the tenth twelfth, 270 degrees)."""
    k = floor((day_number(year, 12, 31) - 2451550) / SYNODIC) + 1
    while day_of(k) > day_number(year, 12, 31) or sun_sector(day_of(k)) >= 9:
        k -= 1
    return k


def month_starts(year):
    """New moons of the first and the third lunar month of a year."""
    first, last = eleventh(year - 1), eleventh(year)
    leap = next((i for i in range(1, 14) if sun_sector(day_of(first + i)) == sun_sector(day_of(first + i + 1))), None) if last - first == 13 else None

    def month(n):  # n months after the eleventh
        return first + n + (1 if leap is not None and leap <= n else 0)

    return month(2), month(4)


if __name__ == "__main__":
    for year in range(int(sys.argv[1]), int(sys.argv[2]) + 1):
        tet, third = month_starts(year)
        close = [k for k in (tet, third) if abs((new_moon(k) + 0.5 + ZONE) % 1 - 0.5) > 0.5 - 10 / 1440]
        print(year, date_of(day_of(tet)), date_of(day_of(third) + 9), "close" if close else "")
