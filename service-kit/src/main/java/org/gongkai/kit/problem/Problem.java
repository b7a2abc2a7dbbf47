package org.gongkai.kit.problem;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.gongkai.form.words.Language;
import org.gongkai.form.words.Message;

/** A request that cannot be fulfilled, as RFC 9457 describes it. Thrown anywhere, answered at the edge. */
public final class Problem extends RuntimeException {

    private final ProblemType kind;
    private final Message detail;
    private final List<Violation> violations;
    private final Map<String, Object> members;
    private final Optional<Duration> retryAfter;
    private final OptionalLong standing;

    private Problem(
            ProblemType kind,
            Message detail,
            List<Violation> violations,
            Map<String, Object> members,
            Optional<Duration> retryAfter,
            OptionalLong standing) {
        super(detail.in(Language.ENGLISH), null, false, false);
        this.kind = kind;
        this.detail = detail;
        this.violations = List.copyOf(violations);
        this.members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        this.retryAfter = retryAfter;
        this.standing = standing;
    }

    /** A problem told in one sentence. */
    public static Problem of(ProblemType kind, Message detail) {
        return new Problem(kind, detail, List.of(), Map.of(), Optional.empty(), OptionalLong.empty());
    }

    /** A change of what has come to another version than the one that was read. */
    public static Problem stale(Message detail, long standing) {
        return new Problem(ProblemKind.STALE, detail, List.of(), Map.of(), Optional.empty(), OptionalLong.of(standing));
    }

    /** The same of what may not be there yet, which is version 0. */
    public static Problem staleSetting(Message detail, long standing) {
        return standing == 0 ? of(ProblemKind.STALE, detail) : stale(detail, standing);
    }

    /** Bad input at these places. */
    public static Problem invalid(List<Violation> violations) {
        return of(ProblemKind.INVALID_REQUEST, KitWords.SEE_VIOLATIONS).at(violations);
    }

    /** Bad input at one place. */
    public static Problem invalid(String pointer, Message message) {
        return invalid(List.of(new Violation(pointer, message)));
    }

    /** No record of this kind with this id. */
    public static Problem notFound(Message what, Object id) {
        return of(ProblemKind.NOT_FOUND, KitWords.NO_SUCH.with(what, id));
    }

    /** The same problem with the places it was found at. */
    public Problem at(List<Violation> places) {
        return new Problem(kind, detail, places, members, retryAfter, standing);
    }

    /** The same problem with members of its own beside the standard ones. */
    public Problem with(Map<String, Object> own) {
        return new Problem(kind, detail, violations, own, retryAfter, standing);
    }

    /** The same problem, worth trying again after a while. */
    public Problem retryAfter(Duration wait) {
        return new Problem(kind, detail, violations, members, Optional.of(wait), standing);
    }

    public ProblemType kind() {
        return kind;
    }

    public List<Violation> violations() {
        return violations;
    }

    /** Members beside the standard ones, by name. */
    public Map<String, Object> members() {
        return members;
    }

    /** What is told of it. */
    public Message detail() {
        return detail;
    }

    /** The version that stands, of a change that is refused as stale, where it is known. */
    public OptionalLong standing() {
        return standing;
    }

    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
