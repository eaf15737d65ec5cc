package dateline.server;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.management.JMException;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps this JVM as small as what it does. Whoever starts it with other settings for its heap is left to them.
 *
 * <p>All of it is done from inside, because {@code java -jar} takes no setting from the jar, and a second process in front
 * of the first would not be the one that is stopped or killed.
 */
public final class JvmMemory implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JvmMemory.class);
    private static final long LOOK_EVERY_MILLIS = 1_000;

    /** What the compiler and the store have used and let go of; a few milliseconds each time. */
    private static final long TRIM_EVERY_MILLIS = 20_000;

    /** In per cent of the heap; the JVM itself would leave 40 to 70 of it empty. */
    private static final Map<String, String> FREE_RATIOS = Map.of("MinHeapFreeRatio", "10", "MaxHeapFreeRatio", "30");

    private static final List<GarbageCollectorMXBean> COLLECTORS = ManagementFactory.getGarbageCollectorMXBeans();

    private final BackgroundThread thread = new BackgroundThread("memory");

    private JvmMemory() {}

    /** Begins to give back what is not used. */
    public static JvmMemory begin() {
        Optional.ofNullable(ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class))
                .ifPresent(vm -> FREE_RATIOS.forEach((name, value) -> set(vm, name, value)));
        var jvmMemory = new JvmMemory();
        Runtime runtime = Runtime.getRuntime();
        var memoryTrim = new MemoryTrim(
                runtime::totalMemory,
                () -> runtime.totalMemory() - runtime.freeMemory(),
                JvmMemory::collections,
                JvmMemory::trim);
        jvmMemory.thread.repeat(
                () -> BackgroundTask.attempt("Trimming the memory", memoryTrim::look), LOOK_EVERY_MILLIS);
        jvmMemory.thread.repeat(
                () -> BackgroundTask.attempt("Trimming the memory", JvmMemory::trimBesideHeap), TRIM_EVERY_MILLIS);
        return jvmMemory;
    }

    private static void set(HotSpotDiagnosticMXBean vm, String name, String value) {
        try {
            if (vm.getVMOption(name).getOrigin() == VMOption.Origin.DEFAULT) {
                vm.setVMOption(name, value);
            }
        } catch (IllegalArgumentException e) {
            LOG.debug("This JVM has no setting {}", name, e);
        }
    }

    private static long collections() {
        return COLLECTORS.stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .sum();
    }

    private static void trim() {
        System.gc();
        trimBesideHeap();
    }

    private static void trimBesideHeap() {
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "systemTrimNativeHeap",
                            new Object[0],
                            new String[0]);
        } catch (JMException | RuntimeException e) {
            LOG.debug("This JVM cannot give back what it took beside the heap", e);
        }
    }

    @Override
    public void close() {
        thread.close();
    }
}
