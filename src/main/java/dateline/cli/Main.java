package dateline.cli;

import dateline.MachineUptime;
import dateline.SteadyClock;
import dateline.server.ClassPreloader;
import dateline.server.OutOfMemoryExit;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/** Starts the command line; the only place that reads the system's clock and its randomness. */
public final class Main {
    private Main() {}

    /** Runs one command and ends with its exit status. */
    public static void main(String[] args) {
        // What is written is for programs: no figure in it may be in the digits of whoever starts this.
        Locale.setDefault(Locale.ROOT);
        XmlLimits.set();
        CommandLineTree.loadEarly(args);
        Thread.setDefaultUncaughtExceptionHandler(
                new OutOfMemoryExit(new FileOutputStream(FileDescriptor.err), () -> Runtime.getRuntime()
                        .halt(ExitStatus.OUT_OF_MEMORY)));
        var commandEnvironment = new CommandEnvironment(
                new SteadyClock(Clock.systemUTC(), MachineUptime.ofSystem(), System::nanoTime),
                new SecureRandom(),
                System.in,
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                System.getProperty("user.name", "somebody"),
                isTerminal());
        var line = CommandLineTree.of(commandEnvironment, args);
        ClassPreloader.beginLog();
        System.exit(line.execute(args));
    }

    /** From Java 22 on there is a console even without a terminal; shells tell the terminal's kind to its programs alone. */
    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).isPresent() && System.getenv("TERM") != null;
    }
}
