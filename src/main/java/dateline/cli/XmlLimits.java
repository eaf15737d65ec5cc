package dateline.cli;

import java.util.Map;

/**
 * Bounds what any XML parser of the JDK accepts, also those that libraries make: a deep or wide document is refused in
 * milliseconds instead of keeping a processor busy for minutes.
 */
final class XmlLimits {
    private static final Map<String, String> LIMITS = Map.of(
            "jdk.xml.maxElementDepth", "100",
            "jdk.xml.elementAttributeLimit", "200",
            "jdk.xml.entityExpansionLimit", "100",
            "jdk.xml.totalEntitySizeLimit", "100000",
            "jdk.xml.maxGeneralEntitySizeLimit", "100000");

    private XmlLimits() {}

    /** Holds for every parser that is made afterwards. */
    static void set() {
        LIMITS.forEach(System::setProperty);
    }
}
