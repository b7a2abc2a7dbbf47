package org.gongkai.kit.json;

import java.math.BigDecimal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ValueNode;

import org.gongkai.form.written.WrittenNumber;

/** Numbers of a JSON tree: one that cannot be written out is none, as one is that has more digits than a parser takes. */
final class BoundedNumbers extends JsonNodeFactory {

    private static final long serialVersionUID = 1;

    @Override
    public ValueNode numberNode(BigDecimal number) {
        if (number != null && !WrittenNumber.isBounded(number)) {
            throw new NumberFormatException("a number beyond all measure");
        }
        return super.numberNode(number);
    }
}
