package org.gongkai.disclosure.life.content;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Numbers in their order as one text, between spaces: {@code 1 3}; none at all are no text. */
@Converter
class NumbersInOrder implements AttributeConverter<List<Integer>, String> {

    @Override
    public String convertToDatabaseColumn(List<Integer> numbers) {
        return numbers == null || numbers.isEmpty()
                ? null
                : numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    @Override
    public List<Integer> convertToEntityAttribute(String text) {
        return text == null
                ? List.of()
                : Stream.of(text.split(" ")).map(Integer::valueOf).toList();
    }
}
