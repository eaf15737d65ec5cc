package dateline.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the number of a port; what is none is wrong usage. */
final class PortConverter implements ITypeConverter<Integer> {
    private static final int LAST = 65_535;

    @Override
    public Integer convert(String value) {
        try {
            int port = Integer.parseInt(value);
            if (port >= 0 && port <= LAST) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw (TypeConversionException) refusal(value).initCause(e);
        }
        throw refusal(value);
    }

    private static TypeConversionException refusal(String value) {
        return new TypeConversionException("A port is a number from 0 to " + LAST + ", not '" + value + "'");
    }
}
