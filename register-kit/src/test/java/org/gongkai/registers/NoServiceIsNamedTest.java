package org.gongkai.registers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import org.gongkai.kit.testing.ServiceNames;

/** What one service alone knows stands in that service. */
class NoServiceIsNamedTest {

    private final ServiceNames names = new ServiceNames();

    @Test
    void the_kit_names_no_service_none_of_their_paths_and_none_of_their_registers() {
        assertThat(names.services())
                .containsExactly("disclosure-service", "litigation-service", "report-gateway", "request-service");
        assertThat(names.saidByThisModule()).isEmpty();
    }

    @Test
    void a_name_a_path_and_a_register_would_be_found() {
        assertThat(names.saidIn("of the request-service")).isNotEmpty();
        assertThat(names.saidIn("import org.gongkai.report.web")).isNotEmpty();
        assertThat(names.saidIn("get(\"/api/v1/public/applications/1\")")).isNotEmpty();
        assertThat(names.saidIn("path.endsWith(\"/report-readings\")")).isNotEmpty();
        assertThat(names.saidIn("path.startsWith(\"/sign-in\")")).isNotEmpty();
        assertThat(names.saidIn("Set.of(\"cases\")")).isNotEmpty();
        assertThat(names.saidIn("#/components/schemas/Problem")).isEmpty();
        assertThat(names.saidIn("/api/v1/audit/{service}/entries and in all cases"))
                .isEmpty();
    }
}
