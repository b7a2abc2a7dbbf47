package org.gongkai.deploy.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** What registers are made of says whose it is, and of which year. */
class PublishedReportTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void what_a_report_does_not_say_is_not_made_up() throws IOException {
        assertThat(read(report -> {}).year()).isEqualTo(2021);

        for (String member : List.of("agency", "regionCode", "year", "cells")) {
            assertThatIllegalArgumentException().isThrownBy(() -> read(report -> report.remove(member)));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(report -> report.put("year", "last")))
                .withMessage("the report states no year");
    }

    private static PublishedReport read(Consumer<ObjectNode> change) throws IOException {
        try (InputStream in = PublishedReport.class.getResourceAsStream("/samples/sifangtai-2021.json")) {
            ObjectNode report = (ObjectNode) JSON.readTree(in);
            change.accept(report);
            return PublishedReport.read(new ByteArrayInputStream(JSON.writeValueAsBytes(report)));
        }
    }
}
