package org.gongkai.kit.problem;

/** The types of problem that more than one module answers with. */
public enum ProblemKind implements ProblemType {
    INVALID_REQUEST(400, "invalid-request", "The request is not valid"),
    MALFORMED_JSON(400, "malformed-json", "The body is not well-formed JSON"),
    UNKNOWN_PROPERTY(400, "unknown-property", "The body has a property that is not known"),
    WRONG_TYPE(400, "wrong-type", "A value of the body has the wrong JSON type"),
    UNREADABLE_FILE(400, "unreadable-file", "The file cannot be read"),
    SIGN_IN_NEEDED(401, "sign-in-needed", "The request needs a good token"),
    FORBIDDEN(403, "forbidden", "The caller's role may not do this"),
    NOT_FOUND(404, "not-found", "There is no such resource"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "The resource does not have this method"),
    NOT_ACCEPTABLE(406, "not-acceptable", "No format that the request accepts is available"),
    DUPLICATE_NUMBER(409, "duplicate-number", "The agency has a record with this number"),
    ALREADY_VOIDED(409, "already-voided", "The record has been voided"),
    CONFLICT(409, "conflict", "The request conflicts with what is stored"),
    STILL_AT_WORK(409, "still-at-work", "The first request with this Idempotency-Key is still at work"),
    STALE(412, "stale", "The record has changed since it was read"),
    TOO_LARGE(413, "too-large", "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type", "The media type of the body is not supported"),
    UNKNOWN_AGENCY(422, "unknown-agency", "The agency is not in the directory"),
    INFECTED_FILE(422, "infected-file", "The file is infected"),
    KEY_REUSED(422, "idempotency-key-reused", "The Idempotency-Key was used for another request"),
    IF_MATCH_REQUIRED(428, "if-match-required", "A change wants an If-Match header"),
    TOO_MANY_REQUESTS(429, "too-many-requests", "There are too many requests now"),
    INTERNAL(500, "internal", "The service failed"),
    UNAVAILABLE(503, "unavailable", "The service cannot answer now");

    private final int status;
    private final String slug;
    private final String title;

    ProblemKind(int status, String slug, String title) {
        this.status = status;
        this.slug = slug;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public String title() {
        return title;
    }
}
