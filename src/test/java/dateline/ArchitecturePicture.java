package dateline;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the code itself shows: which package uses which, and which library. Every package stands for itself alone. */
record ArchitecturePicture(Map<String, Set<String>> packages, Map<String, Set<String>> libraries) {
    private static final String ROOT = "dateline";

    /**
     * Libraries by the beginning of their packages; another one would stand in the picture under its package's name.
     */
    private static final Map<String, String> LIBRARIES = Map.ofEntries(
            Map.entry("com.rometools.", "rome"),
            Map.entry("org.jdom2.", "jdom"),
            Map.entry("com.fasterxml.jackson.", "jackson"),
            Map.entry("io.javalin.", "javalin"),
            Map.entry("org.eclipse.jetty.", "jetty"),
            Map.entry("jakarta.servlet.", "servlet"),
            Map.entry("kotlin.", "kotlin"),
            Map.entry("org.jsoup.", "jsoup"),
            Map.entry("me.tongfei.progressbar.", "progressbar"),
            Map.entry("org.snakeyaml.", "snakeyaml"),
            Map.entry("org.commonmark.", "commonmark"),
            Map.entry("opennlp.", "opennlp"),
            Map.entry("org.apache.james.mime4j.", "mime4j"),
            Map.entry("org.mozilla.universalchardet.", "chardet"),
            Map.entry("com.aayushatharva.brotli4j.", "brotli"),
            Map.entry("com.github.benmanes.caffeine.", "caffeine"),
            Map.entry("at.favre.lib.", "bcrypt"),
            Map.entry("com.github.difflib.", "diff"),
            Map.entry("org.jdbi.", "jdbi"),
            Map.entry("org.sqlite.", "sqlite"),
            Map.entry("org.postgresql.", "postgresql"),
            Map.entry("org.flywaydb.", "flyway"),
            Map.entry("picocli.", "picocli"),
            Map.entry("io.micrometer.", "micrometer"),
            Map.entry("ch.qos.logback.", "logback"),
            Map.entry("org.slf4j.", "slf4j"));

    /** The platform, and annotations that only the compiler reads. */
    private static final List<String> EVERYWHERE =
            List.of("java.", "javax.", "org.w3c.dom.", "org.xml.sax.", "org.jspecify.");

    static ArchitecturePicture of(JavaClasses classes) {
        var packages = new TreeMap<String, Set<String>>();
        var libraries = new TreeMap<String, Set<String>>();
        for (JavaClass type : classes) {
            String owner = owner(type);
            packages.computeIfAbsent(owner, name -> new TreeSet<>());
            signatures(type).filter(ArchitecturePicture::isOurs).forEach(used -> packages.get(owner)
                    .add(owner(used)));
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass used = dependency.getTargetClass().getBaseComponentType();
                if (isOurs(used)) {
                    packages.get(owner).add(owner(used));
                } else {
                    library(used).ifPresent(library -> libraries
                            .computeIfAbsent(owner, name -> new TreeSet<>())
                            .add(library));
                }
            }
            packages.get(owner).remove(owner);
        }
        return new ArchitecturePicture(packages, libraries);
    }

    /** What is handed to the methods that are called, and what they give: a class uses it without naming it. */
    private static Stream<JavaClass> signatures(JavaClass type) {
        return type.getAccessesFromSelf().stream()
                .map(JavaAccess::getTarget)
                .filter(CodeUnitAccessTarget.class::isInstance)
                .map(CodeUnitAccessTarget.class::cast)
                .flatMap(target ->
                        Stream.concat(Stream.of(target.getRawReturnType()), target.getRawParameterTypes().stream()));
    }

    /** A line a package in this order, packages that it lacks at the end. */
    String inOrderOf(List<String> order) {
        var names = new LinkedHashSet<>(order);
        names.retainAll(packages.keySet());
        names.addAll(packages.keySet());
        return names.stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(String owner) {
        String edges = "%-18s -> %s"
                .formatted(owner, String.join(" ", packages.get(owner)))
                .strip();
        return libraries.containsKey(owner) ? edges + " | " + String.join(" ", libraries.get(owner)) : edges;
    }

    static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
    }

    /**
     * {@code ingest.html} for {@code dateline.ingest.html.BodyCleaner}; {@code dateline} for what stands in the root.
     */
    private static String owner(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(ROOT) ? ROOT : name.substring(ROOT.length() + 1);
    }

    private static Optional<String> library(JavaClass type) {
        String name = type.getName();
        if (type.isPrimitive() || EVERYWHERE.stream().anyMatch(name::startsWith)) {
            return Optional.empty();
        }
        return Optional.of(LIBRARIES.entrySet().stream()
                .filter(library -> name.startsWith(library.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(type.getPackageName()));
    }
}
