package org.gongkai.registers.record;

import org.gongkai.kit.audit.AuditVerb;
import org.gongkai.registers.register.Registered;

/**
 * That a record was corrected, replaced by an import or voided: an event in the transaction of the change, so that what
 * follows the record follows it or stops the change. What a life does to its own record is no such event.
 *
 * @param recordKind kind of the record, as the ledger names it
 * @param operation what was done
 */
public record RecordChange(String recordKind, Registered<?> before, Registered<?> after, AuditVerb operation) {}
