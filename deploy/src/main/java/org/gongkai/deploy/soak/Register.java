package org.gongkai.deploy.soak;

/**
 * What the writers write, in each of the services that have registers.
 *
 * @param path of the register
 * @param mark field that says which it is; nothing but the writer keeps it from being there twice
 * @param body of a record, with its mark and its agency
 */
enum Register {
    APPLICATIONS("/api/v1/applications", "receiptNumber", """
            {"receiptNumber": "%s", "agencyCode": "%s", "channel": "IN_PERSON", "applicantKind": "NATURAL_PERSON",
             "receivedOn": "2025-03-03"}"""),
    DISCLOSURES("/api/v1/disclosures", "title", """
            {"title": "%s", "agencyCode": "%s", "column": "财政公开", "publishedOn": "2025-03-03"}"""),
    CASES("/api/v1/cases", "caseNumber", """
            {"caseNumber": "%s", "agencyCode": "%s", "kind": "RECONSIDERATION", "acceptedOn": "2025-03-03"}""");

    private final String path;
    private final String mark;
    private final String body;

    Register(String path, String mark, String body) {
        this.path = path;
        this.mark = mark;
        this.body = body;
    }

    String path() {
        return path;
    }

    String mark() {
        return mark;
    }

    String body(String number, String agency) {
        return body.formatted(number, agency);
    }
}
