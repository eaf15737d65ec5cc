package dateline.ingest.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WrappedInputTest {
    @Test
    @DisplayName("What an input says by default is not said in the place of the one that is wrapped")
    void everythingIsPassedOn() {
        Set<String> passedOn = names(WrappedInput.class);
        passedOn.remove("input");

        assertEquals(names(Input.class), passedOn);
    }

    private static Set<String> names(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .map(Method::getName)
                .collect(Collectors.toSet());
    }
}
