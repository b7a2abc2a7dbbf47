package org.gongkai.kit.audit;

/**
 * What something was done to.
 *
 * @param kind kind of record, as the ledger names it, or another thing such as {@code ACCOUNT}
 * @param number the number that people know it by
 */
public record AuditObject(String kind, String id, String number) {

    /** An object that people know by its id. */
    public static AuditObject of(String kind, String id) {
        return new AuditObject(kind, id, id);
    }
}
