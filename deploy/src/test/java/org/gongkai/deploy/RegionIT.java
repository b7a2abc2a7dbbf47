package org.gongkai.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.gongkai.deploy.registers.Expansion;
import org.gongkai.deploy.registers.PublishedReport;
import org.gongkai.form.Figures;

/** The report of a government is the sum of the bodies that are counted in it, each once, and of the governments below. */
@SharedAtOnce
class RegionIT {

    @Test
    void a_province_adds_up_its_own_bodies_and_those_of_the_governments_below() {
        String province = Gateway.government("620000", "省人民政府");
        String district = Gateway.government("620102", "城关区人民政府");
        String provincesOffice = Gateway.agency("620000", "省政府办公厅");
        String districtsOffice = Gateway.agency("620102", "城关区政府办公室");
        String bureau = Gateway.agency("620102", "区公安局");
        String elsewhere = Gateway.agency("640000", "邻省政府办公厅");
        PublishedReport report = PublishedReport.sample("suqian-2024");
        for (String agency : List.of(provincesOffice, districtsOffice, bureau, elsewhere)) {
            new Expansion(agency, "测", agency.hashCode())
                    .expand(report)
                    .forEach(file -> Gateway.importFile(file, "").statusCode(200));
        }
        Figures twice = report.figures().add(report.figures());
        Figures thrice = twice.add(report.figures());

        assertThat(Gateway.cells(districtsOffice, 2024, "&coverage=AGENCY")).isEqualTo(Gateway.cells(report));
        assertThat(Gateway.cells(district, 2024, "")).isEqualTo(Gateway.cells(twice));
        assertThat(Gateway.cells(province, 2024, "&coverage=REGION")).isEqualTo(Gateway.cells(thrice));
        Map<String, Object> statistics = Gateway.request()
                .get("/api/v1/statistics/2024?regionCode=620102")
                .then()
                .statusCode(200)
                .extract()
                .path("figures.T3.NEW_RECEIVED");
        assertThat(statistics).containsEntry("TOTAL", 2 * 3525);
        Gateway.request().get("/api/v1/statistics/2024?regionCode=6201").then().statusCode(404);
    }
}
