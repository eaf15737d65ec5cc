package dateline.export;

import java.util.List;

/**
 * What a run of an export did.
 *
 * @param addresses that have a file now
 * @param written files that were written
 * @param removed files that were removed
 * @param failed addresses that could not be exported; their files are as they were, if they had any
 * @param tooLong addresses that no file can be named after
 * @param configured whether the configuration of the web servers has changed, so that they have to read it again
 */
public record ExportSummary(
        long addresses, long written, long removed, List<String> failed, List<String> tooLong, boolean configured) {
    public ExportSummary {
        failed = List.copyOf(failed);
        tooLong = List.copyOf(tooLong);
    }

    /** Whether anything in the folder is another than before. */
    public boolean hasChanged() {
        return written > 0 || removed > 0 || configured;
    }
}
