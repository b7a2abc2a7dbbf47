package org.gongkai.kit.problem;

/** The types of problem that more than one module answers with. */
public enum ProblemKind implements ProblemType {
    INVALID_REQUEST(400, "invalid-request"),
    MALFORMED_JSON(400, "malformed-json"),
    UNKNOWN_PROPERTY(400, "unknown-property"),
    WRONG_TYPE(400, "wrong-type"),
    UNREADABLE_FILE(400, "unreadable-file"),
    SIGN_IN_NEEDED(401, "sign-in-needed"),
    FORBIDDEN(403, "forbidden"),
    NOT_FOUND(404, "not-found"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed"),
    NOT_ACCEPTABLE(406, "not-acceptable"),
    DUPLICATE_NUMBER(409, "duplicate-number"),
    ALREADY_VOIDED(409, "already-voided"),
    CONFLICT(409, "conflict"),
    STILL_AT_WORK(409, "still-at-work"),
    UNREADABLE_VALUE(409, "unreadable-value"),
    STALE(412, "stale"),
    TOO_LARGE(413, "too-large"),
    URI_TOO_LONG(414, "uri-too-long"),
    UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type"),
    UNKNOWN_AGENCY(422, "unknown-agency"),
    INFECTED_FILE(422, "infected-file"),
    FILE_TOO_COSTLY(422, "file-too-costly"),
    KEY_REUSED(422, "idempotency-key-reused"),
    IF_MATCH_REQUIRED(428, "if-match-required"),
    TOO_MANY_REQUESTS(429, "too-many-requests"),
    HEADERS_TOO_LARGE(431, "headers-too-large"),
    INTERNAL(500, "internal"),
    UNAVAILABLE(503, "unavailable");

    private final int status;
    private final String slug;

    ProblemKind(int status, String slug) {
        this.status = status;
        this.slug = slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return slug;
    }
}
