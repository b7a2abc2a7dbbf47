package org.gongkai.report.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.gongkai.form.edition.Editions;
import org.gongkai.report.check.RenamedEdition;

/** What a service has in its contract is routed to it, but for what the gateway answers by asking all of them. */
class ServiceRoutesTest {

    private static final Editions EDITIONS = Editions.shipped();

    private static final Set<String> ANSWERED_BY_THE_GATEWAY = Set.of(
            "/api/v1/statistics/{year}",
            "/api/v1/statistics/verification",
            "/api/v1/nil-reports",
            "/api/v1/opening-balances/{year}");

    private static final Set<String> FOR_THE_GATEWAY_ALONE = Set.of(
            "/api/v1/agency-replicas/{code}",
            "/api/v1/signed-reports/{agencyCode}/{year}",
            "/api/v1/own-token",
            "/api/v1/ended-sign-ins/{account}",
            "/api/v1/calendar-replicas/{year}",
            "/api/v1/statistics/{year}/sums",
            "/api/v1/statistics/{year}/entries");

    private static final Set<String> BETWEEN_SERVICES = Set.of(
            "/api/v1/told-cases/{id}", "/api/v1/told-redecisions/{telling}", "/api/v1/term-length-replicas/{timer}");

    private final ServiceRoutes routes = new ServiceRoutes(EDITIONS);

    @ParameterizedTest
    @EnumSource(Source.class)
    void every_path_of_a_contract_leads_to_its_service(Source source) throws IOException {
        for (String path : paths(source)) {
            String actual = path.replace("{service}", source.serviceName())
                    .replace("{register}", source.registers().iterator().next())
                    .replace(
                            "{cellId}",
                            source.tables(EDITIONS.latest()).iterator().next() + ".ROW.COLUMN")
                    .replaceAll("\\{\\w+}", "1");

            if (ANSWERED_BY_THE_GATEWAY.contains(path)
                    || FOR_THE_GATEWAY_ALONE.contains(path)
                    || BETWEEN_SERVICES.contains(path)) {
                assertThat(routes.find(actual)).as(actual).isEmpty();
            } else {
                assertThat(routes.find(actual)).as(actual).contains(source);
            }
        }
        assertThat(paths(source)).containsAll(ANSWERED_BY_THE_GATEWAY).containsAll(FOR_THE_GATEWAY_ALONE);
    }

    @Test
    void entries_lead_to_the_service_that_counts_the_table_in_the_edition_of_the_year(@TempDir Path folder)
            throws IOException {
        ServiceRoutes renamed = new ServiceRoutes(RenamedEdition.in(folder));

        assertThat(renamed.find(entries(2026, "T3.GRANTED.TOTAL"))).contains(Source.REQUEST);
        assertThat(renamed.find(entries(2027, "APPS.GRANTED.TOTAL"))).contains(Source.REQUEST);
        assertThat(renamed.find(entries(2027, "FEES.PROCESSING_FEE.YUAN"))).contains(Source.REQUEST);
        assertThat(renamed.find(entries(2027, "OPEN.PERMITS.DECISIONS"))).contains(Source.DISCLOSURE);
        assertThat(renamed.find(entries(2027, "SUITS.RECONSIDERATION.TOTAL"))).contains(Source.LITIGATION);
        assertThat(renamed.find(entries(2027, "T3.GRANTED.TOTAL"))).isEmpty();
        assertThat(renamed.find(entries(2026, "APPS.GRANTED.TOTAL"))).isEmpty();
    }

    private static String entries(int year, String cell) {
        return "/api/v1/statistics/" + year + "/cells/" + cell + "/entries";
    }

    private static Set<String> paths(Source source) throws IOException {
        String file = "/golden/" + source.serviceName() + "/openapi.yaml";
        try (InputStream in = ServiceRoutesTest.class.getResourceAsStream(file)) {
            return new YAMLMapper()
                    .readTree(in)
                    .get("paths")
                    .propertyStream()
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }
    }
}
