package org.gongkai.deploy;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.gongkai.deploy.start.Service;

/** The audit holds however often those were killed who write it. */
@KilledStack
@Order(KilledStack.EARLY + 1)
class KilledAuditIT {

    @ParameterizedTest
    @EnumSource(Service.class)
    void every_services_audit_holds(Service service) {
        AuditIT.requireThatItHolds(service);
    }
}
