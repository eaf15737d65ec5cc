package dateline.ingest.text.date;

/** What is meant by two figures with a stroke between them that could both be a month, as in {@code 03/04/2026}. */
public enum DayMonthOrder {
    DAY_FIRST,
    MONTH_FIRST,
    /** Nobody knows: such figures are no date. */
    UNCLEAR
}
