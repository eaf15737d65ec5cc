package dateline;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds classes that use each other in a circle, whichever packages they stand in. A class goes with those nested in it. That
 * a sealed type names those it permits is no use of them: the list is how Java closes a choice.
 */
final class ClassCircles {
    private final Map<String, Set<String>> uses = new TreeMap<>();
    private final Map<String, Integer> index = new HashMap<>();
    private final Map<String, Integer> lowest = new HashMap<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final List<Set<String>> circles = new ArrayList<>();

    private ClassCircles(JavaClasses classes) {
        for (JavaClass type : classes) {
            Set<String> used = uses.computeIfAbsent(outermost(type), name -> new TreeSet<>());
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(ArchitecturePicture::isOurs)
                    .map(ClassCircles::outermost)
                    .forEach(used::add);
        }
        uses.forEach((name, used) -> used.remove(name));
        uses.keySet().forEach(this::visit);
    }

    /** Each circle as the names of its classes; none when there is no circle. */
    static List<Set<String>> in(JavaClasses classes) {
        return new ClassCircles(classes).circles;
    }

    private static String outermost(JavaClass type) {
        return type.getName().replaceFirst("\\$.*", "");
    }

    /** Tarjan's strongly connected components. */
    private void visit(String name) {
        if (index.containsKey(name)) {
            return;
        }
        index.put(name, index.size());
        lowest.put(name, index.get(name));
        path.push(name);
        for (String used : uses.getOrDefault(name, Set.of())) {
            if (!index.containsKey(used)) {
                visit(used);
                lowest.merge(name, lowest.get(used), Math::min);
            } else if (path.contains(used)) {
                lowest.merge(name, index.get(used), Math::min);
            }
        }
        if (lowest.get(name).equals(index.get(name))) {
            close(name);
        }
    }

    private void close(String first) {
        var together = new TreeSet<String>();
        String name;
        do {
            name = path.pop();
            together.add(name);
        } while (!name.equals(first));
        if (together.size() > 1) {
            circles.add(together);
        }
    }
}
