package dateline.http;

import java.util.Map;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;

/** Ends a request to the interface with a problem. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemDetail problem;
    private final transient Map<String, ?> members;
    private final transient HttpFields fields;

    private ProblemException(ProblemDetail problem, Map<String, ?> members, HttpFields fields) {
        super(problem.title(), null, false, false);
        this.problem = problem;
        this.members = members;
        this.fields = fields;
    }

    /** Ends the request with this problem. */
    public static ProblemException with(ProblemDetail problem) {
        return new ProblemException(problem, Map.of(), HttpFields.EMPTY);
    }

    /** Ends the request with a problem of this status; {@code name} is the last part of its type. */
    public static ProblemException with(int status, String name, String title, String detail) {
        return with(new ProblemDetail(status, name, title, detail));
    }

    /** The same with a further member of the problem document (RFC 9457 section 3.2). */
    public ProblemException telling(String member, Object value) {
        return new ProblemException(problem, Map.of(member, value), fields);
    }

    /** The same with a further header field. */
    public ProblemException with(String name, String value) {
        return new ProblemException(
                problem,
                members,
                HttpFields.build(fields).add(new HttpField(name, value)).asImmutable());
    }

    /** What is wrong and what to do, for people. */
    public String detail() {
        return problem.detail();
    }

    /** The response that tells of the problem. */
    public HttpResponse httpResponse() {
        return problem.answer(fields, members);
    }
}
