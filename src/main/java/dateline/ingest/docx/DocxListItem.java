package dateline.ingest.docx;

/**
 * A place in a list of a Word document.
 *
 * @param level 0 for the outermost list
 * @param type how it is numbered, as the {@code type} of a list in HTML; empty for a bullet
 * @param number as it is printed, in whatever signs
 */
record DocxListItem(int level, String type, int number) {
    boolean isOrdered() {
        return !type.isEmpty();
    }

    /** Whether a reader who counts on from the one before it comes to this one. */
    boolean follows(DocxListItem before) {
        return type.equals(before.type) && (!isOrdered() || number == before.number + 1);
    }
}
