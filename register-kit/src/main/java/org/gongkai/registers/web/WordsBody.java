package org.gongkai.registers.web;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.registers.word.AgencyWords;
import org.gongkai.registers.word.AmbiguousWord;
import org.gongkai.registers.word.Word;

/**
 * The words that the ledgers of an office may write for codes.
 *
 * @param words those that the office has added, which go before the others
 * @param common those that every office may write; what a request says here is left aside
 * @param ambiguous those that may stand for several codes, unless the office says for which; likewise
 */
@Schema(name = "ImportWords")
public record WordsBody(
        @NotNull List<@Valid WordBody> words,
        @Schema(readOnly = true) List<CommonBody> common,
        @Schema(readOnly = true) List<AmbiguousBody> ambiguous) {

    /**
     * A word.
     *
     * @param field the field that it is written in
     * @param code what it stands for
     */
    @Schema(name = "ImportWord")
    record WordBody(
            @NotBlank @Schema(examples = "channel") String field,

            @NotBlank @Size(max = 100) @Schema(examples = "政务大厅")
            String word,

            @NotBlank @Schema(examples = "IN_PERSON") String code) {

        static WordBody of(Word word) {
            return new WordBody(word.field(), word.word(), word.code());
        }

        Word asWord() {
            return new Word(field, word, code);
        }
    }

    /**
     * A word that every office may write.
     *
     * @param code what it stands for; empty where it says that there is none
     */
    @Schema(
            name = "CommonImportWord",
            requiredProperties = {"field", "word", "code"})
    record CommonBody(
            @Schema(examples = "channel") String field,
            @Schema(examples = "政务大厅") String word,

            @Schema(examples = "IN_PERSON", description = "Empty for a word that says that there is none")
            String code) {

        static CommonBody of(Word word) {
            return new CommonBody(word.field(), word.word(), word.code());
        }
    }

    /**
     * A word that may stand for several codes.
     *
     * @param candidates the codes, the likeliest first
     */
    @Schema(name = "AmbiguousImportWord")
    record AmbiguousBody(
            @Schema(examples = "outcome") String field,
            @Schema(examples = "已答复") String word,
            List<String> candidates) {

        static AmbiguousBody of(AmbiguousWord word) {
            return new AmbiguousBody(word.field(), word.word(), word.candidates());
        }
    }

    static WordsBody of(AgencyWords added, List<Word> common, List<AmbiguousWord> ambiguous) {
        return new WordsBody(
                added.words().stream().map(WordBody::of).toList(),
                common.stream().map(CommonBody::of).toList(),
                ambiguous.stream().map(AmbiguousBody::of).toList());
    }

    List<Word> asWords() {
        return words.stream().map(WordBody::asWord).toList();
    }
}
