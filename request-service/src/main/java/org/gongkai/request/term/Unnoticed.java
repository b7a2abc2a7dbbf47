package org.gongkai.request.term;

import java.util.List;

/**
 * Applications that ended, or cost something, without the notice that has to come before.
 *
 * @param code which notice
 * @param applications how many
 * @param receiptNumbers of the first of them
 */
public record Unnoticed(String code, long applications, List<String> receiptNumbers) {

    public Unnoticed {
        receiptNumbers = List.copyOf(receiptNumbers);
    }
}
