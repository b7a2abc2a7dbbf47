package org.gongkai.registers.calendar;

import jakarta.inject.Singleton;

import io.quarkus.arc.DefaultBean;

/** Of a service all of whose terms are as the law has them. */
@DefaultBean
@Singleton
class NoLengthSettings implements LengthSettings {

    @Override
    public OfBodies now() {
        return (agencyCode, regionCode) -> SetLengths.NONE;
    }
}
