package org.gongkai.registers.openapi;

import java.util.List;

import org.eclipse.microprofile.openapi.models.Components;

import org.gongkai.kit.openapi.CommonParameters;
import org.gongkai.kit.openapi.Schemas;

/** The words of the parameters that operations of registers take. */
final class RegisterParameters {

    private RegisterParameters() {}

    static void addTo(Components components) {
        CommonParameters.add(
                components,
                "id",
                "Id of the record",
                Schemas.text().examples(List.of("0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b")));
        CommonParameters.add(
                components,
                "sheet",
                "Name or number of the sheet of a workbook; else the first visible one with text",
                Schemas.text());
        CommonParameters.add(components, "partial", "Write the good rows when others are bad", Schemas.flag());
        CommonParameters.add(components, "dryRun", "Answer the same and write nothing", Schemas.flag());
        CommonParameters.add(
                components,
                "onConflict",
                "Let the file's row win over what is registered",
                Schemas.text().enumeration(List.of("replace")));
        CommonParameters.add(components, "register", "Path of the register, such as it has below /api/v1");
    }
}
