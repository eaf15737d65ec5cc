package dateline.ingest;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** What a thread uses of the machine, as far as the virtual machine tells. */
final class ThreadUsage {
    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    private volatile long thread = -1;
    private volatile long bytesBefore;
    private volatile long nanosBefore;

    /** What this thread uses from now on counts. */
    void begin(Thread worker) {
        thread = worker.getId();
        beginStep();
    }

    /** What is used from now on counts alone. */
    void beginStep() {
        bytesBefore = totalBytes();
        nanosBefore = totalNanos();
    }

    /** Allocated in this step; none where this is not told. */
    long bytes() {
        return Math.max(0, totalBytes() - bytesBefore);
    }

    /** In which a processor worked on this step; any time where this is not told. */
    long processorNanos() {
        long total = totalNanos();
        return total < 0 ? Long.MAX_VALUE : total - nanosBefore;
    }

    private long totalBytes() {
        return thread >= 0 && THREADS.isThreadAllocatedMemorySupported() ? THREADS.getThreadAllocatedBytes(thread) : 0;
    }

    private long totalNanos() {
        return thread >= 0 && THREADS.isThreadCpuTimeSupported() ? THREADS.getThreadCpuTime(thread) : -1;
    }
}
