package dateline.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PercentEncodingTest {
    @Test
    void aPlusSignIsASpaceInAFormAlone() {
        assertEquals(Optional.of("a+b c/Łódź"), PercentEncoding.decoded("a+b%20c%2F%C5%81%C3%B3d%C5%BA"));
        assertEquals(Optional.of("a b+c"), PercentEncoding.decodedForm("a+b%2Bc"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "100%", "%4", "%zz", "a%-1b"})
    void halfAByteIsNoText(String text) {
        assertEquals(Optional.empty(), PercentEncoding.decoded(text));
        assertEquals(Optional.empty(), PercentEncoding.decodedForm(text));
    }
}
