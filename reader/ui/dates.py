"""Dates as the person writes them."""

import re

from PySide6.QtCore import QDate, QLocale, Qt


def spoken_date(published: str, locale: QLocale) -> str:
    """An ISO date as coarse as it is, in the person's own way of writing dates."""
    date = QDate.fromString(published[:10], Qt.DateFormat.ISODate)
    if date.isValid():
        return locale.toString(date, _day_format(locale))
    month = QDate.fromString(published[:7], "yyyy-MM")
    return locale.toString(month, "MMM yyyy") if month.isValid() else published


def _day_format(locale: QLocale) -> str:
    """The locale's long form with short months, without the day of the week: Qt's short form is digits alone."""
    return _WEEKDAY.sub("", locale.dateFormat(QLocale.FormatType.LongFormat)).replace("MMMM", "MMM").strip()


_WEEKDAY = re.compile(r"^dddd?[,،]?\s*(de\s+)?|[\s,،]*dddd?$")
