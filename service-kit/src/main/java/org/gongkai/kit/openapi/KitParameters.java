package org.gongkai.kit.openapi;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.microprofile.openapi.models.Components;

/** The words of the parameters that operations of every service take. */
final class KitParameters {

    private static final String CODE = "11230505001234567F";

    private KitParameters() {}

    static void addTo(Components components) {
        CommonParameters.add(
                components,
                "limit",
                "Most items of a page",
                Schemas.integer()
                        .minimum(BigDecimal.ONE)
                        .maximum(BigDecimal.valueOf(500))
                        .defaultValue(50));
        CommonParameters.add(components, "after", "What the page before gave as next", Schemas.text());
        CommonParameters.add(
                components,
                "year",
                "Calendar year, 1 January to 31 December",
                Schemas.integer()
                        .minimum(BigDecimal.valueOf(1949))
                        .maximum(BigDecimal.valueOf(2100))
                        .examples(List.of(2021)));
        CommonParameters.add(
                components,
                "agencyCode",
                "Unified social credit code of an agency (GB 32100)",
                Schemas.text().minLength(18).maxLength(18).examples(List.of(CODE)));
        CommonParameters.add(
                components,
                "code",
                "Unified social credit code of the agency",
                Schemas.text().examples(List.of(CODE)));
        CommonParameters.add(
                components,
                "regionCode",
                "Region of GB/T 2260: two, four or six digits; regions nest by prefix",
                Schemas.text().pattern("^[1-9]\\d(\\d{2}){0,2}$").examples(List.of("2305")));
        CommonParameters.add(
                components,
                "asOf",
                "Only what was recorded up to this moment counts; not in the future",
                Schemas.moment());
        CommonParameters.add(
                components,
                "If-Match",
                "The ETag that was read; of several, with commas between them, the one that stands; * is any",
                Schemas.text().examples(List.of("\"1\"")));
        CommonParameters.add(components, "n", "Which one below the record, counted from 1");
        CommonParameters.add(components, "account", "Name of the account");
        CommonParameters.add(components, "on", "As it is on this day; today without it");
        CommonParameters.add(components, "kind", "Those of this kind alone");
        CommonParameters.add(components, "stage", "Those at this stage alone");
        CommonParameters.add(
                components, "dropOld", "Forget keys that nothing is sealed with any more, once all is sealed anew");
        addAudit(components);
        addOutbox(components);
    }

    private static void addOutbox(Components components) {
        CommonParameters.add(
                components,
                "letter",
                "Id of the dead letter",
                Schemas.integer().minimum(BigDecimal.ONE).examples(List.of(1)));
        CommonParameters.add(components, "topic", "What the message is about", Schemas.text());
        CommonParameters.add(components, "destination", "Where the message goes", Schemas.text());
        CommonParameters.add(components, "subject", "Whom or what the message is about", Schemas.text());
    }

    private static void addAudit(Components components) {
        CommonParameters.add(components, "actor", "Who did it", Schemas.text());
        CommonParameters.add(components, "operation", "What was done", Schemas.text());
        CommonParameters.add(components, "objectKind", "Kind of what it was done to", Schemas.text());
        CommonParameters.add(components, "objectId", "Id of what it was done to", Schemas.text());
        CommonParameters.add(components, "from", "Not before this moment", Schemas.moment());
        CommonParameters.add(components, "to", "Not after this moment", Schemas.moment());
    }
}
