package dateline.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.random.RandomGenerator;

/**
 * What a command takes from the machine it runs on, so that a test can give it instead.
 *
 * @param user who works here, for the record of what was done
 * @param isInteractive whether a person looks at the error stream
 */
record CommandEnvironment(
        Clock clock,
        RandomGenerator random,
        InputStream in,
        PrintWriter out,
        PrintWriter err,
        String user,
        boolean isInteractive) {}
