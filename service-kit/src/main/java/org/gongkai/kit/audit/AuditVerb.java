package org.gongkai.kit.audit;

/** What was done, as the module that does it calls it. The names stand in the audit for ever. */
public interface AuditVerb {

    /** Its name in the audit. */
    String name();
}
