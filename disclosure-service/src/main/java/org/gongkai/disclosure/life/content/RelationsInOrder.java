package org.gongkai.disclosure.life.content;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Relations in their order as one text, between spaces: {@code REVISES:<id> INTERPRETS:<id>}; none at all are no text. */
@Converter
class RelationsInOrder implements AttributeConverter<List<ItemRelation>, String> {

    @Override
    public String convertToDatabaseColumn(List<ItemRelation> relations) {
        return relations == null || relations.isEmpty()
                ? null
                : relations.stream().map(ItemRelation::key).collect(Collectors.joining(" "));
    }

    @Override
    public List<ItemRelation> convertToEntityAttribute(String text) {
        return text == null
                ? List.of()
                : Stream.of(text.split(" ")).map(ItemRelation::ofKey).toList();
    }
}
