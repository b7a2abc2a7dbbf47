package org.gongkai.registers.openapi;

import java.util.ArrayList;
import java.util.Map;
import java.util.function.Predicate;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

import org.gongkai.kit.openapi.CommonParameters;
import org.gongkai.kit.openapi.Responses;
import org.gongkai.kit.openapi.Schemas;
import org.gongkai.kit.paging.ListOrder;
import org.gongkai.kit.paging.SearchedWords;
import org.gongkai.registers.field.Filter;
import org.gongkai.registers.field.RegisterFields;
import org.gongkai.registers.register.Register;

/** What may be asked of the records of one register: by flags, by the values of fields, and page by page. */
final class RegisterQuestions {

    private static final String JSON = "application/json";

    private final OpenAPI api;
    private final String entry;
    private final RegisterFields fields;

    /**
     * Of a register.
     *
     * @param entry what an entry is called among the schemas
     */
    RegisterQuestions(OpenAPI api, String entry, RegisterFields fields) {
        this.api = api;
        this.entry = entry;
        this.fields = fields;
    }

    /** The page that is wanted, and what is answered. */
    void page(Operation operation) {
        operation.addParameter(CommonParameters.query("limit"));
        operation.addParameter(CommonParameters.query("after"));
        Responses.good(operation, "200", "A page of records", JSON, Schemas.ref(entry + "Page"));
    }

    /** Whether a field has a value at all; those are offered that are asked by here. */
    void flags(Operation operation, Predicate<String> asked) {
        fields.flags().forEach((name, field) -> {
            if (asked.test(field)) {
                operation.addParameter(OASFactory.createParameter()
                        .name(name)
                        .in(Parameter.In.QUERY)
                        .description(
                                name.equals(Filter.OPEN)
                                        ? "true for those that have not ended, false for those that have"
                                        : "true for those with " + field + ", false for those without")
                        .schema(Schemas.flag()));
            }
        });
    }

    /** Words, where the register is searched by any, and the order. */
    void search(Operation operation, Register<?> register) {
        words(operation, register);
        operation.addParameter(OASFactory.createParameter()
                .name("sort")
                .in(Parameter.In.QUERY)
                .description("The order, behind a minus the opposite one; those without the key come last")
                .schema(Schemas.text()
                        .enumeration(new ArrayList<>(ListOrder.names(fields.orders(register.keyField()))))));
    }

    /** Words alone. */
    void words(Operation operation, Register<?> register) {
        if (!register.searched().isEmpty()) {
            operation.addParameter(OASFactory.createParameter()
                    .name("q")
                    .in(Parameter.In.QUERY)
                    .description("Words that all stand in " + String.join(", ", register.searched()))
                    .schema(Schemas.text().maxLength(SearchedWords.LONGEST)));
        }
    }

    /** What they are counted by. */
    void by(Operation operation) {
        operation.addParameter(OASFactory.createParameter()
                .name("by")
                .in(Parameter.In.QUERY)
                .required(true)
                .description("What they are counted by, with commas or one by one")
                .schema(Schemas.list(Schemas.text().enumeration(new ArrayList<>(fields.countable())))));
    }

    private static String asked(String parameter, String field) {
        if (parameter.equals(field)) {
            return "Those whose " + field + " is this";
        }
        return "Those whose " + field + " is this day or "
                + (parameter.endsWith("From") ? "a later one" : "an earlier one");
    }

    /** The values of fields, each by the parameter of its name. */
    void filter(Operation operation) {
        for (Map.Entry<String, String> parameter : fields.parameters().entrySet()) {
            operation.addParameter(OASFactory.createParameter()
                    .name(parameter.getKey())
                    .in(Parameter.In.QUERY)
                    .description(asked(parameter.getKey(), parameter.getValue()))
                    .schema(api.getComponents()
                            .getSchemas()
                            .get(entry)
                            .getProperties()
                            .get(parameter.getValue())));
        }
    }
}
