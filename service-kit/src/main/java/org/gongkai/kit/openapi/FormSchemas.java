package org.gongkai.kit.openapi;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

import org.gongkai.form.Cell;
import org.gongkai.form.CellId;
import org.gongkai.form.Unit;
import org.gongkai.form.edition.Editions;

/** The JSON Schema of figures, made from the editions that are shipped: nested by table, row and column, and flat by cell id. */
final class FormSchemas {

    private FormSchemas() {}

    static void addTo(Components components) {
        Schema figures = Schemas.closed(Schemas.object());
        Schema cells = Schemas.closed(Schemas.object());
        SequencedMap<CellId, Cell> named = new LinkedHashMap<>();
        Editions.shipped().all().forEach(form -> form.cells().forEach(named::putIfAbsent));
        for (Cell cell : named.values()) {
            Schema table = member(figures, cell.id().table());
            Schema row = member(table, cell.id().row());
            row.addProperty(cell.id().column(), amount(cell).addType(Schema.SchemaType.NULL));
            cells.addProperty(cell.id().toString(), amount(cell).addType(Schema.SchemaType.NULL));
        }
        components.addSchema(
                "Figures",
                figures.description(
                        "Figures by table, row and column of the form of the year. Null says that nobody knows, for there is neither a record nor a nil report; it is not 0. A cell is absent when its service did not answer."));
        components.addSchema("Cells", cells.description("Figures by cell id of the form of the year."));
    }

    private static Schema amount(Cell cell) {
        if (cell.unit().isMoney()) {
            return Schemas.text()
                    .pattern("^\\d{1,12}(\\.\\d{1,6})?$")
                    .description(cell.label().zh() + "; an exact decimal in a string")
                    .examples(List.of("59237.2449"));
        }
        Schema number = Schemas.integer().description(cell.label().zh());
        return cell.unit() == Unit.SIGNED_ITEMS ? number : number.minimum(BigDecimal.ZERO);
    }

    private static Schema member(Schema object, String name) {
        Map<String, Schema> members = object.getProperties();
        if (members == null || !members.containsKey(name)) {
            object.addProperty(name, Schemas.closed(Schemas.object()));
        }
        return object.getProperties().get(name);
    }
}
