package org.gongkai.registers.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.registers.signed.SignedReport;

/** Which signed reports were moved by what is said of registers beside their records: declarations, opening balances. */
@ApplicationScoped
public class KeptErrata {

    private final Jdbi jdbi;

    KeptErrata(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The signed reports that each of these has ever moved; what has moved none is not there. */
    public Map<UUID, List<SignedReport>> of(Collection<UUID> ids) {
        return jdbi.withHandle(handle -> ErratumRows.ofRecords(handle, ids));
    }
}
