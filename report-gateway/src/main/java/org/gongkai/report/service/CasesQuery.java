package org.gongkai.report.service;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.ws.rs.QueryParam;

/** A page of the cases of an agency that were closed between two days with one result. */
public final class CasesQuery {

    @QueryParam("agencyCode")
    final String agencyCode;

    @QueryParam("result")
    final String result;

    @QueryParam("closedFrom")
    final String closedFrom;

    @QueryParam("closedTo")
    final String closedTo;

    @QueryParam("limit")
    final int limit = ListPages.LARGEST;

    @QueryParam("after")
    final String after;

    private CasesQuery(String agencyCode, String result, String closedFrom, String closedTo, String after) {
        this.agencyCode = agencyCode;
        this.result = result;
        this.closedFrom = closedFrom;
        this.closedTo = closedTo;
        this.after = after;
    }

    /** Cases in which the agency's decision did not stand (结果纠正). */
    public static CasesQuery corrected(String agencyCode, LocalDate from, LocalDate to, Optional<String> after) {
        return new CasesQuery(agencyCode, "CORRECTED", from.toString(), to.toString(), after.orElse(null));
    }
}
