package org.gongkai.request.document;

import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.registers.register.Registered;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.follow.QueryCodes;

/** Query codes for those whose application did not come through the network: the receipt tells them one. */
@Singleton
class ReceiptCodes {

    private final Jdbi jdbi;
    private final QueryCodes codes;

    ReceiptCodes(Jdbi jdbi, QueryCodes codes) {
        this.jdbi = jdbi;
        this.codes = codes;
    }

    /**
     * A code for who has none yet; empty where the applicant has been told one.
     *
     * @param application that came in: its parts are followed with the same code
     */
    Optional<String> issue(Registered<DisclosureApplication> application) {
        return jdbi.withHandle(handle -> {
            if (isThere(handle, application.id())) {
                return Optional.empty();
            }
            String code = codes.newCode();
            handle.createUpdate("""
                            insert into query_code (application_id, agency_code, code_index)
                            values (:id, :agency, :index)""")
                    .bind("id", application.id())
                    .bind("agency", application.entry().agencyCode())
                    .bind("index", codes.index(application.entry().receiptNumber(), code))
                    .execute();
            return Optional.of(code);
        });
    }

    private static boolean isThere(Handle handle, UUID application) {
        return handle.createQuery("""
                        select exists (select from query_code where application_id = :id)
                            or exists (select from submission where application_id = :id and code_index is not null)""")
                .bind("id", application)
                .mapTo(Boolean.class)
                .one();
    }
}
