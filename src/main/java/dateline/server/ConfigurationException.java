package dateline.server;

/** The newsroom's folder says something that cannot be followed; the message has a sentence for each problem. */
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConfigurationException(String sentences) {
        super(sentences);
    }
}
