package org.gongkai.disclosure.web.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.disclosure.catalogue.CatalogueChange;
import org.gongkai.disclosure.catalogue.CatalogueColumn;
import org.gongkai.disclosure.catalogue.CatalogueList;
import org.gongkai.disclosure.catalogue.CatalogueVersion;
import org.gongkai.disclosure.catalogue.Catalogues;
import org.gongkai.disclosure.catalogue.ColumnNode;
import org.gongkai.disclosure.catalogue.ColumnState;
import org.gongkai.disclosure.catalogue.Exemption;
import org.gongkai.form.written.ChinaTime;

/** The list of a body: as it is laid down, and as a tree with how each column is kept. */
@Schema(name = "Catalogue")
record CatalogueBody(
        String agencyCode,

        @Schema(description = "0 where the body has laid none down")
        long version,

        @Schema(nullable = true) LocalDate effectiveOn,
        @Schema(nullable = true) String reason,
        @Schema(nullable = true) String recordedAt,
        List<CatalogueColumn> columns,
        List<Exemption> exemptions,
        List<ColumnBody> tree) {

    static CatalogueBody of(String agencyCode, Optional<CatalogueVersion> found, List<ColumnNode> tree) {
        return new CatalogueBody(
                agencyCode,
                found.map(CatalogueVersion::version).orElse(0L),
                found.map(CatalogueVersion::effectiveOn).orElse(null),
                found.map(CatalogueVersion::reason).orElse(null),
                found.map(version -> ChinaTime.write(version.recordedAt())).orElse(null),
                found.map(version -> version.list().columns()).orElse(List.of()),
                found.map(version -> version.list().exemptions()).orElse(List.of()),
                tree.stream().map(ColumnBody::of).toList());
    }

    /** A column in the tree. */
    @Schema(name = "CatalogueTreeColumn")
    record ColumnBody(
            String name,
            String path,

            @Schema(description = "What stands in it and below it now")
            long items,

            @Schema(nullable = true, description = "Of the newest item; null where it is empty or only holds columns")
            LocalDate lastPublishedOn,

            @Schema(nullable = true, description = "Last day for something new, by its rhythm")
            LocalDate dueOn,

            @Schema(description = "Whether that day has passed")
            boolean late,

            List<ColumnBody> columns) {

        static ColumnBody of(ColumnNode node) {
            return new ColumnBody(
                    node.name(),
                    node.path(),
                    node.items(),
                    node.state().flatMap(ColumnState::lastPublishedOn).orElse(null),
                    node.state().flatMap(ColumnState::dueOn).orElse(null),
                    node.state().map(ColumnState::late).orElse(false),
                    node.columns().stream().map(ColumnBody::of).toList());
        }
    }

    /** A list that is laid down. */
    @Schema(name = "WantedCatalogue")
    record Wanted(
            @NotNull @Schema(examples = "2021-01-01") LocalDate effectiveOn,

            @NotBlank @Size(max = 500) @Schema(examples = "机构改革，职能调整")
            String reason,

            @NotEmpty @Size(max = 2000) List<@NotNull @Valid CatalogueColumn> columns,
            @Schema(nullable = true) List<@NotNull @Valid Exemption> exemptions) {

        CatalogueList list() {
            return new CatalogueList(columns, exemptions == null ? List.of() : exemptions);
        }
    }

    /** A list to begin with. */
    @Schema(name = "SampleCatalogue")
    record Sample(List<CatalogueColumn> columns, List<Exemption> exemptions) {

        static Sample of(CatalogueList list) {
            return new Sample(list.columns(), list.exemptions());
        }
    }

    /** How the list was adjusted, the first version first. */
    @Schema(name = "CatalogueAdjustments")
    record Adjustments(List<AdjustmentBody> items) {

        static Adjustments of(List<Catalogues.Adjustment> all) {
            return new Adjustments(all.stream().map(AdjustmentBody::of).toList());
        }
    }

    /** A version, and what it has otherwise than the one before. */
    @Schema(name = "CatalogueAdjustment")
    record AdjustmentBody(
            long version,
            LocalDate effectiveOn,
            String reason,
            String recordedAt,
            int columns,
            CatalogueChange change) {

        static AdjustmentBody of(Catalogues.Adjustment adjustment) {
            CatalogueVersion version = adjustment.version();
            return new AdjustmentBody(
                    version.version(),
                    version.effectiveOn(),
                    version.reason(),
                    ChinaTime.write(version.recordedAt()),
                    version.list().columns().size(),
                    adjustment.change());
        }
    }
}
