package org.gongkai.disclosure.web.catalogue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.gongkai.disclosure.catalogue.CatalogueVersion;
import org.gongkai.disclosure.catalogue.CatalogueWords;
import org.gongkai.disclosure.catalogue.Catalogues;
import org.gongkai.disclosure.catalogue.ColumnNode;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.EntityTags;
import org.gongkai.kit.web.Parameters;
import org.gongkai.registers.agency.AgencyReplica;

/** Which list is asked for, and what is answered of it. */
@Singleton
class CatalogueAnswers {

    private final Catalogues catalogues;
    private final AgencyReplica agencies;
    private final ObjectMapper mapper;
    private final Clock clock;

    CatalogueAnswers(Catalogues catalogues, AgencyReplica agencies, ObjectMapper mapper, Clock clock) {
        this.catalogues = catalogues;
        this.agencies = agencies;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** The answer with the tag that an adjustment is to name: that of the last version, whichever is shown. */
    Response tagged(CatalogueBody body) {
        byte[] written = mapper.valueToTree(body).toString().getBytes(StandardCharsets.UTF_8);
        return Response.ok(body)
                .header(HttpHeaders.ETAG, EntityTags.of(catalogues.lastVersion(body.agencyCode()), written))
                .build();
    }

    /**
     * What is asked for, as the parameters came; null where the request has none.
     *
     * @param version wins over the two others
     */
    record Asked(String on, String version, String asOf) {}

    CatalogueBody body(String agencyCode, Asked asked) {
        agencies.requireReached(agencyCode);
        LocalDate on = Optional.ofNullable(asked.on())
                .map(day -> Parameters.day("on", day))
                .orElseGet(() -> LocalDate.now(clock));
        Optional<CatalogueVersion> found = Optional.ofNullable(asked.version())
                .map(version -> Optional.of(version(agencyCode, version)))
                .orElseGet(() -> catalogues.find(agencyCode, on, Parameters.asOf(asked.asOf())));
        return body(agencyCode, found, on);
    }

    CatalogueBody body(CatalogueVersion version) {
        return body(version.agencyCode(), Optional.of(version), LocalDate.now(clock));
    }

    private CatalogueBody body(String agencyCode, Optional<CatalogueVersion> found, LocalDate on) {
        List<ColumnNode> tree =
                found.map(version -> catalogues.tree(version, on)).orElse(List.of());
        return CatalogueBody.of(agencyCode, found, tree);
    }

    private CatalogueVersion version(String agencyCode, String version) {
        return Optional.of(version)
                .filter(text -> text.matches("\\d{1,9}"))
                .flatMap(text -> catalogues.findVersion(agencyCode, Long.parseLong(text)))
                .orElseThrow(() -> Problem.notFound(CatalogueWords.VERSION, version));
    }

    CatalogueBody.Adjustments adjustments(String agencyCode) {
        agencies.requireReached(agencyCode);
        return CatalogueBody.Adjustments.of(catalogues.adjustments(agencyCode));
    }
}
