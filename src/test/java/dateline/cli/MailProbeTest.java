package dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.publication.Publication;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The doctor looks whether the editor's mail arrives. */
class MailProbeTest {
    private static final int MX = 15;
    private static final int A = 1;
    private static final Map<String, byte[][]> ZONE = Map.of(
            "mail.example", new byte[][] {exchanger("mx.mail.example")},
            "host.example", new byte[][] {address()},
            "silent.example", new byte[][] {exchanger("")},
            "text.example", new byte[][] {});

    private DatagramSocket nameServer;

    @BeforeEach
    void begin() throws IOException {
        nameServer = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::answerAll, "name server");
        thread.setDaemon(true);
        thread.start();
    }

    @AfterEach
    void end() {
        nameServer.close();
    }

    private void answerAll() {
        try {
            while (!nameServer.isClosed()) {
                var question = new DatagramPacket(new byte[512], 512);
                nameServer.receive(question);
                byte[] answer = answer(Arrays.copyOf(question.getData(), question.getLength()));
                nameServer.send(new DatagramPacket(answer, answer.length, question.getSocketAddress()));
            }
        } catch (SocketException e) {
            // The test is over.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** RFC 1035 section 4: the head of the question, the question itself, and the records of its name and type. */
    private static byte[] answer(byte[] question) {
        int end = 12;
        var name = new StringBuilder();
        while (question[end] != 0) {
            name.append(name.isEmpty() ? "" : ".")
                    .append(new String(question, end + 1, question[end], StandardCharsets.US_ASCII));
            end += question[end] + 1;
        }
        end += 5;
        int type = question[end - 3];
        byte[][] records = ZONE.get(name.toString());
        var answer = new ByteArrayOutputStream();
        answer.write(question, 0, 2);
        byte[][] fitting = records == null
                ? new byte[0][]
                : Arrays.stream(records).filter(record -> record[3] == type).toArray(byte[][]::new);
        int known = records == null ? 3 : 0;
        answer.writeBytes(new byte[] {(byte) 0x81, (byte) (0x80 | known), 0, 1, 0, (byte) fitting.length, 0, 0, 0, 0});
        answer.write(question, 12, end - 12);
        for (byte[] record : fitting) {
            answer.writeBytes(record);
        }
        return answer.toByteArray();
    }

    private static byte[] exchanger(String host) {
        var value = new ByteArrayOutputStream();
        value.writeBytes(new byte[] {0, 10});
        for (String label : host.isEmpty() ? new String[0] : host.split("[.]")) {
            value.write(label.length());
            value.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
        }
        value.write(0);
        return record(MX, value.toByteArray());
    }

    private static byte[] address() {
        return record(A, new byte[] {(byte) 192, 0, 2, 1});
    }

    private static byte[] record(int type, byte[] value) {
        var record = new ByteArrayOutputStream();
        record.writeBytes(new byte[] {(byte) 0xc0, 12, 0, (byte) type, 0, 1, 0, 0, 0, 60, 0, (byte) value.length});
        record.writeBytes(value);
        return record.toByteArray();
    }

    private static DoctorFinding found(String editor, Optional<MailDomain> domains) {
        Publication publication = Publication.named("Gazette", URI.create("https://gazette.example"))
                .authority("gazette.example")
                .editor(Optional.of(editor))
                .build();
        return new MailProbe(publication, domains).finding();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mail.example    | OK  | takes mail
            host.example    | OK  | takes mail
            silent.example  | BAD | has no server for mail
            text.example    | BAD | has no server for mail
            nowhere.example | BAD | there is no domain nowhere.example
            """)
    @DisplayName(
            "The domain of the editor has a server for mail, or is one, or the doctor says in words what is missing")
    void domains(String domain, DoctorFinding.Status status, String words) {
        DoctorFinding finding = found(
                "desk@" + domain,
                Optional.of(new MailDomain(Optional.of("dns://127.0.0.1:" + nameServer.getLocalPort()))));

        assertEquals(status, finding.status(), finding.sentence());
        assertTrue(finding.sentence().contains(words), finding.sentence());
        assertTrue(finding.sentence().contains("desk@" + domain), finding.sentence());
    }

    @Test
    @DisplayName("Where no name server answers, that is no fault of the address")
    void noNameServer() {
        int port = nameServer.getLocalPort();
        nameServer.close();

        DoctorFinding finding =
                found("desk@mail.example", Optional.of(new MailDomain(Optional.of("dns://127.0.0.1:" + port))));

        assertEquals(DoctorFinding.Status.WARN, finding.status(), finding.sentence());
        assertTrue(finding.sentence().contains("could not be asked"), finding.sentence());
    }

    @Test
    @DisplayName(
            "At the command line the doctor says that there is no editor, or that the address is well, and asks nobody offline")
    void atTheCommandLine(@TempDir Path folder) throws IOException {
        var commandLine = new CommandLineHarness(folder);
        assertTrue(commandLine.run("", "doctor", "--offline").out().contains("such as editor: desk@"));
        Path yaml = commandLine.feeds().resolve("publication.yaml");
        Files.writeString(yaml, Files.readString(yaml) + "\neditor: desk@nowhere.invalid\n");

        CommandLineHarness.Result offline = commandLine.run("", "doctor", "--offline");

        assertEquals(0, offline.status(), offline.out());
        assertTrue(offline.out().contains("desk@nowhere.invalid has the form of an address"), offline.out());
    }
}
