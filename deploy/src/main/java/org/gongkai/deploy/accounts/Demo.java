package org.gongkai.deploy.accounts;

/** The accounts of a demonstration: one for each role, around one office. */
public enum Demo {
    ADMIN("管理员", "\"regionCode\": \"000000\""),
    CLERK("王经办", null),
    REVIEWER("李审核", null),
    SIGNER("赵签发", null),
    SUPERVISOR("双鸭山市政务公开办", "\"regionCode\": \"2305\""),
    AGGREGATOR("黑龙江省汇总系统", "\"regionCode\": \"23\", \"grants\": [\"DRAFTS\"]"),
    AUDITOR("孙审计", "\"regionCode\": \"000000\"");

    private final String displayName;
    private final String scope;

    Demo(String displayName, String scope) {
        this.displayName = displayName;
        this.scope = scope;
    }

    /** Name of the account. */
    public String account() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The account as JSON; those of the office itself reach the agency. */
    String json(String agencyCode, String password) {
        return """
                {"role": "%s", "displayName": "%s", "password": "%s", %s}
                """.formatted(
                name(), displayName, password, scope == null ? "\"agencyCode\": \"" + agencyCode + "\"" : scope);
    }
}
